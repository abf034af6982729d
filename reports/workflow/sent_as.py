"""How did a report come to the county: from a desk, as a file, or as one of a year before?"""

from enum import StrEnum
from typing import Any

from django.db.models import Exists, F, OuterRef

from reports.models import BroughtFile, Report, State


class SentAs(StrEnum):
    """报送方式."""

    ONLINE = "在线"
    FILE = "文件"
    ARCHIVE = "存档"


def is_by_file(report: str = "pk", submitted_at: str = "submitted_at") -> Exists:
    """Whether it was last sent in as a file; what a clerk sends afterwards is sent from her desk.

    The file that was taken bears the very moment at which the report was submitted. The arguments
    say where a query that is not about reports finds the two.
    """
    newest = BroughtFile.objects.filter(report=OuterRef(report), is_newest=True)
    return Exists(newest.filter(at=OuterRef(submitted_at)))


def came_as_file(report: Report) -> BroughtFile | None:
    """The file from which the report was last sent in; None where it came from a desk."""
    newest: Any = report.brought_files.filter(is_newest=True, at=F("report__submitted_at"))
    found: BroughtFile | None = newest.select_related("by").first()
    return found


def sent_as(state: str, *, by_file: bool) -> SentAs:
    """报送方式 of a report in a state."""
    if state == State.ARCHIVED:
        return SentAs.ARCHIVE
    return SentAs.FILE if by_file else SentAs.ONLINE
