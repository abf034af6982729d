"""What is the file called that leaves the program? As offices name theirs."""

import re

from reports.exporters import Exporter

_REFUSED = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
"""What file systems do not take in a name."""

_LONGEST = 230
"""Bytes of a name without its ending: file systems take 255."""


def file_name(title: str, exporter: Exporter, mark: str = "") -> str:
    """The report's title as a file name; what is not the report itself (送审稿, 草稿) says so."""
    plain = _REFUSED.sub("_", " ".join(title.split()))
    marked = f"（{mark}）" if mark else ""
    room = _LONGEST - len(marked.encode())
    return f"{plain.encode()[:room].decode(errors='ignore')}{marked}.{exporter.extension}"
