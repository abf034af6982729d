"""In which order is the queue read? Empty reports, then those with findings, then the rest."""

import datetime
from dataclasses import dataclass
from enum import IntEnum

from reports.models import Account, ReadingTally, Report
from reports.workflow.agencies.division import Division


class ReadingGroup(IntEnum):
    """What kind of reading waits, in the order of the queue."""

    EMPTY = 0
    FOUND = 1
    REST = 2

    @property
    def label(self) -> str:
        return _HEADINGS[self]


_HEADINGS = {
    ReadingGroup.EMPTY: "空报表：全部为0，没有必须改正和待说明的问题",
    ReadingGroup.FOUND: "有问题要看",
    ReadingGroup.REST: "其余",
}


class Whose(IntEnum):
    """Whose a report is to read: her own come first."""

    MINE = 0
    FREE = 1
    ANOTHERS = 2


def group_of(tally: ReadingTally | None) -> ReadingGroup:
    """The group of a report; one that nothing is known of yet is among the rest."""
    if tally is None:
        return ReadingGroup.REST
    if not tally.is_clean:
        return ReadingGroup.FOUND
    return ReadingGroup.EMPTY if tally.is_empty else ReadingGroup.REST


@dataclass(frozen=True)
class InLine:
    """A report that waits: its group, whose it is, and whether a colleague is reading it."""

    report: Report
    tally: ReadingTally | None
    group: ReadingGroup
    whose: Whose
    is_held: bool

    @property
    def is_for_her(self) -> bool:
        """Whether it may be opened for her without asking: no colleague's in any way."""
        return self.whose != Whose.ANOTHERS and not self.is_held

    @property
    def shows_news(self) -> bool:
        """Of an empty report what is not as last year is all there is to read."""
        return self.group == ReadingGroup.EMPTY

    @property
    def place(self) -> tuple[int, int, int, int, datetime.datetime, int]:
        """What the queue is sorted by: among those with findings by how much, else by arrival."""
        found = self.tally if self.group == ReadingGroup.FOUND else None
        weight = (-found.must_fix, -found.must_explain) if found else (0, 0)
        came = self.report.came_at or self.report.created_at
        return self.group, self.whose, *weight, came, self.report.pk


def in_line(report: Report, user: Account, division: Division) -> InLine:
    """A report with its tally, as it stands in the queue of one person."""
    tally: ReadingTally | None = getattr(report, "tally", None)
    reader = division.reader_of(report.agency_id, report.agency.county_id)
    whose = Whose.FREE if reader is None else Whose.MINE
    if reader not in (None, user.pk):
        whose = Whose.ANOTHERS
    held = division.is_held(report, user)
    return InLine(report, tally, group_of(tally), whose, held)
