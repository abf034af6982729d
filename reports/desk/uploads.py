"""What did the person hand in? A file or pasted text, read as a report and never kept."""

from dataclasses import dataclass

from django.http import HttpRequest

from reports.document import Document
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


def handed_in(request: HttpRequest, field: str) -> HandedIn | None:
    """The report in an uploaded file; None where none is given.

    Raises Unreadable, with a Chinese sentence, for what is no report.
    """
    file = foreign_file(request, field)
    if file is None:
        return None
    with handing_in(request):
        return HandedIn(read_file(file), file.name)


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
