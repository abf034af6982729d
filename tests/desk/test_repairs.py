"""Is the smallest repair offered where it was asked for, made on one press, and taken back?"""

import html
import re

import pytest
from django.test import Client

from reports.models import Report
from reports.models.tables import figures_of
from tests.factories import filled, save
from tests.figures import zeros

TOTAL = "requests.new_received.total"


def _broken(report: Report) -> str:
    """A table of zeros in which one total is 7; the address of its page, checked."""
    clerk = report.ledger.get().by
    filled(report, clerk)
    save(report, "3", {TOTAL: "7"}, clerk)
    return f"/reports/{report.pk}/table/3/?checked=1"


def _pressed(desk: Client, report: Report, version: int | None = None) -> str:
    now = report.chapter_records.get(chapter="3").version
    posted = {TOTAL: "0", "version.3": str(now if version is None else version)}
    answer = desk.post(f"/reports/{report.pk}/repair/3/", posted, follow=True)
    return answer.content.decode()


def test_the_repair_is_offered_once_the_clerk_has_asked(desk: Client, draft: Report) -> None:
    page = _broken(draft)
    assert "照此修改" not in desk.get(page.partition("?")[0]).content.decode()
    shown = desk.get(page).content.decode()
    assert "照此修改（1格）" in shown
    assert shown.count('class="repair"') == 1
    assert "改好以后随之消除的问题" in shown
    assert f'<input type="hidden" name="{TOTAL}" value="0">' in shown


def test_nothing_is_changed_before_the_button_is_pressed(desk: Client, draft: Report) -> None:
    desk.get(_broken(draft))
    assert figures_of(draft)[TOTAL] == 7


def test_the_button_writes_the_repair_and_it_can_be_taken_back(desk: Client, draft: Report) -> None:
    _broken(draft)
    shown = _pressed(desk, draft)
    assert "已照建议改了1格" in shown
    assert "撤销刚才的改动" in shown
    assert "照此修改" not in shown
    assert figures_of(draft)[TOTAL] == 0
    desk.post(f"/reports/{draft.pk}/undo/")
    assert figures_of(draft)[TOTAL] == 7


def test_a_repair_of_numbers_that_changed_meanwhile_is_not_made(
    desk: Client, draft: Report
) -> None:
    _broken(draft)
    assert "刚刚又改过" in _pressed(desk, draft, version=1)
    assert figures_of(draft)[TOTAL] == 7


def test_what_was_seen_in_no_version_is_not_written(desk: Client, draft: Report) -> None:
    _broken(draft)
    posted = {"disputes.reconsideration.total": "9", "nonsense": "1", "version.3": "9"}
    desk.post(f"/reports/{draft.pk}/repair/3/", posted)
    assert figures_of(draft)["disputes.reconsideration.total"] == 0


BOX = "overview.on_request"
SAID = (
    "　我镇受理办法公开。\n\n　　全年收到政府信息公开申请１5件，答复３件；上年结转0件。  \n"
    "另有来信5件。"
)
SAID_RIGHT = SAID.replace("１5", "３")


def _said_wrongly(report: Report, text: str = SAID) -> None:
    """Three applications in the table, and another number in a sentence of the text."""
    clerk = report.ledger.get().by
    figures = {**zeros(report.edition)}
    for line in ("new_received", "granted", "result_total"):
        figures |= {f"requests.{line}.natural_person": 3, f"requests.{line}.total": 3}
    filled(report, clerk)
    save(
        report, "3", {cell: str(n) for cell, n in figures.items() if cell[:8] == "requests"}, clerk
    )
    save(report, "1", {BOX: text}, clerk)


def _form(page: str) -> dict[str, str]:
    """What the first button of a repair would send."""
    form = re.search(r'<form[^>]*action="[^"]*/repair/.*?</form>', page, re.S)
    assert form, "no button"
    found = re.findall(r'name="([^"]+)" value="([^"]*)"', form[0], re.S)
    return {name: html.unescape(value) for name, value in found}


@pytest.mark.parametrize("page", ["text/1", "table/3"])
def test_a_number_of_the_text_is_changed_where_it_stands_and_nothing_else(
    desk: Client, draft: Report, page: str
) -> None:
    _said_wrongly(draft)
    shown = desk.get(f"/reports/{draft.pk}/{page}/?checked=1").content.decode()
    assert "照此修改（1处）" in shown
    assert "<del>１5</del>" in shown
    assert "<ins>３</ins>" in shown
    posted = _form(shown)
    chapter = page[-1]
    answer = desk.post(f"/reports/{draft.pk}/repair/{chapter}/", posted, follow=True)
    assert "已照建议改了1处（一、总体情况）" in answer.content.decode()
    assert _text(draft) == SAID_RIGHT
    assert "撤销刚才的改动" in answer.content.decode()
    undone = desk.post(f"/reports/{draft.pk}/undo/", follow=True).content.decode()
    assert "1处恢复原样" in undone
    assert _text(draft) == SAID


def test_the_findings_of_every_chapter_are_told_by_the_one_sentence(
    desk: Client, draft: Report
) -> None:
    _said_wrongly(draft)
    for page in ("text/1", "table/3"):
        shown = desk.get(f"/reports/{draft.pk}/{page}/?checked=1").content.decode()
        before, _, after = shown.partition("改好以后随之消除的问题")
        assert "本年新收”是3件" not in before
        assert "本年新收”是3件" in after


def test_a_live_field_follows_its_cell_and_is_never_written_over(
    desk: Client, draft: Report
) -> None:
    text = "全年收到政府信息公开申请{新收申请}件。"
    _said_wrongly(draft, text)
    clerk = draft.ledger.first().by
    save(draft, "3", {TOTAL: "30"}, clerk)
    shown = desk.get(f"/reports/{draft.pk}/table/3/?checked=1").content.decode()
    assert _form(shown).keys() >= {TOTAL}
    assert BOX not in _form(shown)
    desk.post(f"/reports/{draft.pk}/repair/3/", _form(shown))
    assert figures_of(draft)[TOTAL] == 3
    assert _text(draft) == text


def test_a_number_in_words_leads_to_its_place(desk: Client, draft: Report) -> None:
    _said_wrongly(draft, "本年度未收到政府信息公开申请。")
    shown = desk.get(f"/reports/{draft.pk}/table/3/?checked=1").content.decode()
    assert "这句话要自己改" in shown
    assert f"/text/1/?checked=1#{BOX}" in shown
    assert "照此修改" not in shown.partition("别的改法")[0]


def test_a_text_that_changed_meanwhile_is_left_alone_in_every_chapter(
    desk: Client, draft: Report
) -> None:
    _said_wrongly(draft)
    posted = _form(desk.get(f"/reports/{draft.pk}/text/1/?checked=1").content.decode())
    clerk = draft.ledger.first().by
    save(draft, "1", {BOX: "改写了。"}, clerk)
    version = draft.chapter_records.get(chapter="3").version
    answer = desk.post(
        f"/reports/{draft.pk}/repair/1/",
        {**posted, TOTAL: "9", "version.3": str(version)},
        follow=True,
    )
    assert "刚刚又改过" in answer.content.decode()
    assert _text(draft) == "改写了。"
    assert figures_of(draft)[TOTAL] == 3


def _text(report: Report) -> str:
    return report.sections.get(name=BOX).text
