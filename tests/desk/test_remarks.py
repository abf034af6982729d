"""A returned report: the remarks come first, each leads to its place, each gets an answer."""

import pytest
from django.test import Client
from lxml import html
from lxml.html import HtmlElement
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Remark, RemarkState, Report, State
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.states import Action
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests.desk.conftest import CELL, NOTE
from tests.factories import save


def _page(client: Client, report: Report, page: str = "") -> HtmlElement:
    answer = client.get(f"/reports/{report.pk}/{page}")
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode())


def _links(client: Client, report: Report) -> list[HtmlElement]:
    heads = _page(client, report).find_class("remark-head")
    return [link for head in heads for link in head.iter("a")]


def _answer(client: Client, report: Report, **boxes: str) -> tuple[int, HtmlElement]:
    answer = client.post(f"/reports/{report.pk}/remarks/", boxes, follow=True)
    return answer.status_code, html.fromstring(answer.content.decode())


def test_the_remarks_come_before_the_chapters(desk: Client, returned: Report) -> None:
    page = _page(desk, returned)
    text = page.text_content()
    assert NOTE in text
    assert "李慧" in text
    assert "还有2条没有回复" in text
    assert text.index(NOTE) < text.index("这一格请与台账核对。") < text.index("下一步")


def test_each_remark_leads_to_its_place(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    links = _links(desk, returned)
    addresses = [link.get("href") for link in links]
    home = f"/reports/{returned.pk}"
    assert addresses == [f"{home}/table/3/#{CELL}", f"{home}/text/5/#measures.0"]
    for link in links:
        address, _, place = link.get("href").partition("#")
        assert html.fromstring(desk.get(address).content.decode()).get_element_by_id(place).name


def test_the_cell_is_marked_with_what_was_said(desk: Client, returned: Report) -> None:
    page = _page(desk, returned, "table/3/")
    box = page.get_element_by_id(CELL)
    assert "is-remarked" in box.getparent().get("class")
    described = [page.get_element_by_id(name) for name in box.get("aria-describedby").split()]
    assert any("这一格请与台账核对。" in one.text_content() for one in described)
    assert len(page.find_class("is-remarked")) == 1
    assert len(page.find_class("remark")) == 1


def test_the_box_is_marked_with_what_was_said(
    desk: Client, returned: Report, on_sentence: Remark
) -> None:
    page = _page(desk, returned, "text/5/")
    box = page.get_element_by_id("measures.0")
    said = page.get_element_by_id("remarks-measures.0")
    assert said.get("id") in box.get("aria-describedby").split()
    assert "写明完成时间。" in said.text_content()
    assert on_sentence.quote in said.text_content()
    assert page.get_element_by_id("remarks-problems.0", None) is None


def test_the_words_meant_are_found_where_they_moved(
    desk: Client, returned: Report, on_sentence: Remark
) -> None:
    """The clerk put another pair before it."""
    first, second = returned.problem_pairs.all()[:2]
    first_text, second_text = first.measure, second.measure
    type(first).objects.filter(pk=first.pk).update(measure=second_text)
    type(first).objects.filter(pk=second.pk).update(measure=first_text)
    addresses = [link.get("href") for link in _links(desk, returned)]
    assert addresses[1].endswith("#measures.1")


def test_a_chapter_without_remarks_shows_none(desk: Client, returned: Report) -> None:
    page = _page(desk, returned, "text/1/")
    assert not page.find_class("remark") + page.find_class("is-remarked")


def test_answers_are_kept_and_the_page_goes_back(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    boxes = {f"answer-{on_cell.pk}": "已核对，台账为准。", "back": "3"}
    answer = desk.post(f"/reports/{returned.pk}/remarks/", boxes)
    assert answer.headers["Location"] == f"/reports/{returned.pk}/table/3/#remarks"
    on_cell.refresh_from_db()
    assert on_cell.state == RemarkState.ANSWERED
    text = _page(desk, returned).text_content()
    assert "还有1条没有回复" in text
    assert "已核对，台账为准。" in text


def test_both_boxes_are_kept_by_one_button(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    boxes = {f"answer-{one.pk}": "已经改好。" for one in (on_cell, on_sentence)}
    status, page = _answer(desk, returned, **boxes)
    assert status == 200
    assert "已回复2条，意见都已回复。" in page.text_content()


def test_what_was_typed_stays_when_it_is_refused(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    boxes = {f"answer-{on_cell.pk}": "长" * 501, f"answer-{on_sentence.pk}": "已经改好。"}
    status, page = _answer(desk, returned, **boxes)
    assert status == 409
    assert page.get_element_by_id(f"answer-{on_cell.pk}").value.strip() == "长" * 501
    assert page.get_element_by_id(f"answer-{on_sentence.pk}").value.strip() == ""
    assert "现在有501个字" in page.get_element_by_id(f"error-answer-{on_cell.pk}").text_content()


def test_an_answer_to_another_reports_remark_is_shown_and_not_kept(
    desk: Client, returned: Report
) -> None:
    for name in ("answer-999999", "answer-x", "answer-"):
        status, page = _answer(desk, returned, **{name: "写了很久的回复"})
        assert status == 409
        assert "写了很久的回复" in page.text_content()


def test_an_answer_that_comes_too_late_is_shown_to_be_copied(
    desk: Client, returned: Report, wang: Account, on_cell: Remark, on_sentence: Remark
) -> None:
    for one in (on_cell, on_sentence):
        answer_remark(returned.pk, one.pk, "已经改好。", by=wang)
    submit(returned.pk, by=wang)
    status, page = _answer(desk, returned, **{f"answer-{on_cell.pk}": "还有一句"})
    assert status == 409
    assert "已送审" in page.text_content()
    assert page.get_element_by_id(f"answer-{on_cell.pk}").value.strip() == "还有一句"


def test_the_submission_stays_closed_until_every_remark_has_an_answer(
    desk: Client, returned: Report, wang: Account, on_cell: Remark, on_sentence: Remark
) -> None:
    page = _page(desk, returned, "submit/")
    assert "还有2条审核意见没有回复" in page.text_content()
    assert not page.find_class("btn-lg")
    refused = desk.post(f"/reports/{returned.pk}/submit/", follow=True).content.decode()
    assert "还有2条审核意见没有回复，逐条回复后才能再次报送。" in refused
    for one in (on_cell, on_sentence):
        answer_remark(returned.pk, one.pk, "已经改好。", by=wang)
    assert _page(desk, returned, "submit/").find_class("btn-lg")
    desk.post(f"/reports/{returned.pk}/submit/")
    returned.refresh_from_db()
    assert returned.state == State.SUBMITTED


def test_what_the_reviewer_is_still_writing_is_not_shown(desk: Client, on_cell: Remark) -> None:
    text = _page(desk, on_cell.report).text_content()
    assert on_cell.text not in text
    assert "开始审核，现在不能撤回" in text


def test_remarks_stay_with_a_report_that_was_recalled(
    desk: Client, returned: Report, wang: Account, on_cell: Remark, on_sentence: Remark
) -> None:
    for one in (on_cell, on_sentence):
        answer_remark(returned.pk, one.pk, "已经改好。", by=wang)
    submit(returned.pk, by=wang)
    recall(returned.pk, by=wang)
    text = _page(desk, returned).text_content()
    assert "审核意见：都已回复" in text
    assert NOTE in text


def test_a_stranger_answers_nothing(
    client: Client, returned: Report, zhao: Account, on_cell: Remark
) -> None:
    client.force_login(zhao)
    boxes = {f"answer-{on_cell.pk}": "已经改好。"}
    assert client.post(f"/reports/{returned.pk}/remarks/", boxes).status_code == 404
    on_cell.refresh_from_db()
    assert on_cell.state == RemarkState.OPEN


@pytest.mark.parametrize("page", ["", "table/3/", "text/5/", "remarks/"])
def test_a_page_with_remarks_takes_few_queries(
    desk: Client,
    returned: Report,
    page: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(32):
        desk.get(f"/reports/{returned.pk}/{page}")


def test_an_answer_given_by_two_clicks_never_stands_twice(
    wang: Account, returned: Report, on_cell: Remark
) -> None:
    for text in ("已经改好。", " 已经改好。\n"):
        answer_remark(returned.pk, on_cell.pk, text, by=wang)
    assert [line.text for line in on_cell.lines.all()] == ["已经改好。"]
    assert returned.ledger.filter(action=Action.ANSWER).count() == 1


def test_a_further_answer_is_kept_also_when_it_repeats_an_earlier_one(
    wang: Account, returned: Report, on_cell: Remark
) -> None:
    said = ["已经改好。", "又改了一处。", "已经改好。"]
    for text in said:
        answer_remark(returned.pk, on_cell.pk, text, by=wang)
    assert [line.text for line in on_cell.lines.all()] == said


def test_what_was_answered_and_not_changed_is_told_to_both(
    desk: Client,
    returned: Report,
    wang: Account,
    li: Account,
    on_cell: Remark,
    on_sentence: Remark,
) -> None:
    assert "没有改动" not in _page(desk, returned, "submit/").text_content()
    save(returned, "3", {CELL: "1"}, wang)
    for one in (on_cell, on_sentence):
        answer_remark(returned.pk, one.pk, "已经改好。", by=wang)
    told = _page(desk, returned, "submit/").text_content()
    assert "有1条意见回复了，所指的没有改动" in told
    assert "所指的文字没有改动" in told
    assert "所指的数字没有改动" not in told
    save(returned, "3", {CELL: "0"}, wang)
    submit(returned.pk, by=wang)
    reviewer = Client()
    reviewer.force_login(li)
    page = reviewer.get(f"/审核/{returned.pk}/").content.decode()
    assert page.count("所指的数字没有改动") == 1
    assert page.count("所指的文字没有改动") == 1
