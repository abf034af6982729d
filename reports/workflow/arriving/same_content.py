"""Does a file say the same as what stands in the report?"""

from reports.document import Document
from reports.document.boxes import TITLE
from reports.document.entry import writable
from reports.document.typed import as_typed, slots_of
from reports.models import Report, Snapshot
from reports.workflow.judging.dossier import document_of
from reports.workflow.reviewing.former import read_snapshot


def says_the_same(report: Report, document: Document) -> bool:
    """Whether words, figures and signature are the same; how they are spaced is no matter.

    A file without a title has the one that is printed where nobody types any. Of two scans nobody
    can say whether they are the same.
    """
    mine, theirs = _said(document_of(report)), _said(document)
    return any(theirs.values()) and mine == {**theirs, TITLE: theirs[TITLE] or mine[TITLE]}


def has_been_worked_on(report: Report) -> bool:
    """Whether the unit has changed anything since the county gave the report back."""
    last = Snapshot.objects.filter(report=report).order_by("pk").last()
    return last is None or _said(document_of(report)) != _said(read_snapshot(last.document))


def _said(document: Document) -> dict[str, str]:
    """By slot what stands there, blank ones as empty."""
    typed = {name: as_typed(value) for name, value in slots_of(document).items()}
    typed |= {name: text for name, text in document.unreadable.items() if name in typed}
    return {name: "".join(writable(text).split()) for name, text in typed.items()}
