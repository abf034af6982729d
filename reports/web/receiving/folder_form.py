"""A form with a whole folder in it: each file keeps the way to it, which may name its unit."""

import html
import re

from django.http.multipartparser import MultiPartParser

_PARTS = re.compile(r"[/\\]")


class FolderForm(MultiPartParser):
    """Reads a form as Django does; of a file's name no part leads out of the folder."""

    def sanitize_file_name(self, file_name: str) -> str | None:
        """白马乡/年报.docx, however the browser writes it; None where no file was chosen."""
        parts = [_plain(part) for part in _PARTS.split(html.unescape(file_name))]
        return "/".join(part for part in parts if part not in {"", ".", ".."}) or None


def _plain(part: str) -> str:
    return "".join(sign for sign in part if sign.isprintable()).strip()
