"""How far are a county's units with a year's reports? Every unit, also those without one."""

import datetime
from typing import Any, TypeAlias

from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
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

from reports.models import (
    WITH_COUNTY,
    Agency,
    CountyYear,
    LedgerEntry,
    Remark,
    RemarkState,
    Report,
    Snapshot,
    State,
    Urging,
    Waiver,
)

Units: TypeAlias = "QuerySet[Any]"
"""Agencies with what is added to them here, of which the model's own type knows nothing."""

NOT_STARTED = "none"
"""The state of a unit without a report on the year."""

UNSENT = (NOT_STARTED, State.DRAFT, State.AWAITING)
WITH_REVIEW = (State.SUBMITTED, State.REVIEWING, State.RETURNED)
"""A returned report must be back, and through, by the end of the review."""

URGEABLE = (*UNSENT, State.RETURNED, State.APPROVED)
"""Where the unit has to act: what the county has on its own desk, it cannot urge others to do."""


def standing(dates: CountyYear) -> Units:
    """The units of a county with ``state`` and ``due`` on one year: what lists count and filter.

    A unit that is no more is there when it has a report on the year.
    """
    own = Q(reports__year=dates.year, reports__is_current=True)
    return (
        Agency.objects.filter(parent=dates.county_id)
        .annotate(current=FilteredRelation("reports", condition=own))
        .filter(Q(closed_on=None) | Q(current__isnull=False))
        .annotate(
            state=Coalesce("current__state", Value(NOT_STARTED), output_field=CharField()),
            due=_due(dates),
        )
    )


def late(today: datetime.date) -> Q:
    """Units whose date has passed."""
    return Q(due__lt=today)


def _due(dates: CountyYear) -> Case:
    """The date that binds a report where it is now; none set, and a 更正 at any time, none."""

    def day(date: datetime.date | None) -> Value:
        return Value(date, output_field=DateField())

    to_publish = day(dates.publish_by) if dates.publish_by else F("current__publish_by")
    return Case(
        When(current__version__gt=1, then=day(None)),
        When(state__in=UNSENT, then=day(dates.submit_by)),
        When(state__in=WITH_REVIEW, then=day(dates.review_by)),
        When(state=State.APPROVED, then=to_publish),
        default=day(None),
        output_field=DateField(),
    )


def with_particulars(units: Units, year: int) -> Units:
    """Add what a list shows of each unit; of a report that is still with its unit, no content."""
    published = Report.objects.filter(
        agency=OuterRef("pk"), year=year, state=State.PUBLISHED
    ).order_by("-version")
    urged = Urging.objects.filter(unit=OuterRef("pk"), year=year)
    record = LedgerEntry.objects.filter(report=OuterRef("current__pk"))
    listed: Units = units.annotate(
        sent_at=_if_sent(F("current__submitted_at")),
        findings=_if_sent(_open_findings()),
        remarks=_if_sent(_open_remarks()),
        active_at=Subquery(record.order_by("-number").values("at")[:1]),
        address=Subquery(published.values("public_address")[:1]),
        address_answer=Subquery(published.values("address_answer")[:1]),
        urged_on=Subquery(urged.order_by("-on").values("on")[:1]),
    )
    return listed


def _if_sent(value: F | Coalesce | Greatest) -> Case:
    return Case(When(state__in=WITH_COUNTY, then=value), default=None)


def _open_findings() -> Greatest:
    """Those of the last step, less what has been waived since."""
    last = Snapshot.objects.filter(report=OuterRef("current__pk")).order_by("-pk")
    taken = Snapshot.objects.filter(report=OuterRef("report")).order_by("-pk")
    since = Waiver.objects.filter(
        report=OuterRef("current__pk"), at__gt=Subquery(taken.values("at")[:1])
    )
    found = Coalesce(Subquery(last.values("open_findings")[:1]), Value(0))
    return Greatest(found - _number(since), Value(0), output_field=IntegerField())


def _open_remarks() -> Coalesce:
    unclosed = Remark.objects.filter(report=OuterRef("current__pk"))
    return _number(unclosed.exclude(state=RemarkState.CLOSED))


def _number(rows: "QuerySet[Remark] | QuerySet[Waiver]") -> Coalesce:
    """How many of these rows one report has."""
    counted = rows.order_by().values("report").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))
