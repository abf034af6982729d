"""What does the queue show of a report? Its round, its remarks, its days, who has it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber

from reports.models import (
    WITH_COUNTY,
    Account,
    Agency,
    CountyYear,
    Remark,
    RemarkState,
    Report,
    Snapshot,
    clock,
)
from reports.review.line import waiting_for
from reports.review.reading_order import InLine, in_line
from reports.workflow.access import reports_reviewed_by
from reports.workflow.agencies.division import Division
from reports.workflow.due import binding, report_days_late
from reports.workflow.judging.reading_tallies import WAITING
from reports.workflow.sent_as import SentAs, is_by_file, sent_as
from reports.workflow.states import ARRIVALS

SETTLED = tuple(one for one in WITH_COUNTY if one not in WAITING)
SHOWN_AT_FIRST = 20
"""So many of each state that asks nothing of her are shown until she asks for all."""
CAME = Coalesce("signed_at", "submitted_at")
"""When a report came to the county this time, as ``Report.came_at`` says."""


@dataclass(frozen=True)
class Waiting:
    """A report as the queue shows it."""

    line: InLine
    round: int
    remarks: int
    days_left: int | None
    days_after: int
    """迟报: days after 报送截止 on which it came for the first time."""
    way: str
    """报送方式; empty for the usual one, from a desk."""
    reader: str
    """The name of the colleague to whom the unit is assigned."""

    @property
    def report(self) -> Report:
        return self.line.report

    @property
    def days_late(self) -> int:
        return -(self.days_left or 0)


def lined_up(user: Account, division: Division) -> list[Waiting]:
    """Every report that waits for the county's reviewers, in the order of the queue."""
    rows = _rows(_counted(waiting_for(user)), user, division)
    return sorted(rows, key=lambda one: one.line.place)


def settled(user: Account, division: Division, state: str, year: str) -> list[Waiting]:
    """What asks nothing of her now: all of one state, or the last of each."""
    reports = reports_reviewed_by(user).filter(state__in=[state] if state else SETTLED)
    reports = reports.select_related("agency", "tally")
    if year:
        reports = reports.filter(year=year)
    if not state:
        place = Window(RowNumber(), partition_by="state", order_by=(CAME.desc(), F("pk").desc()))
        reports = reports.annotate(place=place).filter(place__lte=SHOWN_AT_FIRST)
    return list(_rows(_counted(reports).order_by(CAME.desc(), "-pk"), user, division))


def _counted(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Each counted by itself: two joins in one query multiply each other."""
    arrivals = _count(Snapshot.objects.filter(action__in=ARRIVALS))
    unsettled = _count(Remark.objects.filter(~Q(state=RemarkState.CLOSED)))
    counted = reports.annotate(rounds=arrivals, unsettled=unsettled, by_file=is_by_file())
    return counted.select_related("opened_by")


def _count(rows: QuerySet[Any]) -> Coalesce:
    own = rows.filter(report=OuterRef("pk")).order_by().values("report")
    return Coalesce(Subquery(own.annotate(number=Count("pk")).values("number")), 0)


def _rows(reports: Iterable[Report], user: Account, division: Division) -> list[Waiting]:
    kept = list(reports)
    dates = _dates(kept)
    today = clock.today()
    return [
        _waiting(
            in_line(one, user, division),
            dates.get((one.agency.county_id, one.year)) or CountyYear(year=one.year),
            division,
            today,
        )
        for one in kept
    ]


def _dates(reports: Iterable[Report]) -> dict[tuple[int, int], CountyYear]:
    counties = {one.agency.county_id for one in reports}
    years = {one.year for one in reports}
    rows = CountyYear.objects.filter(county__in=counties, year__in=years)
    return {(one.county_id, one.year): one for one in rows} if counties else {}


def _waiting(line: InLine, dates: CountyYear, division: Division, today: datetime.date) -> Waiting:
    report = line.report
    agency: Agency = report.agency
    way = sent_as(report.state, by_file=report.by_file)  # type: ignore[attr-defined]
    reader = division.reader_of(agency.pk, agency.county_id)
    limit = binding(report, dates)
    return Waiting(
        line,
        round=report.rounds,  # type: ignore[attr-defined]
        remarks=report.unsettled,  # type: ignore[attr-defined]
        days_left=limit.days_left(today) if limit else None,
        days_after=report_days_late(report, dates),
        way="" if way == SentAs.ONLINE else str(way),
        reader=division.people[agency.county_id][reader] if reader else "",
    )
