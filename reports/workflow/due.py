"""By when must a report be where, and did it come in time? The one rule; all pages ask here."""

import datetime
from dataclasses import dataclass

from django.db.models import BooleanField, Case, DateField, ExpressionWrapper, F, Q, Value, When
from django.utils import timezone

from reports.models import CountyYear, Report, State

NOT_STARTED = "none"
"""The state of a unit without a report on the year."""

UNSENT = (NOT_STARTED, State.DRAFT, State.AWAITING)
WITH_REVIEW = (State.SUBMITTED, State.REVIEWING, State.RETURNED)

SUMMER = 7
"""From this month on the year itself is the one that is written next."""

SUBMIT_BY, REVIEW_BY, PUBLISH_BY = "报送截止", "审核截止", "公布期限"


def publication_deadline(year: int) -> datetime.date:
    """公布期限 of a reporting year: 31 January of the next (条例第四十九条, for departments)."""
    return datetime.date(year + 1, 1, 31)


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


def limit_name(state: str, has_arrived: bool) -> str:
    """Which date binds a report: until it has come to the county for the first time, 报送截止.

    Whoever gets it back must have it through by the end of the review, also while it waits for a
    signature; what is public is bound by none.
    """
    if state in UNSENT and not has_arrived:
        return SUBMIT_BY
    if state in (*UNSENT, *WITH_REVIEW):
        return REVIEW_BY
    return PUBLISH_BY if state == State.APPROVED else ""


def limit_of(report: Report, dates: CountyYear) -> Limit | None:
    """The limit of a report; a 更正 has none, nor has what counts for no unit on that year."""
    name = limit_name(report.state, report.arrived_at is not None)
    if report.version > 1 or not name or not _counts(report, dates.year):
        return None
    on = _laid_down(name, dates) or (report.publish_by if _is_units(name, report.state) else None)
    closed = report.agency.closed_on
    return None if on is None or (closed and closed <= on) else Limit(name, on)


def _laid_down(name: str, dates: CountyYear) -> datetime.date | None:
    """The county's date, where it has set one; 公布期限 stands on each report."""
    return {SUBMIT_BY: dates.submit_by, REVIEW_BY: dates.review_by}.get(name)


def _is_units(name: str, state: str) -> bool:
    """Whether the unit has to act, so that 公布期限 binds where the county has set no date."""
    return name == PUBLISH_BY or (name == REVIEW_BY and state not in _COUNTYS)


_COUNTYS = (State.SUBMITTED, State.REVIEWING)


def _counts(report: Report, year: int) -> bool:
    first = report.agency.reports_from
    return first is None or first <= year


def days_late(arrived_at: datetime.datetime | None, dates: CountyYear) -> int:
    """迟报: how many days after 报送截止 the report came for the first time; 0 where in time."""
    if arrived_at is None or dates.submit_by is None:
        return 0
    return max(0, (timezone.localdate(arrived_at) - dates.submit_by).days)


def expected(year: int) -> Q:
    """Units that have to report on a year: from their first one on, as long as there were they.

    A unit that was closed before the year's reports were due is reported on by its successor.
    """
    begun = Q(reports_from=None) | Q(reports_from__lte=year)
    return begun & (Q(closed_on=None) | Q(closed_on__gt=publication_deadline(year)))


def due(dates: CountyYear) -> Case:
    """``limit_of`` as the database works it out for all units of a county."""
    states = (NOT_STARTED, *State)
    whens = [_when(state, arrived, dates) for state in states for arrived in (False, True)]
    return Case(
        When(Q(current__version__gt=1) | Q(reports_from__gt=dates.year), then=Value(None)),
        *(one for one in whens if one is not None),
        default=Value(None),
        output_field=DateField(),
    )


def _when(state: str, has_arrived: bool, dates: CountyYear) -> When | None:
    name = limit_name(state, has_arrived)
    on = _laid_down(name, dates)
    if not name or (on is None and not _is_units(name, state)):
        return None
    limit = Value(on, output_field=DateField()) if on else F("current__publish_by")
    is_so = Q(state=state, current__arrived_at__isnull=not has_arrived)
    return When(is_so & (Q(closed_on=None) | Q(closed_on__gt=limit)), then=limit)


def is_expected(year: int) -> "ExpressionWrapper[Q]":
    """Whether a unit, as it is now, still has to act for the year itself."""
    return ExpressionWrapper(expected(year) & Q(closed_on=None), output_field=BooleanField())
