"""One person enters, another confirms, and only then does the report say anything."""

import pytest
from django.db import IntegrityError, transaction

from reports.document import Document
from reports.models import (
    Account,
    Agency,
    EnteredCell,
    LedgerEntry,
    ReadingTally,
    Report,
    Snapshot,
    State,
)
from reports.models.tables import figures_of
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.bring_scan import bring_scan
from reports.workflow.arriving.brought_in import ArrivalOutcome, BroughtIn
from reports.workflow.entering import write_in as writing
from reports.workflow.entering.blank_report import blank_report
from reports.workflow.entering.enter import enter
from reports.workflow.entering.said_of_places import seal_of
from reports.workflow.entering.take_back import take_back
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused
from reports.workflow.sent_as import came_as_file
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests.documents import sound, with_figures
from tests.on_the_way import NOTE
from tests.scans import JPEG, PNG
from tests.workflow.arriving.as_files import as_file
from tests.workflow.entering.entering import entered_whole
from tests.workflow.verification.verifying import verified

CELL = "requests.granted.natural_person"
OTHER = "requests.granted.commercial"
WORDS = "本镇主动公开信息一百条。\n依申请公开办理及时。"
SECTION = "other_matters"


def read_again(report: Report) -> Document:
    return document_of(Report.objects.get(pk=report.pk))


def the_record_holds() -> None:
    status, said = verified()
    assert status == 0, said


def test_one_persons_figure_is_not_in_the_report(scanned: Report, he: Account) -> None:
    done = enter(scanned.pk, "3", {CELL: "3"}, by=he)
    assert (done.changed, done.confirmed) == ((CELL,), ())
    assert figures_of(scanned)[CELL] is None
    the_record_holds()


def test_two_persons_who_read_the_same_put_it_there(
    scanned: Report, he: Account, li: Account
) -> None:
    enter(scanned.pk, "3", {CELL: "1,200", OTHER: "0"}, by=he)
    done = enter(scanned.pk, "3", {CELL: "１２００件", OTHER: "0"}, by=li)
    assert done.confirmed == (CELL, OTHER)
    assert (figures_of(scanned)[CELL], figures_of(scanned)[OTHER]) == (1200, 0)
    assert sum(one is not None for one in figures_of(scanned).values()) == 2
    row = EnteredCell.objects.get(place=CELL)
    assert (row.first_by, row.second_by) == (he, li)
    the_record_holds()


def test_the_same_person_never_confirms(scanned: Report, he: Account) -> None:
    for _ in range(3):
        enter(scanned.pk, "3", {CELL: "3"}, by=he)
    assert figures_of(scanned)[CELL] is None
    row = EnteredCell.objects.get(place=CELL)
    with pytest.raises(IntegrityError), transaction.atomic():
        EnteredCell.objects.filter(pk=row.pk).update(second="3", second_by=he)
    with pytest.raises(IntegrityError), transaction.atomic():
        EnteredCell.objects.filter(pk=row.pk).update(confirmed_at=row.first_at)


def test_two_readings_that_differ_change_nothing_until_they_agree(
    scanned: Report, he: Account, li: Account
) -> None:
    enter(scanned.pk, "3", {CELL: "3"}, by=he)
    assert enter(scanned.pk, "3", {CELL: "8"}, by=li).disputed == (CELL,)
    assert figures_of(scanned)[CELL] is None
    assert enter(scanned.pk, "3", {CELL: "8"}, by=he).confirmed == (CELL,)
    assert figures_of(scanned)[CELL] == 8
    the_record_holds()


def test_the_record_tells_no_figure_before_it_is_confirmed(
    scanned: Report, he: Account, li: Account
) -> None:
    enter(scanned.pk, "3", {CELL: "7531"}, by=he)
    entry = LedgerEntry.objects.get(action=Action.ENTER)
    assert "7531" not in f"{entry.comment}{entry.changes}"
    enter(scanned.pk, "3", {CELL: "7531"}, by=li)
    entry = LedgerEntry.objects.get(action=Action.CONFIRM_ENTRY)
    assert entry.changes == [[CELL, None, "7531"]]
    assert he.full_name in entry.comment
    assert li.full_name in entry.comment


def test_a_figure_that_the_file_prints_is_refused(
    township: Agency, he: Account, li: Account
) -> None:
    document = with_figures(sound(2024), {CELL: 5, OTHER: None})
    report = bring_report(as_file(document), township, 2024, by=he).report
    for person in (he, li):
        done = enter(report.pk, "3", {CELL: "6", OTHER: "2"}, by=person)
        assert list(done.errors) == [CELL]
        assert "5" in done.errors[CELL]
    assert (figures_of(report)[CELL], figures_of(report)[OTHER]) == (5, 2)
    assert not EnteredCell.objects.filter(place=CELL).exists()
    the_record_holds()


def test_a_printed_zero_is_no_blank(township: Agency, he: Account) -> None:
    report = bring_report(as_file(sound(2024)), township, 2024, by=he).report
    assert list(enter(report.pk, "3", {CELL: "1"}, by=he).errors) == [CELL]


def test_what_is_no_figure_is_said_at_its_place_and_the_rest_is_kept(
    scanned: Report, he: Account
) -> None:
    done = enter(scanned.pk, "3", {CELL: "三", OTHER: "2"}, by=he)
    assert (list(done.errors), done.changed) == ([CELL], (OTHER,))


def test_words_are_confirmed_as_they_were_seen(scanned: Report, he: Account, li: Account) -> None:
    enter(scanned.pk, "6", {SECTION: WORDS}, by=he)
    stale = enter(scanned.pk, "6", {}, by=li, compared={SECTION: seal_of("别的文字")})
    assert list(stale.errors) == [SECTION]
    assert read_again(scanned).text(SECTION) == ()
    own = enter(scanned.pk, "6", {}, by=he, compared={SECTION: seal_of(WORDS)})
    assert own.changed == ()
    enter(scanned.pk, "6", {}, by=li, compared={SECTION: seal_of(WORDS)})
    assert read_again(scanned).text(SECTION) == tuple(WORDS.split("\n"))
    the_record_holds()


def test_what_is_found_wrong_in_words_goes_back_to_who_typed_them(
    scanned: Report, he: Account, li: Account
) -> None:
    enter(scanned.pk, "6", {SECTION: WORDS}, by=he)
    assert enter(scanned.pk, "6", {SECTION: "少了一句。"}, by=li).disputed == (SECTION,)
    assert read_again(scanned).text(SECTION) == ()
    enter(scanned.pk, "6", {SECTION: f"{WORDS}\n完。"}, by=he)
    enter(scanned.pk, "6", {}, by=li, compared={SECTION: seal_of(f"{WORDS}\n完。")})
    assert read_again(scanned).text(SECTION)[-1] == "完。"


def test_a_scan_is_entered_whole_reviewed_and_approved(
    scanned: Report, he: Account, li: Account
) -> None:
    entered_whole(scanned, sound(2024), he, li)
    scanned.refresh_from_db()
    assert scanned.state == State.SUBMITTED
    assert scanned.signature_date == sound(2024).signature.date
    last = Snapshot.objects.filter(report=scanned).last()
    assert last
    assert last.open_findings == 0
    open_review(scanned.pk, by=li)
    approve(scanned.pk, by=li)
    the_record_holds()


def test_an_archived_scan_stays_archived(archived: Report, he: Account, li: Account) -> None:
    for person in (he, li):
        enter(archived.pk, "3", {CELL: "3"}, by=person)
    archived.refresh_from_db()
    assert (archived.state, figures_of(archived)[CELL]) == (State.ARCHIVED, 3)
    the_record_holds()


def test_the_same_scan_again_leaves_what_was_entered(
    scanned: Report, township: Agency, he: Account, li: Account
) -> None:
    for person in (he, li):
        enter(scanned.pk, "3", {CELL: "3"}, by=person)
    blank = blank_report(township, 2024)
    again = bring_report(BroughtIn("再次.png", PNG, blank), township, 2024, by=he)
    assert again.outcome == ArrivalOutcome.SAME
    assert figures_of(scanned)[CELL] == 3
    newer = bring_report(BroughtIn("重扫.jpg", JPEG, blank), township, 2024, by=he)
    assert newer.outcome == ArrivalOutcome.NEWER
    assert figures_of(scanned)[CELL] is None
    enter(scanned.pk, "3", {CELL: "4"}, by=he)
    assert enter(scanned.pk, "3", {CELL: "4"}, by=li).confirmed == (CELL,)
    the_record_holds()


def test_another_scan_is_taken_also_before_anything_was_entered(
    scanned: Report, township: Agency, he: Account
) -> None:
    newer = bring_scan("重扫.jpg", JPEG, township, 2024, by=he)
    assert newer.outcome == ArrivalOutcome.NEWER
    file = came_as_file(newer.report)
    assert file
    assert file.name == "重扫.jpg"


def test_what_is_no_scan_is_refused(township: Agency, he: Account) -> None:
    with pytest.raises(Refused, match="读不出文字"):
        bring_scan("年报.pdf", b"%PDF-1.4 torn", township, 2024, by=he)
    assert not Report.objects.exists()


def test_what_both_read_wrongly_is_taken_back_with_a_reason(
    scanned: Report, he: Account, li: Account
) -> None:
    for person in (he, li):
        enter(scanned.pk, "3", {CELL: "3"}, by=person)
    with pytest.raises(Refused, match="原因"):
        take_back(scanned.pk, CELL, "", by=li)
    with pytest.raises(Refused, match="没有代录"):
        take_back(scanned.pk, OTHER, "看错了一行。", by=li)
    take_back(scanned.pk, CELL, "看错了一行。", by=li)
    assert figures_of(scanned)[CELL] is None
    the_record_holds()
    for person in (li, he):
        enter(scanned.pk, "3", {CELL: "4"}, by=person)
    assert figures_of(scanned)[CELL] == 4
    the_record_holds()


def test_the_queue_shows_what_is_entered(scanned: Report, he: Account, li: Account) -> None:
    before = ReadingTally.objects.get(report=scanned).must_fix
    entered_whole(scanned, sound(2024), he, li)
    after = ReadingTally.objects.get(report=scanned)
    assert before > after.must_fix == 0
    assert after.is_empty


@pytest.mark.parametrize("state", [State.RETURNED, State.APPROVED])
def test_nothing_is_entered_while_it_is_not_the_countys_turn(
    state: State, scanned: Report, he: Account, li: Account
) -> None:
    entered_whole(scanned, sound(2024), he, li)
    open_review(scanned.pk, by=li)
    if state == State.APPROVED:
        approve(scanned.pk, by=li)
    else:
        send_back(scanned.pk, NOTE, by=li)
    with pytest.raises(Refused, match=state.label):
        enter(scanned.pk, "3", {CELL: "3"}, by=he)


def test_a_report_typed_at_its_desk_has_no_file_to_be_entered(
    ready: Report, wang: Account, li: Account
) -> None:
    submit(ready.pk, by=wang)
    with pytest.raises(Refused, match="原件"):
        enter(ready.pk, "3", {CELL: "3"}, by=li)


@pytest.mark.parametrize("name", ["wang", "zhao"])
def test_units_enter_nothing(
    name: str, scanned: Report, wang: Account, zhao: Account, he: Account
) -> None:
    person = {"wang": wang, "zhao": zhao}[name]
    with pytest.raises(Report.DoesNotExist):
        enter(scanned.pk, "3", {CELL: "3"}, by=person)


def test_what_is_killed_between_leaves_nothing(
    scanned: Report, he: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(scanned.pk, "3", {CELL: "3"}, by=he)
    before = LedgerEntry.objects.count()

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "keep_snapshot", killed)
    with pytest.raises(KeyboardInterrupt):
        enter(scanned.pk, "3", {CELL: "3"}, by=li)
    assert figures_of(scanned)[CELL] is None
    assert EnteredCell.objects.get(place=CELL).second_by is None
    assert LedgerEntry.objects.count() == before
    monkeypatch.undo()
    assert enter(scanned.pk, "3", {CELL: "3"}, by=li).confirmed == (CELL,)
    the_record_holds()


def test_whoever_forges_a_confirmation_is_found(scanned: Report, he: Account, li: Account) -> None:
    enter(scanned.pk, "3", {CELL: "3"}, by=he)
    EnteredCell.objects.update(second="3", second_by=li, second_at=scanned.submitted_at)
    status, said = verified()
    assert status != 0
    assert "代录" in said
