"""The county's own report puts its units' together: until that can be done, nobody begins it."""

import datetime

import pytest
from django.test import Client

from reports.models import Account, Agency, CountyYear, Report, Role, State
from reports.workflow.filling.adopt_import import adopt_import
from reports.workflow.filling.start import start
from reports.workflow.filling.start_from_last_year import start_from_last_year
from reports.workflow.last_year.predecessor import out_of_file
from reports.workflow.refusal import Refused
from reports.workflow.telling.remind import remind
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.sign import sign
from reports.workflow.way.submit import submit
from tests import factories, on_the_way
from tests.documents import sound

SENTENCE = "本级的报告"


@pytest.fixture
def qian(county: Agency, township: Agency) -> Account:
    """The 填报员 of the county's own body."""
    return factories.appointed("qian", "钱学文", county, Role.FILLER)


@pytest.fixture
def became_a_county(ready: Report) -> Report:
    """A draft of an earlier release: its body turns out to be a county's own."""
    Agency.objects.filter(pk=ready.agency_id).update(parent=None)
    return Report.objects.get(pk=ready.pk)


def test_the_countys_own_report_is_begun_through_no_door(county: Agency, qian: Account) -> None:
    last = out_of_file(sound(2023), "上年.docx")
    for begin in (
        lambda: start(county, 2024, by=qian),
        lambda: adopt_import(county, sound(2024), "今年.docx", by=qian, sure=True),
        lambda: start_from_last_year(county, 2024, last, by=qian, sure=True),
    ):
        with pytest.raises(Refused, match=SENTENCE):
            begin()
    assert not Report.objects.exists()


def test_a_county_under_a_city_is_a_county_all_the_same(county: Agency, qian: Account) -> None:
    Agency.objects.filter(pk=county.pk).update(
        parent=factories.AgencyFactory(name="临江市人民政府", short_name="临江市")
    )
    with pytest.raises(Refused, match=SENTENCE):
        start(county, 2024, by=qian)


def test_a_county_whose_units_are_not_entered_yet_is_a_county_all_the_same(db: None) -> None:
    city = factories.AgencyFactory(name="临江市人民政府", short_name="临江市")
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县", parent=city)
    factories.appointed("li", "李慧", county, Role.REVIEWER)
    clerk = factories.appointed("qian", "钱学文", county, Role.FILLER)
    with pytest.raises(Refused, match=SENTENCE):
        start(county, 2024, by=clerk)


def test_a_district_named_like_a_county_reports_as_any_unit(county: Agency) -> None:
    zone = factories.AgencyFactory(name="临水县开发区", short_name="开发区", parent=county)
    clerk = factories.appointed("qian", "钱学文", zone, Role.FILLER)
    assert start(zone, 2024, by=clerk).state == State.DRAFT


def test_a_report_that_nobody_could_open_is_never_sent(
    became_a_county: Report, wang: Account
) -> None:
    with pytest.raises(Refused, match=SENTENCE):
        submit(became_a_county.pk, by=wang)
    became_a_county.refresh_from_db()
    assert became_a_county.state == State.DRAFT


def test_a_report_that_nobody_could_open_is_never_signed_off(
    became_a_county: Report, wang: Account
) -> None:
    signer = factories.appointed("zhou", "周镇长", became_a_county.agency, Role.SIGNER)
    Report.objects.filter(pk=became_a_county.pk).update(
        state=State.AWAITING, submitted_by=wang, submitted_at=became_a_county.created_at
    )
    with pytest.raises(Refused, match=SENTENCE):
        sign(became_a_county.pk, by=signer)


def test_no_correction_of_a_countys_own_report_is_begun(
    ready: Report, wang: Account, li: Account
) -> None:
    report = approve(on_the_way.opened(ready, wang, li).pk, by=li)
    Agency.objects.filter(pk=report.agency_id).update(parent=None)
    with pytest.raises(Refused, match=SENTENCE):
        correct(report.pk, "第二章行政许可的数字有误。", by=wang)


def test_nobody_is_reminded_of_a_report_that_cannot_be_begun(county: Agency, qian: Account) -> None:
    day = datetime.date(2025, 1, 15)
    CountyYear.objects.create(county=county, year=2024, submit_by=day)
    remind(day)
    assert not qian.notices.exists()


def test_the_pages_say_why_instead_of_offering_a_button(
    client: Client, county: Agency, qian: Account, wang: Account
) -> None:
    client.force_login(qian)
    page = client.get("/").content.decode()
    assert SENTENCE in page
    assert "开始填写" not in page
    posted = {"agency": county.pk, "year": 2024, "source": "blank"}
    refused = client.post("/start/", posted)
    assert refused.status_code == 409
    assert SENTENCE in refused.content.decode()
    client.force_login(wang)
    assert SENTENCE not in client.get("/").content.decode()


def test_the_page_of_a_draft_that_cannot_be_sent_says_so(
    desk: Client, became_a_county: Report
) -> None:
    page = desk.get(f"/reports/{became_a_county.pk}/submit/").content.decode()
    assert SENTENCE in page
    assert "年报告</button>" not in page
