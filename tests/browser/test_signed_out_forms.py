"""The session ends while a form is filled in: the password is asked for, then the form is sent."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Remark, Report, Role
from tests import factories
from tests.browser.walking import PASSWORD, axe_is_content, picture, sign_in, wait_ready
from tests.workflow.reviewed import opened

TEXT = "请补充本年度新制作规范性文件的名称，并核对第二章表格第一行。"


@pytest.fixture
def report(transactional_db: None) -> Report:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    reviewer = factories.appointed("li", "李慧", county, Role.REVIEWER)
    return opened(factories.filled(factories.started(unit, clerk), clerk), clerk, reviewer)


@pytest.fixture
def remark(page: Page, live_server: LiveServer, report: Report) -> Locator:
    """A remark that a reviewer has typed, and gone to lunch over."""
    page.clock.install()
    sign_in(page, live_server.url, Account.objects.get(username="li"))
    page.get_by_role("link", name="审核", exact=True).wait_for()
    page.goto(f"{live_server.url}/审核/{report.pk}/")
    wait_ready(page)
    form = page.locator('[data-chapter="1"] .remark-form')
    form.locator("summary").click()
    form.get_by_label("意见", exact=True).fill(TEXT)
    page.clock.fast_forward("40:00")
    return form


def _send(remark: Locator) -> None:
    remark.get_by_role("button", name="提出意见").click()


def _answer(page: Page, password: str) -> None:
    asked = page.locator("[data-again]")
    expect(asked.get_by_label("密码", exact=True)).to_be_focused()
    asked.get_by_label("密码", exact=True).fill(password)
    asked.get_by_role("button", name="登录并提交").click()


def test_a_remark_is_sent_after_the_password(page: Page, remark: Locator) -> None:
    Session.objects.all().delete()
    _send(remark)
    expect(page.locator("[data-again]")).to_contain_text("登录以后接着提交")
    _send(remark)
    axe_is_content(page)
    picture(page, "signed-out-remark")
    _answer(page, "not-her-password")
    expect(page.locator("[data-again]")).to_contain_text("密码不对")
    assert not Remark.objects.exists()
    _answer(page, PASSWORD)
    expect(page.locator(".note.is-remark")).to_contain_text("规范性文件的名称")
    assert [one.text for one in Remark.objects.all()] == [TEXT]


def test_what_is_put_off_stays_and_is_asked_for_again(page: Page, remark: Locator) -> None:
    Session.objects.all().delete()
    _send(remark)
    page.locator("[data-again]").get_by_role("button", name="以后再说").click()
    expect(remark.get_by_label("意见", exact=True)).to_have_value(TEXT)
    _send(remark)
    _answer(page, PASSWORD)
    expect(page.locator(".note.is-remark")).to_contain_text("规范性文件的名称")


def test_nothing_is_sent_into_a_dead_line(page: Page, remark: Locator) -> None:
    page.context.set_offline(True)
    _send(remark)
    expect(remark.get_by_role("alert")).to_contain_text("没有连上服务器，没有提交")
    expect(remark.get_by_label("意见", exact=True)).to_have_value(TEXT)
    page.context.set_offline(False)
    _send(remark)
    expect(page.locator(".note.is-remark")).to_contain_text("规范性文件的名称")


def test_nothing_is_sent_in_the_name_of_somebody_else(
    page: Page, live_server: LiveServer, report: Report, remark: Locator
) -> None:
    county = report.agency.parent
    other = factories.appointed("zhao", "赵志远", county, Role.REVIEWER)
    Session.objects.all().delete()
    beside = page.context.new_page()
    sign_in(beside, live_server.url, other)
    expect(beside.get_by_role("button", name="退出")).to_be_visible()
    _send(remark)
    _answer(page, PASSWORD)
    expect(page.locator("[data-again]")).to_contain_text("现在登录的是“赵志远”")
    assert not Remark.objects.exists()
