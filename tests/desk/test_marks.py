"""Where in a box does a finding speak, as the page that asks has the text?"""

import json
from typing import Any

import pytest
from django.test import Client

from reports.models import Account, Report
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
    assert said["台帐"]["correction"] == {"label": "改成“台账”", "text": "台账"}
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
    body = json.dumps({"values": {"overview.on_request": text}})
    answer = desk.post(f"/reports/{ready.pk}/marks/1/", body, content_type="application/json")
    found = [one for one in answer.json()["marks"] if one["box"] == "overview.on_request"]
    assert marked in {words(one, text) for one in found if one["start"] is not None}


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
