"""通报: what is known of how each unit did? Read from what was kept at each step, never judged."""

import datetime
from collections.abc import Mapping

from django.db.models import Count, Max, Min, QuerySet
from django.utils import timezone

from reports.document.sums.circular import CircularLine
from reports.models import LedgerEntry, MeasuredText, Remark, Report, Snapshot, Waiver, clock
from reports.rollup.sum_asked import SumQuery
from reports.workflow.county import dates_of
from reports.workflow.due import days_late
from reports.workflow.judging.measured_likeness import texts_in_force
from reports.workflow.states import Action

Counts = Mapping[int, int]


def circular_lines(asked: SumQuery) -> list[CircularLine]:
    """A line each unit that is due, in the county's order; eight queries, however many."""
    units = [one.unit for one in asked.bodies]
    reports = Report.objects.filter(agency__in=units, year=asked.year)
    known = _Known(reports)
    dates = dates_of(asked.county.pk, asked.year)
    lines = []
    for unit in units:
        arrived = known.arrived.get(unit.pk)
        if arrived is None:
            lines.append(CircularLine(unit.short_name))
            continue
        late = days_late(arrived, dates) if dates.submit_by else None
        lines.append(known.line(unit.pk, unit.short_name, arrived, late))
    return lines


class _Known:
    """What was kept of the reports of some units and one year, by unit, all versions together."""

    def __init__(self, reports: QuerySet[Report]) -> None:
        by_unit = reports.order_by().values("agency")
        moments = by_unit.annotate(at=Min("arrived_at"), public=Min("published_at"))
        told = list(moments.values_list("agency", "at", "public"))
        self.arrived = {unit: at for unit, at, _ in told if at}
        self.public = {unit: at for unit, _, at in told if at}
        self.in_force = {one.agency_id: one for one in reports.filter(is_in_force=True)}
        back = LedgerEntry.objects.filter(report__in=reports, action=Action.RETURN)
        self.returned = _counted(back)
        self.remarks = _counted(Remark.objects.filter(report__in=reports))
        self.waived = _counted(Waiver.objects.filter(report__in=reports))
        self.first = _first_findings(reports)
        self.likeness = _likeness(reports)

    def line(
        self, unit: int, label: str, arrived: datetime.datetime, late: int | None
    ) -> CircularLine:
        must_fix, must_explain = self.first.get(unit, (None, None))
        last_year, others = self.likeness.get(unit, (None, None))
        published = _day(self.public.get(unit))
        report = self.in_force.get(unit)
        return CircularLine(
            label=label,
            arrived=_day(arrived),
            days_late=late,
            returned=self.returned.get(unit, 0),
            must_fix=must_fix,
            must_explain=must_explain,
            remarks=self.remarks.get(unit, 0),
            waived=self.waived.get(unit, 0),
            like_last_year=last_year,
            like_others=others,
            published=published,
            days_late_public=_late(published, report),
            address=report.address_answer if report else "",
        )


def _counted(rows: QuerySet[LedgerEntry] | QuerySet[Remark] | QuerySet[Waiver]) -> Counts:
    counts = rows.order_by().values("report__agency").annotate(count=Count("pk"))
    return dict(counts.values_list("report__agency", "count"))


def _first_findings(reports: QuerySet[Report]) -> Mapping[int, tuple[int, int]]:
    """必改 and 待说明 of what was kept first; what the unit explained beforehand counts as well."""
    kept = Snapshot.objects.filter(report__in=reports).order_by()
    first = kept.values("report__agency").annotate(first=Min("pk")).values("first")
    found = Snapshot.objects.filter(pk__in=first).values_list("report__agency", "findings")
    return {
        unit: (
            sum(one["action"] == "must_fix" for one in findings),
            sum(one["action"] == "must_explain" or bool(one.get("settled")) for one in findings),
        )
        for unit, findings in found
    }


def _likeness(reports: QuerySet[Report]) -> Mapping[int, tuple[int | None, int]]:
    """How much of the report in force is last year's, and most of one other unit's."""
    texts = texts_in_force().filter(report__in=reports.filter(is_in_force=True))
    measured = MeasuredText.objects.filter(text__in=texts.values("pk"))
    told = measured.annotate(most=Max("text__shared__percent"))
    return {
        unit: (last, most or 0)
        for unit, last, most in told.values_list("text__agency", "last_year", "most")
    }


def _late(published: datetime.date | None, report: Report | None) -> int | None:
    """Days after its limit on which it was published; of what is not yet, until today."""
    if report is None:
        return None
    until = published or clock.today()
    return max(0, (until - report.publish_by).days)


def _day(moment: datetime.datetime | None) -> datetime.date | None:
    return timezone.localdate(moment) if moment else None
