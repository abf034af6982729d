"""How far are a county's units with a year's reports? Every unit, also those without one."""

import datetime
from typing import Any, TypeAlias

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    FilteredRelation,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest

from reports.checks import BINDING_CODES
from reports.models import (
    WITH_COUNTY,
    Agency,
    CountyYear,
    LedgerEntry,
    PageComparison,
    Remark,
    RemarkState,
    Report,
    Snapshot,
    State,
    Urging,
    Waiver,
)
from reports.workflow.due import MISSING, NOT_STARTED, UNSENT
from reports.workflow.due_units import due, expected, is_expected
from reports.workflow.sent_as import is_by_file

Units: TypeAlias = "QuerySet[Any]"
"""Agencies with what is added to them here, of which the model's own type knows nothing."""

URGEABLE = (*UNSENT, State.RETURNED, State.APPROVED)
"""Where the unit has to act: what the county has on its own desk, it cannot urge others to do."""

READABLE = (MISSING, *WITH_COUNTY)
"""Where the county may open the report."""


def standing(dates: CountyYear) -> Units:
    """The units of a county with ``state`` and ``due`` on one year: what lists count and filter.

    Those that have to report on it, and those that did. The version in force counts, also while a
    更正 of it is on its way (``is_correcting``). ``is_hers``: the unit still has to act.
    """
    own = Q(reports__year=dates.year, reports__is_in_force=True)
    return (
        Agency.objects.filter(parent=dates.county_id)
        .annotate(current=FilteredRelation("reports", condition=own))
        .filter(expected(dates.year) | Q(current__isnull=False))
        .annotate(
            state=_state(),
            arrived_at=F("current__arrived_at"),
            mend_by=F("current__mend_by"),
            is_correcting=_is_correcting(dates.year),
            is_hers=is_expected(dates.year),
        )
        .annotate(due=due(dates))
    )


def _state() -> Case:
    """What went back and counts as never arrived is missing; without any report none is begun."""
    is_missing = Q(current__state=State.RETURNED, current__arrived_at=None)
    return Case(
        When(is_missing, then=Value(MISSING)),
        default=Coalesce("current__state", Value(NOT_STARTED), output_field=CharField()),
        output_field=CharField(),
    )


def _is_correcting(year: int) -> Exists:
    """Whether a 更正 of what counts has been begun."""
    begun = Report.objects.filter(agency=OuterRef("pk"), year=year, is_current=True)
    return Exists(begun.filter(is_in_force=False))


def late(today: datetime.date) -> Q:
    """Units whose date has passed."""
    return Q(due__lt=today)


def waiting_for_unit() -> Q:
    """Units that have something to do now, and can be urged to."""
    return Q(state__in=URGEABLE, is_hers=True)


def with_particulars(units: Units, year: int) -> Units:
    """Add what a list shows of each unit; of a report that is still with its unit, no content."""
    published = Report.objects.filter(
        agency=OuterRef("pk"), year=year, state=State.PUBLISHED
    ).order_by("-version")
    urged = Urging.objects.filter(unit=OuterRef("pk"), year=year)
    record = LedgerEntry.objects.filter(report=OuterRef("current__pk"))
    compared = PageComparison.objects.filter(report=OuterRef("current__pk")).order_by("-id")
    there = Coalesce(OuterRef("current__other_address__address"), Value("-"))
    listed: Units = units.annotate(
        by_file=is_by_file("current__pk", "current__submitted_at"),
        sent_at=_if_sent(Coalesce("current__signed_at", "current__submitted_at")),
        findings=_if_sent(_open_findings()),
        remarks=_if_sent(_open_remarks()),
        active_at=Subquery(record.order_by("-number").values("at")[:1]),
        address=Subquery(published.values("public_address")[:1]),
        address_answer=Subquery(published.values("address_answer")[:1]),
        page_verdict=Subquery(compared.exclude(address=there).values("verdict")[:1]),
        other_verdict=Subquery(compared.filter(address=there).values("verdict")[:1]),
        has_turned=Subquery(compared.values("has_turned")[:1]),
        urged_on=Subquery(urged.order_by("-on").values("on")[:1]),
    )
    return listed


def _if_sent(value: F | Coalesce | Greatest) -> Case:
    return Case(When(state__in=READABLE, then=value), default=None)


def _open_findings() -> Greatest:
    """Those of the last step, less what has been waived since."""
    last = Snapshot.objects.filter(report=OuterRef("current__pk")).order_by("-pk")
    taken = Snapshot.objects.filter(report=OuterRef("report")).order_by("-pk")
    since = Waiver.objects.filter(
        report=OuterRef("current__pk"), at__gt=Subquery(taken.values("at")[:1])
    ).exclude(check_code__in=BINDING_CODES)
    found = Coalesce(Subquery(last.values("open_findings")[:1]), Value(0))
    return Greatest(found - _number(since), Value(0), output_field=IntegerField())


def _open_remarks() -> Coalesce:
    unclosed = Remark.objects.filter(report=OuterRef("current__pk"))
    return _number(unclosed.exclude(state=RemarkState.CLOSED))


def _number(rows: "QuerySet[Remark] | QuerySet[Waiver]") -> Coalesce:
    """How many of these rows one report has."""
    counted = rows.order_by().values("report").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))
