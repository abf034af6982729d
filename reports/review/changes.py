"""Which places did the unit change since the county last saw the report?"""

from dataclasses import dataclass

from reports.document.comparison import ADDED, REMOVED, FigureChange, TextChange
from reports.document.live_fields import written
from reports.document.places import ReportPlace, text_id
from reports.review.beside import PREVIOUS, Beside
from reports.statute.schema import Edition
from reports.workflow.reviewing.former import Former

_MOST = 30
"""Characters of a change that its list shows."""


@dataclass(frozen=True)
class Changed:
    """One place that changed: where, what it was, what it is."""

    href: str
    place: str
    before: str
    after: str


@dataclass(frozen=True)
class Changes:
    """What changed, and since when."""

    since: str
    places: list[Changed]


def changes(edition: Edition, beside: Beside, former: Former | None) -> Changes | None:
    """The list of the changes in printing order; None where nothing is compared with before."""
    if former is None or beside.choice != PREVIOUS:
        return None
    every: list[FigureChange | TextChange] = list(beside.figures.values())
    every += [one for some in beside.texts.values() for one in some]
    in_order = sorted(every, key=lambda one: _chapter(edition, one))
    return Changes(former.since, [_changed(edition, one) for one in in_order])


def _chapter(edition: Edition, change: FigureChange | TextChange) -> str:
    if isinstance(change, TextChange):
        return change.chapter
    return edition.table_of[change.cell].chapter


def _changed(edition: Edition, change: FigureChange | TextChange) -> Changed:
    if isinstance(change, FigureChange):
        cell = ReportPlace(edition, change.cell)
        return Changed(
            f"#{cell.printed_at}",
            cell.title,
            written(change.before) or "空",
            written(change.after) or "空",
        )
    number = f"{change.index}-gone" if change.is_removed else str(change.index)
    place = ReportPlace(edition, change.section, change.chapter)
    return Changed(
        f"#{text_id(change.section, number)}",
        place.title or place.chapter_heading,
        _words(change, REMOVED),
        _words(change, ADDED),
    )


def _words(change: TextChange, kind: str) -> str:
    words = "…".join(one.text for one in change.segments if one.kind == kind)
    return words if len(words) <= _MOST else f"{words[:_MOST]}…"
