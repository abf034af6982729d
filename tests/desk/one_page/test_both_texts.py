"""A colleague was faster: both texts are shown, and nothing is overwritten that was not chosen."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

from reports.models import Account, Report, Role
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.keep_page import keep_page, typed_on_page, versions_of_page
from tests import factories
from tests.desk.one_page.on_the_page import numbers, posted
from tests.factories import save

AMOUNT = "fee.amount"


def _colleague(report: Report) -> Account:
    return factories.appointed("liming", "李明", report.agency, Role.FILLER)


def _press(desk: Client, report: Report, form: dict[str, Any]) -> HttpResponse:
    return desk.post(f"/reports/{report.pk}/one-page/", form)


def _asked(answer: HttpResponse) -> dict[str, list[str] | str]:
    """The form of the page that asks, as a browser would send it: no choice made."""
    text = answer.content.decode()
    form: dict[str, list[str] | str] = {}
    for name, value in re.findall(r'type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"', text):
        form.setdefault(name, [])
        form[name] = [*form[name], unescape(value)]
    form.pop("csrfmiddlewaretoken", None)
    return form


def _conflict(desk: Client, begun: Report) -> HttpResponse:
    """She has the page open; a colleague writes another fee; she presses the button."""
    form = posted(desk, begun) | {AMOUNT: "20", "fee.notices": "2", "then": "check"}
    save(begun, "6", {AMOUNT: "31.5"}, _colleague(begun))
    return _press(desk, begun, form)


def test_both_texts_are_shown_and_neither_is_chosen(desk: Client, begun: Report) -> None:
    answer = _conflict(desk, begun)
    text = answer.content.decode()
    assert answer.status_code == 409
    for words in ("李明", "31.5", ">20<", "通知收费金额"):
        assert words in text
    assert "checked" not in text
    assert typed_values(begun, "6")[AMOUNT] == "31.5"
    assert set(_asked(answer)["asked"]) == {AMOUNT, "fee.notices"}


def test_what_is_chosen_is_kept_and_the_rest_of_hers_too(desk: Client, begun: Report) -> None:
    asked = _asked(_conflict(desk, begun))
    mine = {f"choose.{name}": "mine" for name in asked["asked"]}
    _press(desk, begun, asked | mine | {f"choose.{AMOUNT}": "theirs"})
    kept = typed_values(begun, "6")
    assert (kept[AMOUNT], kept["fee.notices"]) == ("31.5", "2")


def test_her_own_stays_where_she_chose_it(desk: Client, begun: Report) -> None:
    asked = _asked(_conflict(desk, begun))
    _press(desk, begun, asked | {f"choose.{name}": "mine" for name in asked["asked"]})
    assert typed_values(begun, "6")[AMOUNT] == "20"


def test_what_was_not_chosen_is_not_overwritten(desk: Client, begun: Report) -> None:
    _press(desk, begun, _asked(_conflict(desk, begun)))
    assert typed_values(begun, "6")[AMOUNT] == "31.5"


def test_a_third_text_in_between_is_asked_about_again(desk: Client, begun: Report) -> None:
    asked = _asked(_conflict(desk, begun))
    save(begun, "6", {AMOUNT: "40"}, Account.objects.get(username="liming"))
    answer = _press(desk, begun, asked | {f"choose.{AMOUNT}": "mine"})
    assert answer.status_code == 409
    assert "40" in answer.content.decode()
    assert typed_values(begun, "6")[AMOUNT] == "40"


def test_where_nothing_differs_nobody_is_asked(desk: Client, begun: Report) -> None:
    form = posted(desk, begun) | {"then": "check"}
    save(begun, "6", {"other_matters": "没有其他事项。"}, _colleague(begun))
    assert _press(desk, begun, form).status_code == 302
    assert typed_values(begun, "6")["other_matters"] == "没有其他事项。"


def test_a_number_in_a_sentence_is_asked_about_by_its_sentence(desk: Client, begun: Report) -> None:
    name = next(iter(numbers(desk, begun)))
    form = posted(desk, begun) | {name: "5", "then": "check"}
    seen = versions_of_page(begun)["page"]
    keep_page(begun.pk, {}, {name: "8"}, version=seen, by=_colleague(begun))
    answer = _press(desk, begun, form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "上年的话“" in text
    assert "请更新" not in text
    assert "的第" in text
    assert typed_on_page(begun)[name] == "8"
    _press(desk, begun, _asked(answer) | {f"choose.{name}": "mine"})
    assert typed_on_page(begun).get(name, "5") == "5"
