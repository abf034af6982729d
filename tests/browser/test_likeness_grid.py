"""From the grid of a county to two reports side by side, and the one that copied goes back."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Agency, CountySettings, Report, Role, SharedText, State
from reports.workflow.judging.measure_likeness_task import measure_the_rest
from tests import factories
from tests.browser.walking import axe_is_content, follow, sideways, sign_in
from tests.documents import sound, with_text
from tests.of_units import sent_of

OWN = (
    "镇里每月五日前把村级公开栏的内容拍照存档，由驻村干部逐项对照清单核对。",
    "对群众反复询问的水费、路灯和保洁安排，编成问答小册发到每户门前。",
)


@pytest.fixture
def copy(transactional_db: None) -> Report:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    CountySettings.objects.create(county=county, most_repeated=40)
    sent_of(county, "石门镇", with_text(sound(), "overview.platform", *OWN))
    copy, _ = sent_of(county, "柳河镇", with_text(sound(), "overview.platform", OWN[0]))
    measure_the_rest.call()
    return copy


@pytest.fixture
def reviewer(copy: Report) -> Account:
    county: Agency | None = copy.agency.parent
    assert county
    return factories.appointed("li", "李慧", county, Role.REVIEWER)


def test_a_press_on_a_cell_and_one_more_return_the_report(
    page: Page, live_server: LiveServer, copy: Report, reviewer: Account
) -> None:
    sign_in(page, live_server.url, reviewer)
    page.goto(f"{live_server.url}/审核/雷同/")
    axe_is_content(page)
    found = SharedText.objects.get(text__report=copy)
    follow(page, page.get_by_role("link", name=f"柳河镇在石门镇{found.percent}%"))
    expect(page.locator("mark.is-shared", has_text=OWN[0])).to_have_count(2)
    axe_is_content(page)
    follow(page, page.get_by_role("button", name="退回柳河镇修改"))
    expect(page.get_by_role("status").first).to_contain_text("已退回柳河镇")
    copy.refresh_from_db()
    assert copy.state == State.RETURNED
    assert f"有{found.sentences}句相同（占{found.percent}%）" in copy.return_note


def test_on_a_phone_without_scripts_there_is_a_list_in_its_place(
    browser: Browser, live_server: LiveServer, copy: Report, reviewer: Account
) -> None:
    phone = {"width": 390, "height": 844}
    page = browser.new_page(viewport=phone, locale="zh-CN", java_script_enabled=False)
    sign_in(page, live_server.url, reviewer)
    page.goto(f"{live_server.url}/审核/雷同/")
    expect(page.locator(".likeness-grid")).to_be_hidden()
    follow(page, page.get_by_role("link", name="柳河镇、石门镇"))
    expect(page.get_by_label("退回意见")).to_be_visible()
    follow(page, page.get_by_role("button", name="退回柳河镇修改"))
    copy.refresh_from_db()
    assert copy.state == State.RETURNED


@pytest.mark.parametrize("width", [390, 683, 1366])
def test_no_page_is_wider_than_its_window(
    page: Page, live_server: LiveServer, copy: Report, reviewer: Account, width: int
) -> None:
    sign_in(page, live_server.url, reviewer)
    page.set_viewport_size({"width": width, "height": 768})
    other = Report.objects.exclude(pk=copy.pk).get()
    for path in ("", f"{copy.pk}/{other.pk}/"):
        page.goto(f"{live_server.url}/审核/雷同/{path}")
        assert sideways(page) == 0
