"""A county may be under a city itself: what it has laid down is still its own."""

import datetime

import pytest
from django.test import Client
from post_office.models import Email

from reports.models import (
    Account,
    Agency,
    CountySettings,
    CountySeverity,
    CountyYear,
    Report,
    Role,
    Severity,
)
from reports.workflow.county import can_expect_mails, dates_of, settings_of
from reports.workflow.judging.severities import severities_for
from reports.workflow.telling.remind import remind
from reports.workflow.telling.urge import urge
from tests.factories import AgencyFactory, appointed

MONDAY = datetime.date(2025, 1, 13)


@pytest.fixture
def city(county: Agency) -> Agency:
    """The body above the county, which has laid down the opposite of everything usual."""
    city = AgencyFactory(name="临江市人民政府", short_name="临江市")
    Agency.objects.filter(pk=county.pk).update(parent=city)
    CountySettings.objects.create(
        county=city, signing_required=True, public_page=False, mails_sent=False
    )
    CountySeverity.objects.create(county=city, code="C04", severity=Severity.ERROR)
    CountyYear.objects.create(county=city, year=2024, submit_by=MONDAY)
    return city


def test_a_citys_word_is_not_its_countys(
    city: Agency, county: Agency, wang: Account, li: Account
) -> None:
    assert not settings_of(county.pk).signing_required
    assert settings_of(city.pk).signing_required
    assert dates_of(county.pk, 2024).submit_by is None
    for person in (wang, li):
        assert can_expect_mails(person)
        assert severities_for(person) == {}


def test_a_citys_people_have_the_citys_word(city: Agency) -> None:
    person = appointed("zhou", "周敏", city, Role.REVIEWER)
    assert not can_expect_mails(person)
    assert severities_for(person) == {"C04": "error"}


def test_the_countys_public_page_stays_open(
    city: Agency, county: Agency, township: Agency, client: Client
) -> None:
    assert client.get(f"/公开/{county.public_code}/").status_code == 200
    assert client.get(f"/公开/{city.public_code}/").status_code == 404


def test_a_county_under_a_city_urges_its_units(
    city: Agency, county: Agency, township: Agency, draft: Report, li: Account
) -> None:
    came = urge(county.pk, 2024, [township.pk], by=li)
    assert (came.units, came.people) == (1, 1)


@pytest.mark.usefixtures("smtp_set")
def test_its_people_are_reminded_by_mail(
    city: Agency, county: Agency, draft: Report, wang: Account
) -> None:
    Account.objects.filter(pk=wang.pk).update(email="wang@linshui.example")
    CountyYear.objects.create(county=county, year=2024, submit_by=MONDAY)
    remind(MONDAY)
    assert Email.objects.get().to == ["wang@linshui.example"]
