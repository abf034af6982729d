"""What does a page show of 网页核对: the last one with its differences, and those before?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reports.document.comparison import Segments, word_changes
from reports.document.online.page_differences import spoken_place
from reports.models import PageComparison, Report


@dataclass(frozen=True)
class ShownDifference:
    """A place of the report, what was approved beside what the page says, and where on the page."""

    place: str
    approved: str
    seen: str
    where: str
    around: str
    words: Segments = ()
    """Both in one, word by word, where a sentence was changed."""


@dataclass(frozen=True)
class ShownComparison:
    """One comparison with its differences."""

    row: PageComparison
    differences: tuple[ShownDifference, ...]


def last_shown(report: Report) -> ShownComparison | None:
    """The last comparison of a report; None before the first."""
    row = report.page_comparisons.select_related("by").order_by("-id").first()
    return shown_comparison(report, row) if row else None


def shown_comparison(report: Report, row: PageComparison) -> ShownComparison:
    """A comparison as a page shows it."""
    return ShownComparison(row, tuple(_shown(report, row.differences)))


def _shown(report: Report, kept: list[Mapping[str, Any]]) -> Iterator[ShownDifference]:
    for one in kept:
        approved, seen = str(one["approved"]), str(one["seen"])
        is_reworded = one["kind"] == "sentence" and approved and seen
        yield ShownDifference(
            place=spoken_place(report.edition, str(one["place"])),
            approved=approved,
            seen=seen,
            where=f"第{one['line']}行" if one["line"] else "",
            around=str(one["around"]) if one["kind"] == "figure" else "",
            words=word_changes(approved, seen) if is_reworded else (),
        )
