"""The back button and a window left open: what an open report alone has leads on, and says why."""

import pytest
from django.test import Client

from reports.models import Account, Report

PAGES = ("one-page", "nothing", "zeros", "last-year", "last-year/unlock")
PRESSED = (*PAGES, "undo", "repair/3")


@pytest.mark.parametrize("page", PAGES)
def test_who_comes_back_is_led_on(desk: Client, submitted: Report, page: str) -> None:
    answer = desk.get(f"/reports/{submitted.pk}/{page}/", follow=True)
    assert answer.redirect_chain == [(f"/reports/{submitted.pk}/preview/", 302)]
    assert "不能再修改" in answer.content.decode()


@pytest.mark.parametrize("page", PRESSED)
def test_what_is_pressed_too_late_changes_nothing(
    desk: Client, submitted: Report, page: str
) -> None:
    before = list(submitted.ledger.values_list("number"))
    answer = desk.post(f"/reports/{submitted.pk}/{page}/", {"every": "on"}, follow=True)
    assert "不能再修改" in answer.content.decode()
    assert list(submitted.ledger.values_list("number")) == before


@pytest.mark.parametrize("page", PRESSED)
def test_neighbours_learn_nothing_of_it(
    client: Client, submitted: Report, zhao: Account, page: str
) -> None:
    client.force_login(zhao)
    assert client.post(f"/reports/{submitted.pk}/{page}/").status_code == 404


def test_what_was_typed_on_a_page_that_came_too_late_is_shown_to_be_copied(
    desk: Client, submitted: Report
) -> None:
    sentence = submitted.carried_sentences.create(
        name="overview.intro", position=0, opens_paragraph=True, text="办理提案【请更新：7】件。"
    )
    kept = submitted.sections.get(name="overview.proactive").text
    typed = {
        f"number.{sentence.pk}.0": "31",
        "explain-abc": "上年有一次集中清理",
        "overview.proactive": kept,
        "overview.platform": "新写的一句。",
    }
    page = desk.post(f"/reports/{submitted.pk}/one-page/", typed).content.decode()
    assert all(
        one in page for one in ("<pre>31</pre>", "办理提案", "上年有一次集中清理", "新写的一句。")
    )
    assert kept not in page
    assert "不能再修改" in page
