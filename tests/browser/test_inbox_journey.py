"""A county whose townships send files by mail, from the first ZIP to the approved report."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Arrival, Report, State
from reports.models.tables import figures_of
from tests.browser.january import (
    MISNAMED,
    NAMELESS,
    SCANNED,
    UNBALANCED,
    YEAR,
    January,
    archive,
    balanced_file,
    january,
)
from tests.browser.journeys import in_january
from tests.browser.walking import axe_is_content, follow, picture, sign_in
from tests.workflow.background.hands import do_all


@pytest.fixture
def there(transactional_db: None) -> Iterator[January]:
    with in_january():
        yield january()


def test_from_a_zip_to_approved_reports(
    live_server: LiveServer, newcomer: Callable[[], Page], there: January, tmp_path: Path
) -> None:
    he, li = newcomer(), newcomer()
    sign_in(he, live_server.url, there.administrator)
    sign_in(li, live_server.url, there.reviewer)
    _hand_in(he, archive(there, tmp_path / "年报.zip"))
    _answer_two_questions(he, there)
    _see_them_on_the_board(he)
    _enter_a_scan_with_a_second_person(live_server.url, (he, li), there)
    _pass_an_empty_report(li, there)
    _return_two(li, live_server.url, there)
    _take_the_newer_ones(he, there, tmp_path)
    _pass_the_newer_ones(li, live_server.url, there)
    _find_it_at_the_desk(newcomer(), live_server.url, there)


def _hand_in(he: Page, path: Path) -> None:
    follow(he, he.get_by_role("link", name="收件箱").first)
    picture(he, "inbox")
    axe_is_content(he)
    he.set_input_files("#files", str(path))
    follow(he, he.get_by_role("button", name=re.compile("交|收|上传")).first)
    expect(he.locator("[data-inbox-progress]")).to_contain_text("48")
    do_all(100)
    expect(he.locator("[data-inbox-progress]")).to_contain_text("办完")


def _answer_two_questions(he: Page, there: January) -> None:
    picture(he, "inbox-questions")
    axe_is_content(he)
    questions = he.locator(".inbox-questions li.card-plain")
    expect(questions).to_have_count(2)
    for text, number in (("双塔", MISNAMED), ("年报终稿", NAMELESS)):
        box = questions.filter(has=he.locator(".inbox-files", has_text=text)).get_by_label(
            "是哪个单位的"
        )
        box.select_option(str(there.units[number].pk))
    follow(he, he.get_by_role("button", name="就这样认定"))
    do_all(10)
    expect(he.locator("[data-inbox-progress]")).to_contain_text("收下 48")
    assert not Arrival.objects.exclude(state="taken").exists()
    assert Report.objects.filter(year=YEAR - 1, state=State.ARCHIVED).count() == 24
    assert Report.objects.filter(year=YEAR, state=State.SUBMITTED).count() == 24
    picture(he, "inbox-results")


def _see_them_on_the_board(he: Page) -> None:
    follow(he, he.get_by_role("link", name="进度"))
    expect(he.locator("main")).to_contain_text("文件")
    picture(he, "board-of-files")
    axe_is_content(he)


def _enter_a_scan_with_a_second_person(
    server: str, people: tuple[Page, Page], there: January
) -> None:
    """Both type what stands there; neither sees what the other typed."""
    report = Report.objects.get(agency=there.units[SCANNED], year=YEAR)
    tables = (report.edition.by_key[key] for key in ("disclosure", "disputes"))
    cells = {table.chapter: table.cells for table in tables}
    for page in people:
        for chapter, own in cells.items():
            page.goto(f"{server}/审核/{report.pk}/代录/{chapter}/")
            for cell in own:
                box = page.locator(f'[name="{cell}"]:not([type=hidden])')
                expect(box).to_have_value("")
                box.fill("0")
            follow(page, page.get_by_role("button", name="保存"))
    picture(people[1], "entering-second")
    axe_is_content(people[1])
    report.refresh_from_db()
    figures = figures_of(report)
    known = {cell for cell, figure in figures.items() if figure is not None}
    assert known == {cell for own in cells.values() for cell in own}


def _pass_an_empty_report(li: Page, there: January) -> None:
    follow(li, li.get_by_role("link", name="审核", exact=True))
    picture(li, "queue-of-files")
    axe_is_content(li)
    follow(li, li.get_by_role("link", name=re.compile("逐份看空报表")))
    picture(li, "empty-of-files")
    follow(li, li.get_by_role("button", name=re.compile("^通过")))
    assert _report(there, 0).state == State.APPROVED


def _return_two(li: Page, server: str, there: January) -> None:
    for number in UNBALANCED:
        _begin(li, server, _report(there, number))
        li.locator("summary", has_text=re.compile("^退回")).click()
        li.locator("#note").fill("表三总计和各列之和不符，请核对后重发。")
        # The last of the line has one button, any other two: the second stays with this report.
        follow(li, li.locator("[data-returning] button[type=submit]").last)
        assert _report(there, number).state == State.RETURNED
        li.goto(f"{server}/审核/{_report(there, number).pk}/")
        expect(li.locator("main")).to_contain_text("批注稿")
    picture(li, "returned-file")


def _take_the_newer_ones(he: Page, there: January, folder: Path) -> None:
    follow(he, he.get_by_role("link", name="收件箱").first)
    paths = [
        balanced_file(there, number, folder / f"{there.units[number].short_name}{YEAR}改.docx")
        for number in UNBALANCED
    ]
    he.set_input_files("#files", [str(one) for one in paths])
    follow(he, he.get_by_role("button", name=re.compile("交|收|上传")).first)
    do_all(10)
    for number in UNBALANCED:
        assert _report(there, number).state == State.SUBMITTED


def _pass_the_newer_ones(li: Page, server: str, there: January) -> None:
    for number in UNBALANCED:
        report = _report(there, number)
        _begin(li, server, report)
        picture(li, "newer-file")
        follow(li, li.get_by_role("button", name="通过", exact=True))
        assert _report(there, number).state == State.APPROVED
        assert report.frozen_files.count() == 4


def _find_it_at_the_desk(clerk: Page, server: str, there: January) -> None:
    """Who never sent anything herself has this year's report and the last one's."""
    sign_in(clerk, server, there.clerk)
    for year in (YEAR, YEAR - 1):
        expect(clerk.locator("main")).to_contain_text(f"{year}")
    clerk.goto(f"{server}/reports/{_report(there, 1).pk}/")
    expect(clerk.locator("main")).to_contain_text("已通过")
    picture(clerk, "found-at-the-desk")


def _begin(li: Page, server: str, report: Report) -> None:
    li.goto(f"{server}/审核/{report.pk}/")
    follow(li, li.get_by_role("button", name="开始审核"))


def _report(there: January, number: int) -> Report:
    return Report.objects.get(agency=there.units[number], year=YEAR)
