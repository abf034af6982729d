"""Which files were brought in of a report, and how did it come last?"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from reports.document.places import ReportPlace
from reports.models import BroughtFile, EnteredCell, Report
from reports.workflow.entering.entry_turns import rows_of_file
from reports.workflow.sent_as import came_as_file, sent_as


@dataclass(frozen=True)
class EnteredPlace:
    """A place of the report, and who entered it and who confirmed that."""

    place: ReportPlace
    row: EnteredCell


def brought_files(report: Report) -> dict[str, Any]:
    """What a page shows of them, the newest first; nothing where none was ever brought."""
    files = list(report.brought_files.select_related("by").order_by("-at", "-pk"))
    way = sent_as(report.state, by_file=bool(files) and came_as_file(report) is not None)
    return {"brought_files": files, "sent_as": str(way), "entered": _entered(report, files)}


def _entered(report: Report, files: Collection[BroughtFile]) -> list[EnteredPlace]:
    """What two persons entered from the file, place by place."""
    rows = rows_of_file(report) if files else {}
    return [
        EnteredPlace(ReportPlace(report.edition, name), row)
        for name, row in rows.items()
        if row.is_confirmed
    ]
