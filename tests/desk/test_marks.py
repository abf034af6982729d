"""Where in a box does a finding speak, as the page that asks has the text?"""

import json
import re
from typing import Any

import pytest
from django.test import Client

from reports.checks import run
from reports.desk.chapter.mended_findings import mended_findings
from reports.desk.linked import linked
from reports.document.chips import BoxText, box_text, shown_by
from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.workflow.judging.dossier import document_of, dossier_of
from tests.factories import save

BOX = "overview.proactive"
TYPED = "全年公开信息120条。😀建立台帐，形  式多样。"


def asked(desk: Client, report: Report, chapter: str = "1", **values: str) -> list[dict[str, Any]]:
    body = json.dumps({"values": {name.replace("_", "."): text for name, text in values.items()}})
    answer = desk.post(
        f"/reports/{report.pk}/marks/{chapter}/", body, content_type="application/json"
    )
    assert answer.status_code == 200
    marks: list[dict[str, Any]] = answer.json()["marks"]
    return marks


def words(mark: dict[str, Any], text: str) -> str:
    """What a script sees between two places."""
    wide = text.encode("utf-16-le")
    return wide[2 * mark["start"] : 2 * mark["end"]].decode("utf-16-le")


def test_the_very_words_are_marked_as_scripts_count_them(desk: Client, ready: Report) -> None:
    marks = [one for one in asked(desk, ready, overview_proactive=TYPED) if one["box"] == BOX]
    said = {words(one, TYPED): one for one in marks if one["start"] is not None}
    assert said["台帐"]["correction"] == {"label": "改成“台账”", "text": "台账", "each": False}
    assert said["台帐"]["source"]
    assert said["台帐"]["rule"].endswith("#W04")
    assert "形  式多样" in said


def test_nothing_is_stored(desk: Client, ready: Report) -> None:
    before = ready.sections.get(name=BOX).text
    asked(desk, ready, overview_proactive=TYPED)
    assert ready.sections.get(name=BOX).text == before


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("全年新收申请{新收申请}件，均已建立台帐。", "台帐"),
        ("{新收申请}{新收申请}，建立台帐。", "台帐"),
        ("\n\n  建立台帐。", "台帐"),
    ],
)
def test_live_figures_and_blank_lines_move_no_mark(
    desk: Client, ready: Report, text: str, marked: str
) -> None:
    name = "overview.on_request"
    box = box_text(text, shown_by(document_of(ready).figures))
    assert marked in at_words(desk, ready, name, box)


def test_words_are_marked_as_the_page_reads_although_figures_changed_since(
    desk: Client, ready: Report
) -> None:
    """The page shows another figure, and a mark that came in by hand and is no chip there."""
    box = BoxText.of(
        [("新收", "新收"), ("{新收申请}", "１２３４５"), *[("😀【请更新：7】，建立台帐。",) * 2]]
    )
    assert at_words(desk, ready, "overview.on_request", box) >= {"台帐", "【请更新：7】"}


def test_a_field_written_out_by_hand_moves_no_mark(desk: Client, ready: Report) -> None:
    """Until the page opens again it reads as it was typed, while checks read its figure."""
    box = BoxText.of([("全年新收{新收申请}件，【请更新：5】次，建立台帐。",) * 2])
    assert at_words(desk, ready, "overview.on_request", box) >= {"台帐", "【请更新：5】"}


def at_words(desk: Client, report: Report, name: str, box: BoxText) -> set[str]:
    """What is marked in a box of the page."""
    body = json.dumps({"values": {name: box.stored}, "read": {name: list(box.pieces)}})
    answer = desk.post(f"/reports/{report.pk}/marks/1/", body, content_type="application/json")
    found = [one for one in answer.json()["marks"] if one["box"] == name]
    return {words(one, box.text) for one in found if one["start"] is not None}


def test_a_number_of_last_years_is_a_must_and_may_stand_as_it_is(
    desk: Client, ready: Report
) -> None:
    text = "公开信息【请更新：86】条，培训【请更新：86】次。"
    found = [one for one in asked(desk, ready, overview_proactive=text) if one["box"] == BOX]
    waiting = [one for one in found if one["correction"]]
    assert {one["action"] for one in waiting} == {"must_fix"}
    assert {words(one, "公开信息86条，培训86次。") for one in waiting} == {"86"}
    assert len({one["start"] for one in waiting}) == 2
    assert waiting[0]["correction"] == {"label": "今年也是86", "text": "86", "each": True}


def test_words_that_stand_twice_are_marked_at_each_place(desk: Client, ready: Report) -> None:
    text = "一是建立台帐。\n二是建立台帐，核对台帐。"
    found = [one for one in asked(desk, ready, overview_proactive=text) if one["box"] == BOX]
    starts = sorted(one["start"] for one in found if "台账" in one["message"])
    assert [text[one : one + 2] for one in starts] == ["台帐"] * 3
    assert len(set(starts)) == 3


@pytest.mark.parametrize("broken", ["{附件三}", "【请更新：】", "【请更新：3", "{新收申清}"])
def test_a_damaged_or_unknown_mark_must_go(desk: Client, ready: Report, broken: str) -> None:
    found = asked(desk, ready, overview_proactive=f"公开信息{broken}条。")
    own = [one for one in found if one["box"] == BOX and one["action"] == "must_fix"]
    assert any("请删掉" in one["message"] and one["start"] is not None for one in own)


def test_each_half_of_a_pair_has_its_own_marks(desk: Client, ready: Report) -> None:
    halves = {"problems.0": "一是公开栏更新不及时。", "problems.1": "二是台帐不全。"}
    body = json.dumps({"values": halves})
    answer = desk.post(f"/reports/{ready.pk}/marks/5/", body, content_type="application/json")
    found = {
        (one["box"], words(one, halves[one["box"]]))
        for one in answer.json()["marks"]
        if one["start"] is not None and one["box"] in halves
    }
    assert ("problems.1", "台帐") in found


def test_blank_cells_are_filled_by_one_button_and_a_total_is_added_up(
    desk: Client, ready: Report, wang: Account
) -> None:
    natural, total = "requests.granted.natural_person", "requests.granted.total"
    save(ready, "3", {natural: "3", "requests.granted.legal_service": ""}, wang)
    found = [one["correction"] for one in asked(desk, ready, "3") if one["correction"]]
    assert {"label": "补0", "cells": {"requests.granted.legal_service": "0"}} in found
    save(ready, "3", {"requests.granted.legal_service": "0"}, wang)
    found = [one["correction"] for one in asked(desk, ready, "3") if one["correction"]]
    assert {"label": "重算合计", "cells": {total: "3"}} in found


def test_what_is_missing_on_fees_leads_to_the_three_boxes(desk: Client, draft: Report) -> None:
    corrections = [one["correction"] for one in asked(desk, draft, "6")]
    assert {"label": "去填三格", "box": "fee.notices"} in corrections


def test_the_round_goes_through_the_chapters_that_have_findings(
    desk: Client, ready: Report, wang: Account
) -> None:
    save(ready, "5", {"measures.0": "一是建立台帐。"}, wang)
    answer = desk.post(
        f"/reports/{ready.pk}/marks/1/", '{"values": {}}', content_type="application/json"
    ).json()
    assert answer["after"] == f"/reports/{ready.pk}/text/5/#walk"
    assert answer["before"] == f"/reports/{ready.pk}/text/5/#walk-back"


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"values": 3}', '{"values": [1]}', "<form>"])
def test_nonsense_is_refused(desk: Client, ready: Report, body: str) -> None:
    answer = desk.post(f"/reports/{ready.pk}/marks/1/", body, content_type="application/json")
    assert answer.status_code == 400


def test_a_text_that_is_too_long_is_refused(desk: Client, ready: Report) -> None:
    body = json.dumps({"values": {BOX: "长" * 30_000}})
    answer = desk.post(f"/reports/{ready.pk}/marks/1/", body, content_type="application/json")
    assert answer.status_code == 400


def test_boxes_of_other_chapters_are_passed_over(desk: Client, ready: Report) -> None:
    marks = asked(desk, ready, "5", overview_proactive="建立台帐。")
    assert not [one for one in marks if "台账" in one["message"]]


def test_the_page_brings_its_marks(desk: Client, ready: Report, wang: Account) -> None:
    save(ready, "1", {BOX: "建立台帐。"}, wang)
    page = desk.get(f"/reports/{ready.pk}/text/1/").content.decode()
    assert '<script id="marks" type="application/json">' in page
    assert "\\u53f0\\u8d26" in page or "台账" in page


def test_what_is_mechanical_has_a_button_at_the_finding_without_scripts(
    desk: Client, ready: Report, wang: Account
) -> None:
    """A blank cell gets 0, and that can be taken back."""
    blank = "requests.granted.legal_service"
    save(ready, "3", {blank: ""}, wang)
    page = desk.get(f"/reports/{ready.pk}/table/3/?checked=1").content.decode()
    form = next(one for one in re.findall(r"<form.*?</form>", page, re.S) if "补0" in one)
    posted = dict(re.findall(r'name="([^"]+)"\s+value="([^"]*)"', form))
    assert desk.post(f"/reports/{ready.pk}/repair/3/", posted).status_code == 302
    assert figures_of(ready)[blank] == 0
    desk.post(f"/reports/{ready.pk}/undo/")
    assert figures_of(ready)[blank] is None


def test_a_total_is_added_up_at_its_finding(ready: Report, wang: Account) -> None:
    save(ready, "3", {"requests.granted.natural_person": "3"}, wang)
    document, findings = document_of(ready), linked(ready, run(dossier_of(ready)))
    mends = [
        one for one in mended_findings(findings, document, {"3": 7}) if one.label == "重算合计"
    ]
    posted = {pair for one in mends for pair in one.posted}
    assert posted >= {("requests.granted.total", "3"), ("version.3", "7")}


def test_what_is_missing_on_fees_has_a_button_to_its_boxes(desk: Client, draft: Report) -> None:
    page = desk.get(f"/reports/{draft.pk}/text/6/?checked=1").content.decode()
    assert re.search(r'href="[^"]*#fee.notices">去填三格</a>', page)


def test_words_that_another_box_of_the_chapter_says_are_marked_there(
    desk: Client, ready: Report
) -> None:
    """What stands in the title is read at the head of the page, not in a section."""
    body = json.dumps({"values": {"title": "青石镇2024年政府信息公开工作年度报告，，"}})
    answer = desk.post(f"/reports/{ready.pk}/marks/0/", body, content_type="application/json")
    own = [one for one in answer.json()["marks"] if "，，" in one["message"]]
    assert {(one["box"], one["start"] is not None) for one in own} == {("title", True)}


def test_what_is_absent_underlines_no_words(desk: Client, ready: Report) -> None:
    """A sentence is not wrong because another lacks: it is said at the box alone."""
    said = "落实专人负责，完善监督机制。"
    body = json.dumps({"values": {"overview.supervision": said}})
    answer = desk.post(f"/reports/{ready.pk}/marks/1/", body, content_type="application/json")
    own = [one for one in answer.json()["marks"] if "结果情况" in one["message"]]
    assert [(one["box"], one["start"]) for one in own] == [("overview.supervision", None)]


def test_a_text_too_long_to_be_judged_says_so(desk: Client, ready: Report) -> None:
    body = json.dumps({"values": {BOX: "公" * 30_000}})
    answer = desk.post(f"/reports/{ready.pk}/marks/1/", body, content_type="application/json")
    assert answer.status_code == 400
    assert "最多写20000字" in answer.json()["message"]
