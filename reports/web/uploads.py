"""What did the person hand in? A file or pasted text, read as a report and never kept."""

import base64
import binascii
from dataclasses import dataclass, replace

from django.http import HttpRequest

from reports.document import Document
from reports.document.digits import are_digits
from reports.importers import IMPORTERS, MOST_BYTES, Unreadable
from reports.web.limits.handing_in import handing_in
from reports.web.request import is_too_large
from reports.workflow.foreign.reading import ForeignFile, read_file

PASTED = "粘贴.txt"

ENDINGS = ",".join(ending for one in IMPORTERS for ending in one.extensions)
"""What the browser offers to choose from, as the attribute ``accept`` of a box for files."""


@dataclass(frozen=True)
class HandedIn:
    """A report that was read, and what its file is called."""

    document: Document
    name: str


def handed_in(request: HttpRequest, field: str, year: int | None = None) -> HandedIn | None:
    """The report in an uploaded file, of a year if it says none; None where none is given.

    Raises Unreadable, with a Chinese sentence, for what is no report.
    """
    file = foreign_file(request, field)
    if file is None:
        return None
    with handing_in(request):
        return HandedIn(read_file(replace(file, year=year)), file.name)


def foreign_file(request: HttpRequest, field: str, text: str = "") -> ForeignFile | None:
    """The bytes of an uploaded file, else of pasted text; nothing is read yet."""
    file = request.FILES.get(field)
    if file and file.name:
        return ForeignFile(file.read(), file.name)
    if is_too_large(request):
        raise Unreadable(f"文件太大（超过{MOST_BYTES // 1024 // 1024}MB），不像一份年报。")
    if file is None and text.strip():
        return ForeignFile(text.encode(), PASTED)
    return None


def named_file(request: HttpRequest, field: str, reason: Exception) -> Exception:
    """Why a file was not taken, with the file's name: a browser forgets which one was picked."""
    file = request.FILES.get(field)
    if file is None or not file.name:
        return reason
    return type(reason)(f"“{file.name[-80:]}”没有用上：{reason}")


MOST_KEPT = 600_000
"""Bytes of a file that the page can give back with its question; a report has 100,000."""


@dataclass(frozen=True)
class KeptFile:
    """A file that stays with the page while it asks something: its bytes in letters, its name."""

    letters: str
    name: str

    @classmethod
    def of(cls, file: ForeignFile | None) -> "KeptFile | None":
        """What the page keeps; nothing of a large file, or of text that stands in its box."""
        if file is None or file.name == PASTED or len(file.data) > MOST_KEPT:
            return None
        return cls(base64.b64encode(file.data).decode(), file.name)


def told_of(request: HttpRequest, file: ForeignFile | None) -> ForeignFile | None:
    """The file of a form that asked on which year it reports, with the answer."""
    kept = request.POST.get("kept", "")
    if file is None and kept:
        try:
            data = base64.b64decode(kept, validate=True)
        except (binascii.Error, ValueError) as fault:
            raise Unreadable("没有收到要读的文件，请重新选择。") from fault
        file = ForeignFile(data, request.POST.get("kept_name", ""))
    year = request.POST.get("year", "").strip()
    is_year = are_digits(year) and len(year) == 4
    return replace(file, year=int(year)) if file and is_year else file
