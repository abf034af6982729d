"""Ctrl+P on a page with a report prints the report alone, and a draft as a draft."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, CountySettings, Report, Role
from reports.workflow.way.submit import submit
from tests import factories
from tests.browser.walking import open_page, sign_in
from tests.on_the_way import published


@pytest.fixture
def report(transactional_db: None) -> Report:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    factories.appointed("sun", "孙建军", unit, Role.SIGNER)
    factories.appointed("li", "李慧", county, Role.REVIEWER)
    return factories.filled(factories.started(unit, clerk), clerk)


def _printed(page: Page) -> str:
    page.emulate_media(media="print")
    return page.locator("body").inner_text().strip()


def _is_the_report_alone(page: Page) -> None:
    printed = _printed(page)
    assert printed == page.locator(".paper").inner_text().strip()
    assert "一、总体情况" in printed
    assert "修改" not in printed.splitlines()


def test_the_preview_prints_the_draft_alone(
    page: Page, live_server: LiveServer, report: Report
) -> None:
    sign_in(page, live_server.url, Account.objects.get(username="wang"))
    open_page(page, live_server.url, report, "preview/")
    _is_the_report_alone(page)
    assert _printed(page).startswith("草稿")


def test_the_leaders_page_prints_the_report_alone(
    page: Page, live_server: LiveServer, report: Report
) -> None:
    CountySettings.objects.create(county=report.agency.parent, signing_required=True)
    submit(report.pk, by=Account.objects.get(username="wang"))
    sign_in(page, live_server.url, Account.objects.get(username="sun"))
    open_page(page, live_server.url, report, "sign/")
    _is_the_report_alone(page)


def test_the_public_page_prints_the_report_alone(
    page: Page, live_server: LiveServer, report: Report
) -> None:
    wang, li = (Account.objects.get(username=name) for name in ("wang", "li"))
    published(report, wang, li)
    page.goto(f"{live_server.url}/公开/{report.agency.public_code}/{report.year}/")
    _is_the_report_alone(page)
    assert "草稿" not in _printed(page)
