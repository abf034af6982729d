"""A box reads last year's numbers and figures of tables; kept are their marks, as before."""

import html
import json
import re

import pytest
from django.test import Client

from reports.models import Account, CarriedSentence, Report
from reports.workflow.chapters.chapter_store import typed_values
from tests.factories import save

BOX = "overview.on_request"
CELL = "requests.new_received.total"
KEPT = "公开【请更新：86】条，培训【请更新：3】次。新收{新收申请}件，许可{行政许可}件。"
READ = "公开86条，培训3次。新收12件，许可{}件。"


@pytest.fixture
def chips(draft: Report, wang: Account) -> Report:
    """A draft whose box has two numbers that wait, a figure, and a field without one."""
    save(draft, "3", {CELL: "12"}, wang)
    save(draft, "1", {BOX: KEPT}, wang)
    return draft


def page(desk: Client, report: Report) -> str:
    return desk.get(f"/reports/{report.pk}/text/1/").content.decode()


def box(text: str) -> str:
    found = re.search(rf'<textarea name="{BOX}"[^>]*>\n?(.*?)</textarea>', text, re.S)
    assert found
    return html.unescape(found[1])


def shown(text: str) -> str:
    found = re.search(r'name="shown" value="([^"]*)"', text)
    assert found
    return html.unescape(found[1])


def posted(desk: Client, report: Report, text: str, **others: object) -> str:
    """What is kept after a page without scripts was sent with a text in its box."""
    opened = page(desk, report)
    version = report.chapter_records.get(chapter="1").version
    form = {"version": version, "shown": shown(opened), BOX: text, "then": "stay", **others}
    assert desk.post(f"/reports/{report.pk}/text/1/", form).status_code == 302
    return typed_values(report, "1")[BOX]


def test_the_box_reads_without_a_bracket(desk: Client, chips: Report) -> None:
    opened = page(desk, chips)
    assert box(opened) == READ.format("（行政许可未填）")
    assert html.escape(KEPT) in opened


def test_a_figure_that_changed_in_its_table_reads_anew(
    desk: Client, chips: Report, wang: Account
) -> None:
    save(chips, "3", {CELL: "15"}, wang)
    assert "新收15件" in box(page(desk, chips))


def test_what_nobody_touched_is_kept_to_the_letter(desk: Client, chips: Report) -> None:
    assert posted(desk, chips, box(page(desk, chips)).replace("\n", "\r\n")) == KEPT


def test_what_is_typed_without_scripts_leaves_the_other_marks(desk: Client, chips: Report) -> None:
    text = "今年" + box(page(desk, chips)).replace("86", "95") + "\r\n又。"
    assert posted(desk, chips, text) == "今年" + KEPT.replace("【请更新：86】", "95") + "\n又。"


def test_a_number_ticked_as_the_same_waits_no_longer(desk: Client, chips: Report) -> None:
    opened = page(desk, chips)
    assert f'value="{BOX}:1"' in opened
    same = [f"{BOX}:1", f"{BOX}:99", "", "nonsense"]
    assert posted(desk, chips, box(opened), same=same) == KEPT.replace("【请更新：3】", "3")


def test_a_figure_that_changed_while_the_page_stood_open_follows_its_table_still(
    desk: Client, chips: Report, wang: Account
) -> None:
    opened = page(desk, chips)
    save(chips, "3", {CELL: "15"}, wang)
    form = {"version": 1, "shown": shown(opened), BOX: box(opened)}
    desk.post(f"/reports/{chips.pk}/text/1/", form)
    assert typed_values(chips, "1")[BOX] == KEPT


@pytest.mark.parametrize(
    "said", ["", "{", "[]", "3", '{"新收申请": 3}', '{"新收申请": "{a}"}', "[[" * 9]
)
def test_a_page_that_says_nonsense_of_what_it_showed_loses_nothing(
    desk: Client, chips: Report, said: str
) -> None:
    text = box(page(desk, chips))
    form = {"version": 1, "shown": said, BOX: text, "then": "stay"}
    desk.post(f"/reports/{chips.pk}/text/1/", form)
    assert typed_values(chips, "1")[BOX] == KEPT


def test_a_conflict_shows_both_texts_as_they_read(
    desk: Client, chips: Report, wang: Account
) -> None:
    opened = page(desk, chips)
    save(chips, "1", {BOX: f"先到。{KEPT}"}, wang)
    form = {"version": 1, "shown": shown(opened), BOX: f"后到。{box(opened)}"}
    answer = desk.post(f"/reports/{chips.pk}/text/1/", form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "后到。公开86条" in text
    assert "先到。公开86条" in text
    assert "请更新" not in text


def test_scripts_send_what_is_kept(desk: Client, chips: Report) -> None:
    body = {"version": 1, "values": {BOX: f"{KEPT}又。"}}
    desk.post(f"/reports/{chips.pk}/save/1/", json.dumps(body), content_type="application/json")
    assert box(page(desk, chips)).endswith("件。又。")


def test_a_sentence_of_last_years_reads_as_it_would_in_the_box(desk: Client, chips: Report) -> None:
    CarriedSentence.objects.create(
        report=chips, name=BOX, position=0, opens_paragraph=False, text=KEPT
    )
    opened = page(desk, chips)
    seen = re.sub(r"<[^>]*>", "", opened[opened.index("上年这样写") :])
    assert "【" not in seen[: seen.index("不用")]
    assert '<span class="chip is-waiting">86</span>' in opened
