"""What is typed on the one page reaches the server by itself, and stands there again."""

import json
import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

from reports.models import Account, CarriedSentence, PageDraft, Report
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.keep_page import LONGEST_NOTE
from tests.desk.one_page.on_the_page import numbers, posted
from tests.factories import save


def _kept(desk: Client, report: Report, values: Any, version: Any = None) -> HttpResponse:
    seen = json.loads(str(posted(desk, report)["version"])) if version is None else version
    body = json.dumps({"version": seen, "values": values})
    return desk.post(f"/reports/{report.pk}/save/", body, content_type="application/json")  # type: ignore[return-value]


def _page(desk: Client, report: Report) -> str:
    return desk.get(f"/reports/{report.pk}/one-page/").content.decode()


def test_numbers_and_ticks_stand_there_again(desk: Client, begun: Report) -> None:
    first = next(iter(numbers(desk, begun)))
    pk = first.split(".")[1]
    typed = {first: "150", f"say.{pk}": "taken", "whole.5": "on", "same": "on"}
    answer = _kept(desk, begun, typed)
    assert answer.status_code == 200
    text = _page(desk, begun)
    assert re.search(rf'name="{re.escape(first)}"\s+value="150"', text)
    assert len(re.findall(r"\schecked", text)) == 3
    assert not CarriedSentence.objects.exclude(answer="").exists()


def test_boxes_go_to_their_chapter(desk: Client, begun: Report) -> None:
    seen = json.loads(str(posted(desk, begun)["version"]))
    answer = json.loads(_kept(desk, begun, {"fee.notices": "约2", "signature.date": ""}).content)
    assert typed_values(begun, "6")["fee.notices"] == "约2"
    assert list(answer["errors"]) == ["fee.notices"]
    assert answer["version"]["6"] == seen["6"] + 1
    assert answer["version"]["5"] == seen["5"]


def test_what_is_no_number_is_said_at_its_box(desk: Client, begun: Report) -> None:
    first, second, *_ = numbers(desk, begun)
    answer = json.loads(_kept(desk, begun, {first: "约9", second: ""}).content)
    assert answer["errors"] == {first: "“约9”不是一个数"}
    assert "“约9”不是一个数" in _page(desk, begun)


def test_what_was_saved_meanwhile_is_told_and_nothing_is_written_over(
    desk: Client, begun: Report, wang: Account
) -> None:
    first = next(iter(numbers(desk, begun)))
    old = json.loads(str(posted(desk, begun)["version"]))
    _kept(desk, begun, {first: "5"})
    save(begun, "6", {"fee.notices": "1"}, wang)
    answer = _kept(desk, begun, {first: "6", "fee.notices": "2"}, old)
    told = json.loads(answer.content)
    assert answer.status_code == 409
    assert (told["values"][first], told["values"]["fee.notices"]) == ("5", "1")
    assert _kept(desk, begun, {first: "6"}, told["version"]).status_code == 200


def test_what_is_confirmed_is_no_draft_any_more(desk: Client, begun: Report) -> None:
    typed = dict.fromkeys(numbers(desk, begun), "7")
    _kept(desk, begun, typed | {"same": "on", "explain-x": "已核对。"})
    form = posted(desk, begun) | typed | {"then": "check", "explain-x": "已核对。"}
    desk.post(f"/reports/{begun.pk}/one-page/", form)
    assert PageDraft.objects.get(report=begun).typed == {"same": "on"}


def test_a_page_opened_before_confirms_nothing_over_what_was_typed_since(
    desk: Client, begun: Report
) -> None:
    first = next(iter(numbers(desk, begun)))
    form = posted(desk, begun)
    _kept(desk, begun, {first: "5"})
    answer = desk.post(f"/reports/{begun.pk}/one-page/", form | {first: "6", "then": "check"})
    assert answer.status_code == 409
    assert 'value="6"' in answer.content.decode()


def test_nonsense_and_too_much_are_refused_in_words(desk: Client, begun: Report) -> None:
    long = {"explain-x": "长" * (LONGEST_NOTE + 1)}
    for values, version, status in (
        ({"same": "on"}, "1", 400),
        ({"same": "on"}, {"0": "x"}, 400),
        ({"same": 1}, {}, 400),
        (long, {}, 413),
        ({"no.such": "x"}, {}, 200),
    ):
        answer = _kept(desk, begun, values, version)
        assert answer.status_code == status, values
    assert not PageDraft.objects.exists()


def test_a_line_too_long_to_be_taken_is_said_at_its_box_at_once(
    desk: Client, begun: Report
) -> None:
    long, begun_only = "explain-a1", "explain-b2"
    answer = _kept(desk, begun, {long: "数" * 101, begun_only: "因"}).json()
    assert list(answer["errors"]) == [long]
    assert "100" in answer["errors"][long]
