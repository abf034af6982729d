"""The demonstration county stands at once, with a report at every step, and says who signs in."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone

from reports.checks import BINDING_CODES
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
)
from reports.workflow.dossier import dossier_of


@pytest.mark.django_db
def test_the_county_is_loaded_once_with_a_report_at_every_step() -> None:
    said = StringIO()
    call_command("demo", stdout=said)
    this_year = Report.objects.filter(agency__short_name="柳溪镇").latest("year").year
    reports = Report.objects.filter(year=this_year)
    assert set(reports.values_list("state", flat=True)) == set(State)
    assert Agency.objects.filter(parent__name=COUNTY[0]).count() == len(UNITS) == 24
    assert "hedong-qian" in said.getvalue()
    _assert_everything_is_in_order()
    assert Demonstration.objects.exists()
    call_command("demo", stdout=StringIO())
    assert Agency.objects.count() == len(UNITS) + 1


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
