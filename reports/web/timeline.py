"""What became of a report, act by act? Its record as one reads it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reports.document.boxes import CONFIRMED_BY
from reports.document.places import ReportPlace
from reports.models import LedgerEntry, Report, State
from reports.statute.schema import Edition
from reports.workflow.record.running import unsealed
from reports.workflow.states import Action

FEW = 4
"""So many changes are shown at once; more of them open on demand."""


@dataclass(frozen=True)
class PlaceChange:
    """What stood at a place and what stands there since; empty = blank."""

    place: str
    before: str
    after: str


@dataclass(frozen=True)
class Act:
    """One entry of the record."""

    number: int
    at: datetime.datetime
    who: str
    who_id: int | None
    address: str
    action: str
    comment: str
    from_state: str
    to_state: str
    changes: tuple[PlaceChange, ...]
    digest: str
    chapter: str = ""

    @property
    def moved(self) -> bool:
        """Whether the act took the report to another state."""
        return bool(self.from_state) and self.from_state != self.to_state


@dataclass(frozen=True)
class Together:
    """Acts that belong together: one, or the saves of one person in one chapter in a row."""

    acts: tuple[Act, ...]

    @property
    def first(self) -> Act:
        return self.acts[0]

    @property
    def last(self) -> Act:
        return self.acts[-1]

    @property
    def is_group(self) -> bool:
        return len(self.acts) > 1

    @property
    def count(self) -> int:
        """How many places were changed, each time counted."""
        return sum(len(one.changes) for one in self.acts)

    @property
    def is_long(self) -> bool:
        return self.is_group or self.count > FEW


def acts_of(report: Report) -> list[Act]:
    """Every entry of a report's record in its order, and what is being saved now (two queries)."""
    entries = LedgerEntry.objects.filter(report=report).select_related("by").order_by("number")
    running = unsealed(report)
    return [_act(report.edition, one) for one in (*entries, *([running] if running else ()))]


def grouped(acts: Iterable[Act]) -> Iterator[Together]:
    """The acts with consecutive saves of one person in one chapter put together."""
    for _, together in groupby(acts, _togetherness):
        yield Together(tuple(together))


def _togetherness(act: Act) -> tuple[object, ...]:
    if act.chapter:
        return (act.who_id, act.address, act.chapter)
    return (act.number,)


def _act(edition: Edition, entry: LedgerEntry) -> Act:
    return Act(
        number=entry.number,
        at=entry.at,
        who=str(entry.by or "系统"),
        who_id=entry.by_id,
        address=entry.address,
        action=Action(entry.action).label,
        comment=entry.comment,
        from_state=_label(entry.from_state),
        to_state=_label(entry.to_state),
        changes=tuple(_change(edition, *change) for change in entry.changes),
        digest=entry.digest,
        chapter=_chapter(edition, entry),
    )


def _label(state: str) -> str:
    return str(State(state).label) if state else ""


def _change(edition: Edition, place: str, before: str | None, after: str | None) -> PlaceChange:
    return PlaceChange(ReportPlace(edition, place).title or place, before or "", after or "")


def _chapter(edition: Edition, entry: LedgerEntry) -> str:
    """The chapter that was saved; empty for every other act."""
    if entry.action != Action.SAVE or not entry.changes:
        return ""
    places = [place for place, _, _ in entry.changes]
    # Who confirmed the figures stands in every table's chapter: any other place says more.
    telling = next((one for one in places if one != CONFIRMED_BY), places[0])
    return ReportPlace(edition, telling).chapter_heading
