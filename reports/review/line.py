"""Which reports wait for the reviewer, and which one comes next?"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from reports.models import Account, CountyYear, RemarkState, Report, State, clock
from reports.workflow.access import reports_reviewed_by
from reports.workflow.due import days_late, limit_of
from reports.workflow.states import ARRIVALS

WAITING = (State.SUBMITTED, State.REVIEWING)
CAME = Coalesce("signed_at", "submitted_at")
"""When a report came to the county this time, as ``Report.came_at`` says."""


def waiting_for(user: Account) -> QuerySet[Report]:
    """What the reviewer has to see to, the oldest first."""
    return reports_reviewed_by(user).filter(state__in=WAITING).order_by(CAME, "pk")


@dataclass(frozen=True)
class Beyond:
    """The reports before and after one in the line; None at its ends."""

    before: int | None
    after: int | None
    position: int
    length: int


def beyond(report: Report, user: Account) -> Beyond:
    """The neighbours in the line; from a report that waits no more, its beginning."""
    line = list(waiting_for(user).values_list("pk", flat=True))
    if report.pk not in line:
        return Beyond(None, line[0] if line else None, 0, len(line))
    at = line.index(report.pk)
    return Beyond(
        before=line[at - 1] if at else None,
        after=line[at + 1] if at + 1 < len(line) else None,
        position=at + 1,
        length=len(line),
    )


@dataclass(frozen=True)
class Waiting:
    """A report as the line shows it: its round, its remarks, its days."""

    report: Report
    round: int
    remarks: int
    days_left: int | None
    days_after: int
    """迟报: days after 报送截止 on which it came for the first time."""

    @property
    def days_late(self) -> int:
        return -(self.days_left or 0)


def lined_up(user: Account) -> list[Waiting]:
    """Every report that the person reviews, in two queries: the longest sent in first."""
    # Two joins in one query multiply each other: each row is counted once.
    unsettled = Count("remarks", ~Q(remarks__state=RemarkState.CLOSED), distinct=True)
    arrivals = Count("snapshots", Q(snapshots__action__in=ARRIVALS), distinct=True)
    reports = list(
        reports_reviewed_by(user)
        .select_related("agency", "opened_by")
        .annotate(rounds=arrivals, unsettled=unsettled)
        .order_by(CAME, "pk")
    )
    dates = _dates(reports)
    today = clock.today()
    return [_waiting(one, dates.get((one.agency.county_id, one.year)), today) for one in reports]


def _dates(reports: Iterable[Report]) -> dict[tuple[int, int], CountyYear]:
    counties = {one.agency.county_id for one in reports}
    return {
        (one.county_id, one.year): one for one in CountyYear.objects.filter(county__in=counties)
    }


def _waiting(report: Report, dates: CountyYear | None, today: datetime.date) -> Waiting:
    dates = dates or CountyYear(year=report.year)
    limit = limit_of(report, dates)
    return Waiting(
        report,
        round=report.rounds,  # type: ignore[attr-defined]
        remarks=report.unsettled,  # type: ignore[attr-defined]
        days_left=limit.days_left(today) if limit else None,
        days_after=days_late(report.arrived_at, dates),
    )
