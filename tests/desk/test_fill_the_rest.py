"""空白处补0 on the page of a table: saves what was typed, fills, says what it left, is undone."""

from django.test import Client

from reports.models import Account, Report
from reports.models.tables import figures_of
from tests.factories import save

NEW, GRANTED = "requests.new_received.natural_person", "requests.granted.natural_person"
BUTTON = "空白处补0"


def page_of(desk: Client, report: Report) -> str:
    return desk.get(f"/reports/{report.pk}/table/3/").content.decode()


def press(desk: Client, report: Report, typed: dict[str, str]) -> str:
    version = str(report.chapter_records.get(chapter="3").version)
    form = {"version": version, "then": "zeros"} | typed
    return desk.post(f"/reports/{report.pk}/table/3/", form, follow=True).content.decode()


def test_what_was_just_typed_is_saved_and_the_rest_filled_and_taken_back(
    desk: Client, draft: Report, wang: Account
) -> None:
    save(draft, "3", {NEW: "1"}, wang)
    assert BUTTON in page_of(desk, draft)
    said = press(desk, draft, {NEW: "2", GRANTED: "2"})
    figures = figures_of(draft)
    cells = draft.edition.by_key["requests"].cells
    assert {figures[cell] for cell in cells} == {0, 2}
    assert "已填0" in said
    assert BUTTON not in page_of(desk, draft)
    desk.post(f"/reports/{draft.pk}/undo/")
    after = figures_of(draft)
    assert after[NEW] == after[GRANTED] == 2
    assert after["requests.carried_in.research"] is None


def test_what_was_left_is_named(desk: Client, draft: Report) -> None:
    said = press(desk, draft, {NEW: "2", GRANTED: "1"})
    assert "没有补0" in said
    assert "× 自然人" in said
    assert figures_of(draft)["requests.carried_out.natural_person"] is None


def test_a_table_in_which_nothing_happened_is_not_offered_it(desk: Client, draft: Report) -> None:
    assert BUTTON not in page_of(desk, draft)


def test_who_was_overtaken_fills_nothing(desk: Client, draft: Report, wang: Account) -> None:
    save(draft, "3", {NEW: "1"}, wang)
    answer = desk.post(f"/reports/{draft.pk}/table/3/", {"version": "0", "then": "zeros", NEW: "5"})
    assert answer.status_code == 409
    assert figures_of(draft)["requests.carried_in.research"] is None


def test_a_report_that_was_sent_meanwhile_is_not_filled(
    desk: Client, ready: Report, wang: Account
) -> None:
    save(ready, "3", {GRANTED: ""}, wang)
    Report.objects.filter(pk=ready.pk).update(
        state="submitted", submitted_at="2025-01-08T00:00Z", submitted_by=wang
    )
    answer = desk.post(f"/reports/{ready.pk}/table/3/", {"version": "2", "then": "zeros"})
    assert answer.status_code in {302, 409}
    assert figures_of(ready)[GRANTED] is None
