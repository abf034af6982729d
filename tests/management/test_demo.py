"""The demonstration county stands at once, with a report at every step, and says who signs in."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone

from reports.checks import BINDING_CODES
from reports.management.demonstration import loading
from reports.management.demonstration.dated import on
from reports.management.demonstration.units import COUNTY, UNITS
from reports.models import (
    Account,
    Agency,
    Demonstration,
    Explanation,
    LedgerEntry,
    Report,
    State,
    Waiver,
    clock,
)
from reports.workflow.due import due_year
from reports.workflow.judging.dossier import dossier_of

ONE_A_STAGE = tuple({one.stage: one for one in reversed(UNITS)}.values())
"""When all units are loaded is tried once; dates go wrong by stage, not by unit."""


STEPS = {one for one in State if one != State.ARCHIVED}
"""What comes as a file of a former year is on no way, and the demonstration has none."""


@pytest.mark.django_db
def test_the_county_is_loaded_once_with_a_report_at_every_step() -> None:
    said = StringIO()
    call_command("demo", stdout=said)
    assert set(Report.objects.values_list("state", flat=True)) == STEPS
    assert Agency.objects.filter(parent__name=COUNTY[0]).count() == len(UNITS) == 24
    assert "hedong-qian" in said.getvalue()
    _assert_everything_is_in_order()
    assert Demonstration.objects.exists()
    call_command("demo", stdout=StringIO())
    assert Agency.objects.count() == len(UNITS) + 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "today",
    [
        datetime.date(2027, 1, 4),
        datetime.date(2027, 1, 25),
        datetime.date(2027, 3, 10),
        datetime.date(2027, 7, 1),
        datetime.date(2026, 11, 28),
        datetime.date(2026, 12, 31),
    ],
)
def test_what_is_published_tells_of_a_year_that_is_over_in_every_month(
    today: datetime.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "UNITS", ONE_A_STAGE)
    with on(today, 15):
        call_command("demo", stdout=StringIO())
        now = clock.now()
    ended = Report.objects.filter(state__in=(State.APPROVED, State.PUBLISHED))
    assert set(Report.objects.values_list("state", flat=True)) == STEPS
    for report in ended:
        assert report.approved_at is not None
        assert report.signature_date is not None
        day = timezone.localdate(report.approved_at)
        assert datetime.date(report.year, 12, 31) < report.signature_date <= day <= today
    begun = Report.objects.filter(state=State.DRAFT, version=1).values_list("year", flat=True)
    assert set(begun) == {due_year(today)}
    assert not LedgerEntry.objects.filter(at__gt=now).exists()


def _assert_everything_is_in_order() -> None:
    assert (
        Waiver.objects.exclude(check_code__in=BINDING_CODES).count() == Waiver.objects.count() > 0
    )
    assert Explanation.objects.exists()
    with_last_year = Report.objects.get(agency__short_name="柳溪镇", state=State.SUBMITTED)
    assert dossier_of(with_last_year).last_year is not None
    assert Account.objects.get(username="guanli").appointments.count() == 2
    assert not LedgerEntry.objects.filter(at__gt=timezone.now()).exists()
    assert not Report.objects.filter(submitted_at__lt=F("created_at")).exists()
    assert not Report.objects.filter(approved_at__lt=F("submitted_at")).exists()
    for one in LedgerEntry.objects.order_by("report", "number"):
        assert one.digest == one.expected_digest()


def test_no_two_units_or_people_share_a_name() -> None:
    people = [name for one in UNITS for name in (one.clerk, one.signer)]
    for names in (people, [one.name for one in UNITS], [one.account for one in UNITS]):
        assert len(set(names)) == len(names)
