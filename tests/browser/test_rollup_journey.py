"""A county's sum, from the approved reports of its units to its own published report."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.aggregation.county_total import as_numbers
from reports.models import Adjustment, Report, State
from reports.models.tables import figures_of
from reports.workflow.county_body import sum_in_force
from reports.workflow.way.publish import publish
from tests.browser.city_installation import PASSWORD, REVIEWER, city_installation
from tests.browser.journeys import in_january
from tests.browser.summing_county import (
    EXCLUDED,
    PENALTIES,
    SUIT,
    UNITS,
    SummingCounty,
    summing_county,
)
from tests.browser.walking import axe_is_content, follow, picture, sign_in, wait_saved
from tests.workflow.rollup.county_reports import fill_text
from tests.workflow.rollup.fixable import YEAR

PENALTIES_OF_ALL = sum(range(UNITS)) - EXCLUDED
"""What the counted units have of them: as many as its number has each."""


@pytest.fixture
def there(transactional_db: None) -> Iterator[SummingCounty]:
    with in_january():
        yield summing_county()


def test_from_approved_reports_to_the_countys_own(
    live_server: LiveServer,
    newcomer: Callable[[], Page],
    there: SummingCounty,
    tmp_path: Path,
) -> None:
    li = newcomer()
    sign_in(li, live_server.url, there.reviewer)
    sums = f"{live_server.url}/汇总/{YEAR}/"
    _open_a_figure(li, sums)
    _leave_one_out_and_explain_another(li, sums, there)
    _give_own_figures(li, sums)
    _settle_a_double(li, sums)
    _explain_what_was_carried(li, sums)
    _fix(li, sums, there)
    report = _write(newcomer(), live_server.url, there)
    _sign(newcomer(), live_server.url, there, report)
    _approve_and_publish(newcomer(), live_server.url, there, report)
    package, fingerprint = _send_to_the_city(li, sums, tmp_path)
    with city_installation(tmp_path) as city:
        _take_in(newcomer(), city, package, fingerprint)
    _adopt_a_later_correction(li, sums, there)


def _open_a_figure(li: Page, sums: str) -> None:
    """Every figure leads to the units behind it."""
    li.goto(sums)
    expect(li.locator("main")).to_contain_text("暂计24／25个单位")
    picture(li, "sum-units")
    axe_is_content(li)
    follow(li, li.get_by_role("link", name="三张表"))
    picture(li, "sum-tables")
    axe_is_content(li)
    li.goto(f"{sums}三张表/{PENALTIES}/")
    expect(li.locator("tbody tr")).to_have_count(UNITS - 1)
    expect(li.locator("h2").first).to_contain_text(str(PENALTIES_OF_ALL + EXCLUDED))
    axe_is_content(li)


def _leave_one_out_and_explain_another(li: Page, sums: str, there: SummingCounty) -> None:
    excluded = there.reports[EXCLUDED].agency
    li.goto(f"{sums}单位/{excluded.pk}/")
    li.get_by_label("不计入").check()
    li.get_by_label(re.compile("^理由")).fill("市里直接管理，由市里汇总")
    follow(li, li.get_by_role("button", name="保存"))
    expect(li.locator("main")).to_contain_text("市里直接管理")
    li.goto(f"{sums}单位/{there.missing.pk}/")
    li.get_by_label("说明").fill("年中新设，没有发生")
    follow(li, li.get_by_role("button", name="记下说明"))
    li.goto(f"{sums}三张表/{PENALTIES}/")
    expect(li.locator("h2").first).to_contain_text(str(PENALTIES_OF_ALL))


def _give_own_figures(li: Page, sums: str) -> None:
    li.goto(f"{sums}本级/")
    picture(li, "sum-own")
    axe_is_content(li)
    follow(li, li.get_by_role("button", name=re.compile("全部为0")))
    li.goto(f"{sums}本级/")
    total = f"{SUIT.rpartition('.')[0]}.total"
    for cell in (SUIT, total):
        li.locator(f'[name="{cell}"]:not([type=hidden])').fill("1")
    follow(li, li.get_by_role("button", name="保存本级数"))


def _settle_a_double(li: Page, sums: str) -> None:
    """The county and a unit were sued together: one of the two is taken out again."""
    li.goto(f"{sums}重复/")
    picture(li, "sum-doubles")
    axe_is_content(li)
    follow(li, li.get_by_role("link", name="改用调整").first)
    li.get_by_label("种类").select_option("joint_defendants")
    li.get_by_label("理由", exact=True).fill("同一案件，县政府和第3镇是共同被告")
    picture(li, "sum-adjusting")
    axe_is_content(li)
    follow(li, li.get_by_role("button", name="调整", exact=True))
    assert Adjustment.objects.get().changes[SUIT] == "-1"


def _explain_what_was_carried(li: Page, sums: str) -> None:
    """Last year's report of the county said that one application went on; no unit has it."""
    li.goto(f"{sums}结转/")
    boxes = li.locator('.sum-stated input[inputmode="numeric"]')
    for number in range(boxes.count()):
        boxes.nth(number).fill("1" if number == 0 else "0")
    li.get_by_label("出处").fill("上年县报")
    follow(li, li.get_by_role("button", name="保存"))
    picture(li, "sum-carried")
    axe_is_content(li)
    while (words := li.locator(".sum-questions:visible").get_by_label("说明")).count():
        if li.get_by_role("button", name="记下说明").count() == 0:
            break
        words.first.fill("上年这一件年底前已经办结")
        follow(li, li.get_by_role("button", name="记下说明").first)


def _fix(li: Page, sums: str, there: SummingCounty) -> None:
    li.goto(f"{sums}定数/")
    picture(li, "sum-fixing")
    axe_is_content(li)
    follow(li, li.get_by_role("button", name="定数", exact=True))
    expect(li.locator("main")).to_contain_text("已经定数（第1次）")
    fixed = sum_in_force(there.people.county.pk, YEAR)
    assert fixed
    assert (fixed.figures[PENALTIES], fixed.figures[SUIT]) == (str(PENALTIES_OF_ALL), "1")


def _write(clerk: Page, server: str, there: SummingCounty) -> Report:
    """The clerk writes the text; the tables are the sum, and nobody types there."""
    sign_in(clerk, server, there.people.clerk)
    clerk.goto(f"{server}/汇总/{YEAR}/县报/")
    picture(clerk, "county-report")
    axe_is_content(clerk)
    follow(clerk, clerk.get_by_role("button", name=re.compile("^开始写")))
    report = Report.objects.get(agency=there.people.county, year=YEAR)
    fixed = sum_in_force(there.people.county.pk, YEAR)
    assert fixed
    assert figures_of(report) == as_numbers(report.edition, fixed.figures)
    clerk.goto(f"{server}/reports/{report.pk}/table/2/")
    expect(clerk.locator("main")).to_contain_text("汇总")
    picture(clerk, "table-of-county")
    fill_text(report, there.people)
    clerk.goto(f"{server}/reports/{report.pk}/text/6/")
    box = clerk.locator("textarea").first
    box.fill("本报告汇总{单位数}个单位的数据。")
    box.blur()
    wait_saved(clerk)
    clerk.goto(f"{server}/reports/{report.pk}/preview/")
    expect(clerk.locator("main")).to_contain_text("本报告汇总23个单位的数据。")
    clerk.goto(f"{server}/reports/{report.pk}/submit/")
    picture(clerk, "county-sending")
    follow(clerk, clerk.get_by_role("button", name=re.compile("^送")).last)
    report.refresh_from_db()
    assert report.state == State.AWAITING
    return report


def _sign(leader: Page, server: str, there: SummingCounty, report: Report) -> None:
    sign_in(leader, server, there.people.leader)
    leader.goto(f"{server}/reports/{report.pk}/sign/")
    axe_is_content(leader)
    follow(leader, leader.get_by_role("button", name="同意并报送"))
    report.refresh_from_db()
    assert report.state == State.SUBMITTED


def _approve_and_publish(gao: Page, server: str, there: SummingCounty, report: Report) -> None:
    """A colleague who neither compiled nor sent it reviews it."""
    sign_in(gao, server, there.colleague)
    gao.goto(f"{server}/审核/{report.pk}/")
    follow(gao, gao.get_by_role("button", name="开始审核"))
    picture(gao, "county-reviewed")
    follow(gao, gao.get_by_role("button", name="通过", exact=True))
    report.refresh_from_db()
    assert report.state == State.APPROVED
    publish(report.pk, "http://www.linshui.example/2025.html", by=there.colleague)
    gao.goto(f"{server}/公开/")
    report.refresh_from_db()
    assert report.state == State.PUBLISHED


def _send_to_the_city(li: Page, sums: str, folder: Path) -> tuple[Path, str]:
    """The package as it was saved, and the fingerprint that is read out on the telephone."""
    li.goto(f"{sums}交换包/")
    axe_is_content(li)
    with li.expect_download() as saving:
        li.get_by_role("button", name="生成交换包").click()
    package = folder / saving.value.suggested_filename
    saving.value.save_as(package)
    li.goto(f"{sums}交换包/")
    picture(li, "package-written")
    axe_is_content(li)
    return package, li.locator(".key-figures").inner_text()


def _take_in(zhou: Page, city: str, package: Path, fingerprint: str) -> None:
    """On the city's own installation: the fingerprint once, what is inside, then 收下."""
    zhou.goto(f"{city}/login/")
    zhou.get_by_label("用户名").fill(REVIEWER)
    zhou.get_by_label("密码").fill(PASSWORD)
    follow(zhou, zhou.get_by_role("button", name="登录"))
    zhou.goto(f"{city}/汇总/{YEAR}/交换包/")
    zhou.locator("#file").set_input_files(package)
    follow(zhou, zhou.get_by_role("button", name="交来核对"))
    expect(zhou.locator(".key-figures")).to_have_text(fingerprint)
    zhou.get_by_label("对方核对人的姓名").fill("李慧")
    zhou.get_by_label(re.compile("^六组数字")).check()
    picture(zhou, "package-handed")
    axe_is_content(zhou)
    follow(zhou, zhou.get_by_role("button", name="确认是这个县的密钥"))
    expect(zhou.locator("main")).to_contain_text(re.compile("第1次定数逐格相等"))
    follow(zhou, zhou.get_by_role("button", name="收下这份报告"))
    expect(zhou.locator("main")).to_contain_text("已收下")
    axe_is_content(zhou)
    follow(zhou, zhou.locator(".notice.is-success a"))
    follow(zhou, zhou.get_by_role("button", name="开始审核"))
    follow(zhou, zhou.get_by_role("button", name="通过", exact=True))
    zhou.goto(f"{city}/汇总/{YEAR}/三张表/{PENALTIES}/")
    expect(zhou.locator("h2").first).to_contain_text(str(PENALTIES_OF_ALL))


def _adopt_a_later_correction(li: Page, sums: str, there: SummingCounty) -> None:
    there.later()
    li.goto(f"{sums}定数/")
    expect(li.locator("main")).to_contain_text("第1版 → 第2版")
    picture(li, "sum-later")
    axe_is_content(li)
    li.get_by_label(re.compile("^采纳的理由")).fill("第0镇更正处罚数")
    follow(li, li.get_by_role("button", name=re.compile("^采纳")))
    newer = Report.objects.get(agency=there.people.county, year=YEAR, is_current=True)
    assert (newer.version, newer.state) == (2, State.DRAFT)
    fixed = sum_in_force(there.people.county.pk, YEAR)
    assert fixed
    assert fixed.figures[PENALTIES] == str(PENALTIES_OF_ALL + 3)
