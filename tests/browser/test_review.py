"""A reviewer remarks on a cell and on a sentence, returns the report, and sees the changes."""

import re

import pytest
from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, ReadyRemark, Remark, Report, Role, State
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.way.open_review import open_review
from tests import factories
from tests.browser.walking import axe_is_content, follow, mark_words, picture, sign_in, wait_ready
from tests.documents import sound_before
from tests.workflow.reviewed import LICENCES, opened, sent_again

QUOTE = "图解、视频类解读偏少"


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    ReadyRemark.objects.create(county=county, text="请补充具体数据。")
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


@pytest.fixture
def reviewer(clerk: Account) -> Account:
    (agency,) = (one.agency for one in clerk.appointments.all())
    return factories.appointed("li", "李慧", agency.parent, Role.REVIEWER)


@pytest.fixture
def report(clerk: Account, reviewer: Account) -> Report:
    (agency,) = (one.agency for one in clerk.appointments.all())
    said = sound_before()
    last = factories.filled(factories.started(agency, clerk, 2023), clerk, said)
    factories.save(last, "2", {LICENCES: "3"}, clerk)
    return opened(factories.filled(factories.started(agency, clerk), clerk), clerk, reviewer)


def test_remarks_on_a_cell_and_a_sentence_and_the_changes_after_the_return(
    page: Page, live_server: LiveServer, report: Report, clerk: Account, reviewer: Account
) -> None:
    sign_in(page, live_server.url, reviewer)
    follow(page, page.get_by_role("link", name="审核", exact=True))
    axe_is_content(page)
    picture(page, "review-queue")
    follow(page, page.get_by_role("link", name=re.compile("继续审核")))
    _remark_on_a_cell(page)
    _remark_on_a_sentence(page)
    axe_is_content(page)
    picture(page, "preview-review")
    _send_back(page, report)
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已经改正。", by=clerk)
    changes = {"2": {LICENCES: "5"}, "5": {"problems.0": "一是政策解读形式单一，视频只有2条。"}}
    sent_again(report, clerk, changes)
    open_review(report.pk, by=reviewer)
    page.goto(f"{live_server.url}/审核/{report.pk}/")
    _see_the_changes(page)
    _see_last_year(page)


def test_words_marked_before_the_script_came_can_be_remarked_on(
    page: Page, live_server: LiveServer, report: Report, reviewer: Account
) -> None:
    sign_in(page, live_server.url, reviewer)
    page.get_by_role("link", name="审核", exact=True).wait_for()
    kept_waiting: list[Route] = []
    page.route("**/js/review.js", lambda route: kept_waiting.append(route))
    page.goto(f"{live_server.url}/审核/{report.pk}/", wait_until="commit")
    expect(page.locator(".review-paper")).to_contain_text("其他需要报告的事项")
    mark_words(page, QUOTE)
    (script,) = kept_waiting
    script.continue_()
    expect(page.get_by_role("button", name="对所选文字提意见")).to_be_visible()


def _remark_on_a_cell(page: Page) -> None:
    cell = page.locator(f'[data-cell="{LICENCES}"]')
    expect(cell).to_be_visible()
    wait_ready(page)
    cell.focus()
    cell.press("Enter")
    form = page.locator(".remark-form.is-called")
    expect(form.get_by_label("位置")).to_have_value(LICENCES)
    form.get_by_role("button", name="请补充具体数据。").click()
    form.get_by_role("button", name="提出意见").click()
    expect(page.locator(".note.is-remark")).to_contain_text("行政许可")
    assert Remark.objects.get().place == LICENCES


def _remark_on_a_sentence(page: Page) -> None:
    wait_ready(page)
    mark_words(page, QUOTE)
    page.get_by_role("button", name="对所选文字提意见").click()
    form = page.locator(".remark-form.is-called")
    expect(form.get_by_label("所指文字")).to_have_value(QUOTE)
    form.get_by_label("意见", exact=True).fill("请写明数量。")
    picture(page, "review-form")
    form.get_by_role("button", name="提出意见").click()
    expect(page.locator("mark.is-remark")).to_have_text(QUOTE)


def _send_back(page: Page, report: Report) -> None:
    page.locator("summary", has_text="退回").click()
    expect(page.get_by_label("退回意见")).to_have_value("请按2条意见修改后重新报送。")
    picture(page, "review-return")
    page.get_by_role("button", name="退回并回到审核列表").dblclick()
    expect(page.get_by_role("status").first).to_contain_text("已退回")
    report.refresh_from_db()
    assert report.state == State.RETURNED


def _see_the_changes(page: Page) -> None:
    changes = page.locator(".changes")
    expect(changes).to_contain_text("退回以后改了2处")
    expect(page.locator(f'[data-cell="{LICENCES}"] ins')).to_have_text("5")
    changes.get_by_role("link", name="存在的主要问题").click()
    expect(page.locator("#text-problems ins").last).to_be_in_viewport()
    picture(page, "preview-review-changes")
    axe_is_content(page)
    wait_ready(page)
    page.keyboard.press("j")
    expect(page.locator(".note").first).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_label("使用单键快捷键")).to_be_visible()
    picture(page, "review-keys")


def _see_last_year(page: Page) -> None:
    page.get_by_label("使用单键快捷键").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_label("使用单键快捷键")).to_be_hidden()
    page.get_by_role("link", name="上年报告").click()
    expect(page.locator(".difference").first).to_be_visible()
    wait_ready(page)
    page.keyboard.press("j")
    expect(page.locator("body")).to_be_focused()
    expect(page.locator(f'[data-cell="{LICENCES}"] .difference')).to_contain_text("+2")
    picture(page, "preview-review-last-year")
    axe_is_content(page)
    page.get_by_role("link", name="办理记录").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("办理记录")
    picture(page, "preview-timeline")
    axe_is_content(page)
