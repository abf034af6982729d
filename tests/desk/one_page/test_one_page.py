"""一页报完 on the pages, without script: begun from home, ticked, confirmed, sent."""

import re
from typing import Any

import pytest
from django.test import Client

from reports.models import Account, CarriedSentence, Report, State
from reports.workflow.chapters.chapter_store import typed_values
from tests.desk.one_page.on_the_page import numbers, posted
from tests.factories import save


def test_home_is_quiet_once_the_year_is_begun(desk: Client, begun: Report) -> None:
    assert "还没有开始" not in desk.get("/").content.decode()


def test_the_ticks_say_what_they_fill(desk: Client, begun: Report) -> None:
    page = f"/reports/{begun.pk}/nothing/"
    text = desk.get(page).content.decode()
    assert "本年未收到申请" in text
    assert "按上年报告推算" not in text
    said = int(re.search(r"一共会填\s*<strong>(\d+)</strong>", text)[1])  # type: ignore[index]
    text = desk.post(page, {"every": "on"}, follow=True).content.decode()
    assert f"已填0，共{said}格" in text


@pytest.mark.parametrize("page", ["nothing", "zeros"])
def test_what_plans_are_made_from_is_read_once(
    desk: Client, begun: Report, page: str, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(40):
        assert desk.get(f"/reports/{begun.pk}/{page}/").status_code == 200


def test_all_at_once_from_the_page_to_the_county(desk: Client, begun: Report) -> None:
    desk.post(f"/reports/{begun.pk}/nothing/", {"every": "on"})
    page = f"/reports/{begun.pk}/one-page/"
    form = posted(desk, begun) | {"same": "on", "whole.1": "on", "whole.5": "on", "then": "send"}
    text = desk.post(page, form, follow=True).content.decode()
    lines = dict.fromkeys(re.findall(r'name="(explain-[^"]+)"', text), "工作机制未变，已核对。")
    assert lines
    desk.post(page, posted(desk, begun) | lines | {"then": "send"}, follow=True)
    assert "请更新" not in "".join(typed_values(begun, "1").values())
    begun.refresh_from_db()
    assert typed_values(begun, "0")["signature.date"] == "2026-01-16"
    assert begun.state == State.SUBMITTED


def test_nothing_is_taken_over_unseen(desk: Client, begun: Report) -> None:
    form = posted(desk, begun) | {"whole.1": "on", "seen": [], "then": "check"}
    desk.post(f"/reports/{begun.pk}/one-page/", form)
    assert not CarriedSentence.objects.exclude(answer="").exists()


def test_sentences_without_an_answer_keep_the_report(desk: Client, begun: Report) -> None:
    form = posted(desk, begun) | {"then": "send"}
    text = desk.post(f"/reports/{begun.pk}/one-page/", form, follow=True).content.decode()
    assert "没有说用不用" in text
    begun.refresh_from_db()
    assert begun.state == State.DRAFT


def test_a_number_that_lacks_is_said_at_its_sentence_and_the_rest_is_kept(
    desk: Client, begun: Report
) -> None:
    typed = numbers(desk, begun)
    first = next(iter(typed))
    form = posted(desk, begun) | typed | {first: "约9", "whole.1": "on", "then": "send"}
    answer = desk.post(f"/reports/{begun.pk}/one-page/", form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "“约9”不是一个数" in text
    assert 'value="约9"' in text
    assert CarriedSentence.objects.filter(report=begun, answer="taken").exists()


def test_numbers_as_last_year_are_taken_when_it_is_said(desk: Client, begun: Report) -> None:
    form = posted(desk, begun) | {"whole.1": "on", "same": "on", "then": "check"}
    desk.post(f"/reports/{begun.pk}/one-page/", form)
    assert "政务新媒体30条" in typed_values(begun, "1")["overview.proactive"]


def test_a_number_typed_is_kept_whatever_else_is_as_last_year(desk: Client, begun: Report) -> None:
    first = next(iter(numbers(desk, begun)))
    form = posted(desk, begun) | {first: "150", "same": "on", "then": "check"}
    desk.post(f"/reports/{begun.pk}/one-page/", form)
    kept = typed_values(begun, "1")["overview.proactive"]
    assert "政府信息150条" in kept
    assert "政务新媒体30条" in kept


def test_what_is_dropped_can_be_had_back(desk: Client, begun: Report) -> None:
    page = f"/reports/{begun.pk}/one-page/"
    one = CarriedSentence.objects.filter(report=begun, name="overview.intro").first()
    assert one
    desk.post(page, posted(desk, begun) | {f"say.{one.pk}": "dropped"})
    assert "已选不用" in desk.get(page).content.decode()
    desk.post(page, posted(desk, begun) | {f"say.{one.pk}": "taken"})
    assert one.text in typed_values(begun, "1")["overview.intro"]


def test_a_year_that_differs_goes_to_its_chapter_with_everything_kept(
    desk: Client, begun: Report
) -> None:
    form = posted(desk, begun) | numbers(desk, begun) | {"fee.notices": "约2", "then": "3"}
    answer = desk.post(f"/reports/{begun.pk}/one-page/", form)
    assert answer["Location"] == f"/reports/{begun.pk}/table/3/"
    assert "政务新媒体7条" in typed_values(begun, "1")["overview.proactive"]
    assert typed_values(begun, "6")["fee.notices"] == "约2"


def test_what_somebody_else_saved_is_not_overwritten(
    desk: Client, begun: Report, wang: Account
) -> None:
    form = posted(desk, begun) | {"fee.notices": "5"}
    save(begun, "6", {"fee.notices": "1"}, wang)
    answer = desk.post(f"/reports/{begun.pk}/one-page/", form)
    assert answer.status_code == 409
    assert typed_values(begun, "6")["fee.notices"] == "1"
    assert 'value="5"' in answer.content.decode()


def test_neighbours_see_nothing(client: Client, begun: Report, zhao: Account) -> None:
    client.force_login(zhao)
    for page in ("nothing", "one-page"):
        assert client.get(f"/reports/{begun.pk}/{page}/").status_code == 404
        assert client.post(f"/reports/{begun.pk}/{page}/").status_code == 404
