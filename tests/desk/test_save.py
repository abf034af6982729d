"""The autosave answers in JSON, whatever is sent to it."""

import json

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Report, Role
from reports.models.tables import figures_of
from reports.workflow.way.submit import submit
from tests.factories import appointed, save

CELL = "requests.granted.natural_person"
TRANSACTION = 2
"""The statements that begin and end it."""


def post(client: Client, report: Report, body: object, chapter: str = "3") -> HttpResponse:
    text = body if isinstance(body, str) else json.dumps(body)
    address = f"/reports/{report.pk}/save/{chapter}/"
    return client.post(address, text, content_type="application/json")


def test_a_changed_cell_is_saved(desk: Client, draft: Report) -> None:
    answer = post(desk, draft, {"version": 0, "values": {CELL: "3"}}).json()
    assert (answer["version"], answer["errors"]) == (1, {})
    assert figures_of(draft)[CELL] == 3


def test_what_is_no_number_is_answered_at_its_place(desk: Client, draft: Report) -> None:
    answer = post(desk, draft, {"version": 0, "values": {CELL: "😀"}}).json()
    assert "没有就填0" in answer["errors"][CELL]


def test_a_stale_version_gets_what_stands_there(desk: Client, draft: Report) -> None:
    post(desk, draft, {"version": 0, "values": {CELL: "3"}})
    answer = post(desk, draft, {"version": 0, "values": {CELL: "4"}})
    assert answer.status_code == 409
    assert answer.json()["values"][CELL] == "3"
    assert answer.json()["by"] == "王秀英"
    assert answer.json()["own"] is True


def test_a_stale_version_says_that_another_person_was_faster(
    desk: Client, draft: Report, wang: Account
) -> None:
    second = appointed("ma", "马丽", draft.agency, Role.FILLER)
    save(draft, "3", {CELL: "3"}, second)
    answer = post(desk, draft, {"version": 0, "values": {CELL: "4"}}).json()
    assert (answer["by"], answer["own"]) == ("马丽", False)


def test_a_lost_session_is_told_where_to_sign_in(client: Client, draft: Report) -> None:
    answer = post(client, draft, {"version": 0, "values": {CELL: "3"}})
    assert answer.status_code == 401
    assert answer.json()["login"] == "/login/"


def test_a_lost_token_is_told_where_to_sign_in(draft: Report, wang: Account) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(wang)
    assert post(strict, draft, {"version": 0, "values": {}}).status_code == 401


def test_a_stranger_gets_nothing(client: Client, draft: Report, zhao: Account) -> None:
    client.force_login(zhao)
    assert post(client, draft, {"version": 0, "values": {CELL: "3"}}).status_code == 404


def test_what_is_submitted_is_closed(desk: Client, ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    answer = post(desk, ready, {"version": 1, "values": {CELL: "3"}})
    assert answer.status_code == 403
    assert "已送审" in answer.json()["message"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        '{"values": {"lead": null}, "version": 0}',
        "[]",
        "{",
        "null",
        '{"values": 1, "version": 0}',
        '{"values": {}}',
        '{"version": "x"}',
    ],
)
def test_nonsense_is_refused_in_words(desk: Client, draft: Report, body: str) -> None:
    answer = post(desk, draft, body)
    assert answer.status_code == 400
    assert "没有读懂" in answer.json()["message"]


def test_too_much_at_once_is_refused_in_words(desk: Client, draft: Report) -> None:
    answer = post(desk, draft, {"version": 0, "values": {CELL: "字" * 600_000}})
    assert answer.status_code == 413


def test_a_long_paste_is_refused_at_its_place_and_the_rest_is_saved(
    desk: Client, draft: Report
) -> None:
    values = {"overview.intro": "字" * 60_000, "overview.platform": "好"}
    answer = post(desk, draft, {"version": 0, "values": values}, "1").json()
    assert list(answer["errors"]) == ["overview.intro"]
    assert draft.sections.get(name="overview.platform").text == "好"


def test_a_chapter_that_is_none_is_refused(desk: Client, draft: Report) -> None:
    assert post(desk, draft, {"version": 0, "values": {}}, "9").status_code == 404


def test_a_save_takes_few_queries(
    desk: Client, draft: Report, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    post(desk, draft, {"version": 0, "values": {CELL: "3"}})
    with django_assert_max_num_queries(9 + TRANSACTION):
        post(desk, draft, {"version": 1, "values": {CELL: "4"}})


def test_a_save_of_a_whole_table_never_asks_row_by_row(
    desk: Client, draft: Report, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    cells = [cell for cell in draft.edition.by_key["requests"].cells if "carried_in" not in cell]
    post(desk, draft, {"version": 0, "values": dict.fromkeys(cells, "1")})
    with django_assert_max_num_queries(9 + TRANSACTION):
        post(desk, draft, {"version": 1, "values": dict.fromkeys(cells, "1") | {CELL: "4"}})


def test_an_unchanged_save_is_never_on_record(desk: Client, draft: Report) -> None:
    post(desk, draft, {"version": 0, "values": {CELL: "3"}})
    before = draft.ledger.count()
    answer = post(desk, draft, {"version": 1, "values": {CELL: "3"}}).json()
    assert (answer["version"], draft.ledger.count()) == (2, before)


def test_a_chapter_that_there_is_not_is_answered(desk: Client, draft: Report) -> None:
    answer = post(desk, draft, {"version": 0, "values": {CELL: "3"}}, "9")
    assert (answer.status_code, "没有这份报告" in answer.json()["message"]) == (404, True)


def test_the_fee_comes_back_as_the_sentence_it_will_print(desk: Client, draft: Report) -> None:
    values = {"fee.notices": "1", "fee.amount": "380", "fee.received": "380"}
    answer = post(desk, draft, {"version": 0, "values": values}, "6").json()
    assert "发出收费通知1件，涉及金额380元" in answer["resolved"]["fee.notices"]


def test_a_text_too_long_to_keep_is_named_and_the_old_one_stays(
    desk: Client, draft: Report
) -> None:
    before = draft.signature_organisation
    values = {"signature.organisation": "长" * 150, "title": "改过的标题"}
    answer = post(desk, draft, {"version": 0, "values": values}, "0").json()
    draft.refresh_from_db()
    assert answer["unsaved"] == ["signature.organisation"]
    assert (draft.signature_organisation, draft.title) == (before, "改过的标题")


@pytest.mark.parametrize("body", ['{"version": 1e999, "values": {}}', "[" * 100_000])
def test_absurd_numbers_and_depths_are_refused_in_words(
    desk: Client, draft: Report, body: str
) -> None:
    assert post(desk, draft, body).status_code == 400


@pytest.mark.parametrize("again", ["09", "９", "9.0"])
def test_a_late_save_of_what_stands_says_that_it_is_hers(
    desk: Client, draft: Report, again: str
) -> None:
    post(desk, draft, {"version": 0, "values": {CELL: "9"}})
    late = post(desk, draft, {"version": 0, "values": {CELL: again}}).json()
    assert (late["values"][CELL], late["yours"]) == ("9", [CELL])


def test_a_late_save_knows_what_was_sent_before_it(desk: Client, draft: Report) -> None:
    post(desk, draft, {"version": 0, "values": {CELL: "9"}})
    body = {"version": 0, "values": {CELL: "12"}, "sent": {CELL: ["1", "09"]}}
    assert post(desk, draft, body).json()["yours"] == [CELL]
    assert post(desk, draft, body | {"sent": {CELL: ["1"]}}).json()["yours"] == []
    assert post(desk, draft, body | {"sent": {CELL: 3}}).status_code == 400
