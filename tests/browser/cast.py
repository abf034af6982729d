"""Who takes part in a report's way through the county, each in a browser of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from reports.models import Account, CountySettings, ReadyRemark, Report, Role
from tests import factories
from tests.browser.walking import sign_in

READY_REMARK = "请与台账核对。"


@dataclass(frozen=True)
class Person:
    """Somebody who sits at a page and has signed in."""

    account: Account
    page: Page


@dataclass(frozen=True)
class Cast:
    """A clerk, a leader and a reviewer of a county that requires sign-off; and the report."""

    clerk: Person
    leader: Person
    reviewer: Person
    report: Report
    server: str

    def url(self, path: str = "") -> str:
        return f"{self.server}/reports/{self.report.pk}/{path}"


def cast_of(server: str, newcomer: Callable[[], Page]) -> Cast:
    """Everybody at their places; the report is filled in and not sent yet."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    CountySettings.objects.create(county=county, signing_required=True)
    ReadyRemark.objects.create(county=county, text=READY_REMARK)
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    wang = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    chen = factories.appointed("chen", "陈国强", unit, Role.SIGNER)
    li = factories.appointed("li", "李慧", county, Role.REVIEWER)
    report = factories.filled(factories.started(unit, wang), wang)
    clerk, leader, reviewer = (_seated(server, newcomer(), one) for one in (wang, chen, li))
    return Cast(clerk, leader, reviewer, report, server)


def _seated(server: str, page: Page, account: Account) -> Person:
    sign_in(page, server, account)
    page.get_by_role("button", name="退出").wait_for()
    return Person(account, page)
