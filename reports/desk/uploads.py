"""What did the person hand in? A file or pasted text, read as a report and never kept."""

import logging
from dataclasses import dataclass

from django.http import HttpRequest

from reports.document import Document
from reports.importers import IMPORTERS, MOST_BYTES, Unreadable, read
from reports.web.request import is_too_large

PASTED = "粘贴.txt"

ENDINGS = ",".join(ending for one in IMPORTERS for ending in one.extensions)
"""What the browser offers to choose from, as the attribute ``accept`` of a box for files."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class HandedIn:
    """A report that was read, and what its file is called."""

    document: Document
    name: str


def handed_in(request: HttpRequest, field: str, text: str = "") -> HandedIn | None:
    """The report in an uploaded file, else in pasted text; None where neither is given.

    Raises Unreadable, with a Chinese sentence, for what is no report.
    """
    file = request.FILES.get(field)
    if file and file.name:
        return HandedIn(_read(file.read(), file.name), file.name)
    if is_too_large(request):
        raise Unreadable(f"文件太大（超过{MOST_BYTES // 1024 // 1024}MB），不像一份年报。")
    if file is None and text.strip():
        return HandedIn(_read(text.encode(), PASTED), PASTED)
    return None


def _read(data: bytes, name: str) -> Document:
    """Read a file; a reader's own failure is logged, and answered like an unreadable file."""
    try:
        return read(data, name)
    except Unreadable:
        raise
    except Exception as failure:
        logger.exception("a reader failed on %s", name[-20:])
        raise Unreadable(
            "读这个文件时系统出了错，没有读出内容。请换一种格式（如DOCX）再试。"
        ) from failure
