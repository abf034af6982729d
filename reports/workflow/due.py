"""By when must a report be where, and did it come in time? The one rule; all pages ask here."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from reports.document.levels import ABOVE_UNITS
from reports.models import CountyYear, Report, State

NOT_STARTED, MISSING = "none", "missing"
"""The state of a unit without a report on the year, and of one whose file did not balance and went
back, so that nothing has arrived (缺报)."""

UNSENT = (NOT_STARTED, MISSING, State.DRAFT, State.AWAITING)
_COUNTYS = (State.SUBMITTED, State.REVIEWING)
WITH_UNIT = (MISSING, State.DRAFT, State.AWAITING, State.RETURNED)
WITH_REVIEW = (*_COUNTYS, State.RETURNED)

SUMMER = 7
"""From this month on the year itself is the one that is written next."""

SUBMIT_BY, REVIEW_BY, PUBLISH_BY, CORRECT_BY = "报送截止", "审核截止", "公布期限", "更正期限"
MEND_BY = "整改期限"
"""Laid down with each return: it binds until the report has come to the county again."""
MENDED_WITHIN = 5
"""Working days for it, where the county has laid down nothing else."""
CORRECTION_TAKES = datetime.timedelta(days=30)
"""No rule says how long a 更正 may take, but “及时” (条例第六条): prudence."""


def publication_deadline(year: int, *, is_governments: bool = False) -> datetime.date:
    """公布期限 of a reporting year by 条例第四十九条: 31 January of the next for departments and
    all that stands below a county; 31 March for the government of a county, city or province.
    """
    return datetime.date(year + 1, 3, 31) if is_governments else datetime.date(year + 1, 1, 31)


def due_year(today: datetime.date) -> int:
    """The reporting year that is written next: last year's until summer, then this year's."""
    return today.year - 1 if today.month < SUMMER else today.year


@dataclass(frozen=True)
class Limit:
    """The date that binds a report where it is now, and what it is called."""

    name: str
    on: datetime.date

    def days_left(self, today: datetime.date) -> int:
        """Negative when it has passed."""
        return (self.on - today).days

    def in_words(self, today: datetime.date) -> str:
        """报送截止是1月15日，还有3天: the same in notices, reminders and 催报."""
        date = f"{self.name}是{self.on.month}月{self.on.day}日"
        left = self.days_left(today)
        if left < 0:
            return f"{date}，已超过{-left}天"
        return f"{date}，还有{left}天" if left else f"{date}，就是今天"


def limit_name(state: str, has_arrived: bool, is_returned: bool) -> str:
    """Which date binds a report: until it has come to the county for the first time, 报送截止.

    Whoever gets it back must have mended it by the date that was given with it, also while it waits
    for a signature; without one, by the end of the review. What is public is bound by none.
    """
    if state in WITH_UNIT and is_returned:
        return MEND_BY
    if state in (*UNSENT, State.RETURNED) and not has_arrived:
        return SUBMIT_BY
    if state in (*UNSENT, *WITH_REVIEW):
        return REVIEW_BY
    return PUBLISH_BY if state == State.APPROVED else ""


def limit_of_line(unit: Any, due: datetime.date) -> Limit:
    """The limit of a unit as ``standing`` lists it, where one binds: 公布期限 where it is the law's
    own date for a government.
    """
    name = limit_name(unit.state, unit.arrived_at is not None, unit.mend_by is not None)
    is_governments = unit.level in ABOVE_UNITS and name != MEND_BY
    by_law = publication_deadline(due.year - 1, is_governments=True)
    return Limit(PUBLISH_BY if is_governments and due == by_law else name, due)


def dates_for(report: Report, dates: CountyYear) -> CountyYear:
    """The dates that bind a report: what a county lays down binds its units, and not itself."""
    is_own = report.is_summed and dates.county_id == report.agency_id
    return CountyYear(year=dates.year) if is_own else dates


def binding(report: Report, dates: CountyYear) -> Limit | None:
    """The one limit that every page of a report shows."""
    return limit_of_correction(report) or limit_of(report, dates_for(report, dates))


def limit_of(report: Report, dates: CountyYear) -> Limit | None:
    """The limit of a year's report; none for a 更正, nor for what counts for no unit then."""
    name = limit_name(report.state, report.arrived_at is not None, report.mend_by is not None)
    if report.is_summed and name != MEND_BY and laid_down(name, dates) is None:
        name = name and PUBLISH_BY
    if report.version > 1 or not name or not _counts(report, dates.year):
        return None
    on = report.mend_by if name == MEND_BY else laid_down(name, dates)
    on = on or (report.publish_by if is_units(name, report.state) else None)
    closed = report.agency.closed_on
    return None if on is None or (closed and closed <= on) else Limit(name, on)


def limit_of_correction(report: Report) -> Limit | None:
    """更正期限, or that of its return, until the corrected report is public.

    The year itself was reported in time or not. Neither the board nor 催报 asks for it: to them a
    correction is late for nothing.
    """
    if report.version > 1 and report.mend_by and report.state in WITH_UNIT:
        return Limit(MEND_BY, report.mend_by)
    is_due = report.version > 1 and report.state != State.PUBLISHED
    return Limit(CORRECT_BY, report.publish_by) if is_due else None


def laid_down(name: str, dates: CountyYear) -> datetime.date | None:
    """The county's date, where it has set one; 公布期限 stands on each report."""
    return {SUBMIT_BY: dates.submit_by, REVIEW_BY: dates.review_by}.get(name)


def is_units(name: str, state: str) -> bool:
    """Whether the unit has to act, so that 公布期限 binds where the county has set no date."""
    return name == PUBLISH_BY or (name == REVIEW_BY and state not in _COUNTYS)


def _counts(report: Report, year: int) -> bool:
    first, last = report.agency.reports_from, report.agency.reports_until
    return (first is None or first <= year) and (last is None or year <= last)


def report_days_late(report: Report, dates: CountyYear) -> int:
    """迟报 of a report, by the dates that bind it."""
    return days_late(report.arrived_at, dates_for(report, dates))


def days_late(arrived_at: datetime.datetime | None, dates: CountyYear) -> int:
    """迟报: how many days after 报送截止 the report came for the first time; 0 where in time."""
    if arrived_at is None or dates.submit_by is None:
        return 0
    return max(0, (timezone.localdate(arrived_at) - dates.submit_by).days)
