"""The desk works without script: pages save, check, and show both texts on a conflict."""

import pytest
from django.test import Client

from reports.desk.views import last_year
from reports.document.entry import LONGEST_TEXT
from reports.models import Account, Agency, Appointment, CarriedSentence, Report, Role, State
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.way.submit import submit
from tests.factories import AgencyFactory, save, started

CELL = "requests.granted.natural_person"


def test_a_table_is_saved_and_comes_back_with_findings(desk: Client, draft: Report) -> None:
    page = f"/reports/{draft.pk}/table/3/"
    form = {"version": "0", CELL: "x", "requests.granted.total": "1"}
    answer = desk.post(page, form, follow=True)
    text = answer.content.decode()
    assert answer.redirect_chain[0][0] == f"{page}?checked=1"
    assert "不是数字" in text
    assert 'value="x"' in text
    assert figures_of(draft)["requests.granted.total"] == 1


def test_a_text_is_saved_and_leads_on(desk: Client, draft: Report) -> None:
    form = {"version": "0", "overview.intro": "一\r\n二", "then": "next"}
    answer = desk.post(f"/reports/{draft.pk}/text/1/", form)
    assert answer.headers["Location"] == f"/reports/{draft.pk}/table/2/"
    assert typed_values(draft, "1")["overview.intro"] == "一\n二"


def test_a_conflict_shows_both_texts_and_changes_nothing(
    desk: Client, draft: Report, wang: Account
) -> None:
    save(draft, "1", {"overview.intro": "先到"}, wang)
    form = {"version": "0", "overview.intro": "后到"}
    answer = desk.post(f"/reports/{draft.pk}/text/1/", form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "先到" in text
    assert "后到" in text
    assert "您在另一个窗口保存的" in text
    assert typed_values(draft, "1")["overview.intro"] == "先到"


def test_zeros_say_how_many_and_can_be_undone(desk: Client, draft: Report, wang: Account) -> None:
    save(draft, "4", {"disputes.reconsideration.upheld": "1"}, wang)
    asked = desk.get(f"/reports/{draft.pk}/zeros/?chapter=4").content.decode()
    assert "<strong>14</strong>" in asked
    desk.post(f"/reports/{draft.pk}/zeros/", {"4": "on"})
    assert figures_of(draft)["disputes.reconsideration.upheld"] == 1
    assert figures_of(draft)["disputes.reconsideration.total"] == 1
    assert figures_of(draft)["disputes.litigation_direct.total"] == 0
    desk.post(f"/reports/{draft.pk}/undo/")
    assert figures_of(draft)["disputes.reconsideration.total"] is None


def test_zeros_never_hide_what_last_year_left_in_force(
    desk: Client, draft: Report, wang: Account
) -> None:
    cell = "disclosure.normative_documents.in_force"
    save(started(draft.agency, wang, draft.year - 1), "2", {cell: "2"}, wang)
    page = f"/reports/{draft.pk}/zeros/"
    asked = desk.get(f"{page}?chapter=2").content.decode()
    assert "按上年报告推算：行政规范性文件 × 现行有效件数 填2" in asked
    answer = desk.post(page, {"2": "on"}, follow=True).content.decode()
    assert "行政规范性文件 × 现行有效件数填2" in answer
    assert figures_of(draft)[cell] == 2
    desk.post(f"/reports/{draft.pk}/undo/")
    assert figures_of(draft)[cell] is None


def test_zeros_ask_for_what_nobody_knows_and_keep_the_answer(desk: Client, draft: Report) -> None:
    cell = "disclosure.normative_documents.in_force"
    page = f"/reports/{draft.pk}/zeros/"
    assert f'name="{cell}"' in desk.get(page).content.decode()
    answer = desk.post(page, {"2": "on", cell: ""}, follow=True).content.decode()
    assert "没有填、要您自己填的：行政规范性文件 × 现行有效件数。" in answer
    answer = desk.post(page, {"2": "on", cell: "大约三件"}, follow=True).content.decode()
    assert "“大约三件”不是数字" in answer
    assert figures_of(draft)[cell] is None


def test_an_undo_does_not_overwrite_what_came_later(
    desk: Client, draft: Report, wang: Account
) -> None:
    desk.post(f"/reports/{draft.pk}/zeros/", {"3": "on"})
    save(draft, "3", {CELL: "5"}, wang)
    desk.post(f"/reports/{draft.pk}/undo/")
    assert figures_of(draft)[CELL] == 5


def test_a_report_is_started_from_the_list(desk: Client, wang: Account) -> None:
    agency = wang.appointments.get().agency
    desk.post("/start/", {"agency": agency.pk, "year": "2023"})
    again = desk.post("/start/", {"agency": agency.pk, "year": "2023"}, follow=True)
    assert Report.objects.get().year == 2023
    assert "已经有了" in again.content.decode()


@pytest.mark.parametrize("year", ["", "x", "1999", "2999"])
def test_a_year_that_is_none_is_refused(desk: Client, wang: Account, year: str) -> None:
    agency = wang.appointments.get().agency
    answer = desk.post("/start/", {"agency": agency.pk, "year": year}, follow=True)
    assert "请选择单位和报告年度" in answer.content.decode()


def test_a_full_box_takes_no_old_sentence_and_says_so(
    desk: Client, draft: Report, wang: Account
) -> None:
    box = "overview.intro"
    old = CarriedSentence.objects.create(
        report=draft, name=box, position=0, opens_paragraph=True, text="旧句。"
    )
    form = {"version": "0", box: "长" * LONGEST_TEXT, "sentence": f"{old.pk}:taken"}
    answer = desk.post(f"/reports/{draft.pk}/text/1/", form, follow=True)
    assert "这句话放不进去" in answer.content.decode()
    assert "旧句" not in typed_values(draft, "1")[box]


@pytest.mark.parametrize(
    ("page", "then"),
    [
        ("last-year/", ""),
        ("last-year/", "take"),
        ("last-year/", "keep"),
        ("last-year/", "aside"),
        ("last-year/unlock/", ""),
    ],
)
def test_what_was_submitted_a_moment_ago_is_shown(
    desk: Client, draft: Report, page: str, then: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(*_: object, **__: object) -> None:
        raise Report.DoesNotExist

    monkeypatch.setattr(last_year, "kept_here", lambda *_, **__: None)
    monkeypatch.setattr(last_year, "bring_last_year", too_late)
    for verb in ("unlock_carried", "take_last_year", "keep_choices", "set_file_aside"):
        monkeypatch.setattr(last_year, verb, too_late)
    answer = desk.post(f"/reports/{draft.pk}/{page}", {"then": then})
    assert answer.headers["Location"] == f"/reports/{draft.pk}/preview/"


def test_submission_is_refused_with_links_and_then_accepted_once(
    desk: Client, ready: Report, wang: Account
) -> None:
    page = f"/reports/{ready.pk}/submit/"
    blank = {"fee.notices": "", "fee.amount": "", "fee.received": "", "other_matters": "无。"}
    save(ready, "6", blank, wang)
    refused = desk.post(page, follow=True).content.decode()
    assert f"/reports/{ready.pk}/text/6/?checked=1#" in refused
    save(ready, "6", {"fee.notices": "0", "fee.amount": "0", "fee.received": "0"}, wang)
    for _ in range(2):
        desk.post(page)
    ready.refresh_from_db()
    assert ready.state == State.SUBMITTED
    assert ready.ledger.filter(action="submit").count() == 1


def test_downloads_bear_the_title_as_offices_name_them(desk: Client, ready: Report) -> None:
    answer = desk.get(f"/reports/{ready.pk}/download/json/")
    assert "2024%E5%B9%B4" in answer.headers["Content-Disposition"]
    assert b"new_received" in b"".join(answer.streaming_content)
    assert desk.get(f"/reports/{ready.pk}/download/exe/").status_code == 404


def test_what_cannot_be_stored_is_shown_to_be_copied(desk: Client, draft: Report) -> None:
    form = {"version": "0", "overview.intro": "字" * 20_001, "overview.platform": "好"}
    answer = desk.post(f"/reports/{draft.pk}/text/1/", form)
    assert answer.status_code == 409
    assert "字" * 20_001 in answer.content.decode()
    assert typed_values(draft, "1")["overview.platform"] == "好"


def test_what_is_typed_after_the_submission_is_shown_to_be_copied(
    desk: Client, ready: Report, wang: Account
) -> None:
    submit(ready.pk, by=wang)
    form = {"version": "1", "overview.intro": "迟到的文字"}
    answer = desk.post(f"/reports/{ready.pk}/text/1/", form)
    assert "已送审" in answer.content.decode()
    assert "迟到的文字" in answer.content.decode()


def test_a_clerk_of_two_units_is_offered_the_years_of_both(
    desk: Client, draft: Report, wang: Account, county: Agency
) -> None:
    other = AgencyFactory(name="临水县柳溪镇人民政府", short_name="柳溪镇", parent=county)
    Appointment.objects.create(account=wang, agency=other, role=Role.FILLER)
    assert 'value="2024"' in desk.get("/").content.decode()


def test_an_empty_choice_keeps_the_undo_of_the_last_fill(desk: Client, draft: Report) -> None:
    desk.post(f"/reports/{draft.pk}/zeros/", {"4": "on"})
    desk.post(f"/reports/{draft.pk}/zeros/", {})
    desk.post(f"/reports/{draft.pk}/undo/")
    assert figures_of(draft)["disputes.reconsideration.total"] is None


def test_more_pairs_are_given_and_what_was_typed_is_saved(desk: Client, draft: Report) -> None:
    page = f"/reports/{draft.pk}/text/5/"
    answer = desk.post(page, {"version": "0", "problems.0": "一是。", "pairs": "5"}, follow=True)
    text = answer.content.decode()
    assert 'name="problems.4"' in text
    assert "一是。" in text
