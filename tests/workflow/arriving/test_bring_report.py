"""A file of this year is a report that was sent; of a year before it is archived; never twice."""

from dataclasses import replace

import pytest

from reports.document.printed import printed_form
from reports.models import Account, Agency, BroughtFile, LedgerEntry, Report, Role, State
from reports.workflow.access import reports_visible_to
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import ArrivalOutcome
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.filling.start import start
from reports.workflow.judging.dossier import document_of, last_year_of
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.former import former_of
from reports.workflow.rollup.last_year_reports import LastYearReports
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from tests import on_the_way
from tests.documents import sound, with_figures, with_text
from tests.factories import appointed, save
from tests.figures import balanced
from tests.on_the_way import NOTE
from tests.workflow.arriving.as_files import as_file, bring
from tests.workflow.verification.verifying import verified

CELL = "requests.granted.natural_person"
OTHER = with_text(sound(2024), "problems", "一是公众号停更过三次，群众来电询问。")


def the_record_holds() -> None:
    status, said = verified()
    assert status == 0, said


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_a_file_of_this_year_stands_with_the_county(
    kind: str, township: Agency, he: Account
) -> None:
    document = sound(2024, balanced(sound().edition))
    brought = bring(document, township, he, kind)
    report = Report.objects.get()
    assert (brought.report, brought.outcome) == (report, ArrivalOutcome.SENT)
    assert report.state == State.SUBMITTED
    assert report.submitted_by == he
    assert report.arrived_at
    assert printed_form(document_of(report)) == printed_form(document)
    the_record_holds()


def test_the_file_is_kept_and_on_record(township: Agency, he: Account) -> None:
    file = as_file(sound(2024))
    report = bring_report(file, township, 2024, by=he).report
    row = BroughtFile.objects.get()
    assert kept_bytes(row.digest) == file.data
    assert (row.name, row.by, row.at) == ("年报.docx", he, report.submitted_at)
    entry = LedgerEntry.objects.get(report=report, action=Action.RECEIVE)
    assert entry.by == he
    assert row.digest in entry.comment
    assert "年报.docx" in entry.comment
    assert f"brought.{row.pk}" in entry.kept
    assert report.snapshots.get().action == Action.RECEIVE


def test_an_earlier_year_is_archived_and_serves_as_last_years(
    township: Agency, he: Account
) -> None:
    brought = bring(sound(2023), township, he)
    assert brought.outcome == ArrivalOutcome.ARCHIVED
    assert brought.report.state == State.ARCHIVED
    assert (brought.report.arrived_at, brought.report.approved_at) == (None, None)
    this_year = bring(sound(2024), township, he).report
    last_year = last_year_of(this_year)
    assert last_year
    assert printed_form(last_year) == printed_form(sound(2023))
    the_record_holds()


def test_the_same_twice_is_the_same(township: Agency, he: Account) -> None:
    file = as_file(sound(2024))
    bring_report(file, township, 2024, by=he)
    before = LedgerEntry.objects.count()
    assert bring_report(file, township, 2024, by=he).outcome == ArrivalOutcome.SAME
    assert bring(sound(2024), township, he, "pdf").outcome == ArrivalOutcome.SAME
    assert LedgerEntry.objects.count() == before
    assert BroughtFile.objects.count() == 1


def test_a_newer_file_takes_the_place_of_the_older(township: Agency, he: Account) -> None:
    first = as_file(sound(2024))
    came = bring_report(first, township, 2024, by=he).report.arrived_at
    brought = bring(OTHER, township, he)
    report = Report.objects.get()
    assert (brought.outcome, report.state) == (ArrivalOutcome.NEWER, State.SUBMITTED)
    assert report.arrived_at == came
    assert printed_form(document_of(report)) == printed_form(OTHER)
    # The older one again is no news.
    assert bring_report(first, township, 2024, by=he).outcome == ArrivalOutcome.SAME
    assert [one.is_newest for one in BroughtFile.objects.all()] == [False, True]
    entry = LedgerEntry.objects.filter(action=Action.RECEIVE).last()
    assert entry
    assert any("停更过三次" in (after or "") for _, _, after in entry.changes)
    the_record_holds()


def test_a_newer_file_of_a_year_before_is_archived_too(township: Agency, he: Account) -> None:
    bring(sound(2023), township, he)
    other = with_text(sound(2023), "problems", "一是公众号停更过三次，群众来电询问。")
    brought = bring(other, township, he)
    assert (brought.outcome, brought.report.state) == (ArrivalOutcome.NEWER, State.ARCHIVED)
    the_record_holds()


def test_a_returned_report_takes_a_newer_file_and_shows_what_changed(
    township: Agency, he: Account, li: Account
) -> None:
    report = bring(sound(2024), township, he).report
    send_back(open_review(report.pk, by=li).pk, NOTE, by=li)
    brought = bring(OTHER, township, he)
    assert (brought.outcome, brought.report.state) == (ArrivalOutcome.NEWER, State.SUBMITTED)
    former = former_of(brought.report)
    assert former
    assert printed_form(former.document) == printed_form(sound(2024))
    open_review(report.pk, by=li)
    assert approve(report.pk, by=li).state == State.APPROVED
    the_record_holds()


def test_a_report_under_review_takes_a_newer_file_and_the_reviewer_is_told(
    township: Agency, he: Account, li: Account
) -> None:
    report = bring(sound(2024), township, he).report
    open_review(report.pk, by=li)
    assert bring(OTHER, township, he).report.state == State.SUBMITTED
    assert "较新的文件" in li.notices.get().text


def test_blank_is_kept_blank_and_what_is_no_figure_as_it_stands(
    township: Agency, he: Account
) -> None:
    document = replace(with_figures(sound(2024), {CELL: None}), unreadable={CELL: "三件半"})
    file = replace(as_file(sound(2024)), document=document)
    kept = document_of(bring_report(file, township, 2024, by=he).report)
    assert kept.figures[CELL] is None
    assert kept.unreadable == {CELL: "三件半"}


def test_what_found_no_place_is_kept_with_the_file(township: Agency, he: Account) -> None:
    unread = ({"where": "第五章", "text": "附件清单"},)
    document = replace(sound(2024), unread=unread)
    bring_report(replace(as_file(sound(2024)), document=document), township, 2024, by=he)
    assert BroughtFile.objects.get().unread == list(unread)


def beside(report: Report, he: Account, why: str) -> None:
    """A newer file is kept, said why, and nothing of the report changes."""
    report.refresh_from_db()
    before = document_of(report)
    state = report.state
    brought = bring(OTHER, report.agency, he)
    assert brought.outcome == ArrivalOutcome.KEPT_BESIDE
    assert why in brought.why
    report.refresh_from_db()
    assert document_of(report) == before
    assert report.state == state
    row = report.brought_files.get(kept_beside=brought.why)
    assert not row.is_newest
    assert kept_bytes(row.digest)
    acts = LedgerEntry.objects.filter(report=report, action=Action.KEEP_BESIDE)
    assert row.digest in acts.get().comment
    assert bring(OTHER, report.agency, he).outcome == ArrivalOutcome.KEPT_BESIDE
    assert acts.count() == 1
    the_record_holds()


def test_a_file_is_kept_beside_what_is_approved(approved: Report, he: Account) -> None:
    beside(approved, he, "已通过")


def test_a_file_is_kept_beside_what_is_published(
    ready: Report, wang: Account, li: Account, he: Account
) -> None:
    beside(on_the_way.published(ready, wang, li), he, "已发布")


def test_a_file_is_kept_beside_what_a_clerk_writes(ready: Report, he: Account) -> None:
    beside(ready, he, "正在系统里填报")


def test_a_file_is_kept_beside_what_a_clerk_mends(
    township: Agency, wang: Account, he: Account, li: Account
) -> None:
    report = bring(sound(2024), township, he).report
    send_back(open_review(report.pk, by=li).pk, NOTE, by=li)
    save(report, "6", {"other_matters": "另有一件事。"}, wang)
    beside(Report.objects.get(pk=report.pk), he, "正在系统里修改")


def test_an_empty_draft_takes_the_file(township: Agency, wang: Account, he: Account) -> None:
    start(township, 2024, by=wang)
    assert bring(sound(2024), township, he).outcome == ArrivalOutcome.SENT
    start(township, 2023, by=wang)
    assert bring(sound(2023), township, he).outcome == ArrivalOutcome.ARCHIVED
    the_record_holds()


def test_a_stranger_brings_nothing(township: Agency, zhao: Account, wang: Account) -> None:
    elsewhere = appointed("wu", "吴天", Agency.objects.create(name="平安县"), Role.REVIEWER)
    for person in (zhao, wang, elsewhere):
        with pytest.raises(Refused, match="审核员或管理员"):
            bring(sound(2024), township, person)
    assert not BroughtFile.objects.exists()


def test_of_the_county_itself_a_year_before_is_archived_and_this_year_is_not_taken(
    township: Agency, county: Agency, he: Account
) -> None:
    before = with_figures(sound(2023), {CELL: 5})
    kept = bring(before, county, he)
    assert (kept.outcome, kept.report.state) == (ArrivalOutcome.ARCHIVED, State.ARCHIVED)
    assert kept.report.sum_number is None
    assert reports_visible_to(he).filter(pk=kept.report.pk).exists()
    last = LastYearReports.of(SumMaterial(county, 2024))
    assert last.own == kept.report
    with pytest.raises(Refused, match="不从文件收取"):
        bring(sound(2024), county, he)
    the_record_holds()


def test_another_year_than_the_files_is_refused(township: Agency, he: Account) -> None:
    with pytest.raises(Refused, match="2023年的报告"):
        bring_report(as_file(sound(2023)), township, 2024, by=he)
    with pytest.raises(Refused, match="还不到"):
        bring(sound(2025), township, he)
    assert not Report.objects.exists()
