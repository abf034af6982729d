"""What comes over from last year's report, and that nothing a clerk typed is touched."""

from dataclasses import replace

import pytest

from reports.checks import run
from reports.document import Document
from reports.models import Account, CarriedFigure, CarriedSentence, LedgerEntry, Report
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.fill_zeros import fill_zeros
from reports.workflow.filling.start_from_last_year import bring_last_year, start_from_last_year
from reports.workflow.filling.unlock_carried import unlock_carried
from reports.workflow.judging.dossier import document_of, dossier_of
from reports.workflow.last_year.locked_cells import LOCKED, locked_figures
from reports.workflow.last_year.predecessor import kept_here, out_of_file
from reports.workflow.refusal import Refused
from tests.documents import sound, with_figures, with_text
from tests.factories import filled, save, started

COLUMNS = (
    "natural_person",
    "commercial",
    "research",
    "public_welfare",
    "legal_service",
    "other_organisation",
    "total",
)
CARRIED = {f"requests.carried_out.{column}": n for n, column in enumerate(COLUMNS, 3)}
CELL, TOTAL = "requests.carried_in.natural_person", "requests.carried_in.total"


@pytest.fixture
def last() -> Document:
    return with_figures(sound(2023), CARRIED)


def bring(report: Report, last: Document, by: Account, *, sure: bool = False) -> str:
    return str(bring_last_year(report.pk, out_of_file(last, "2023.docx"), by=by, sure=sure))


def test_each_column_begins_with_last_years_and_is_locked(
    draft: Report, wang: Account, last: Document
) -> None:
    bring(draft, last, wang)
    figures = figures_of(draft)
    then = [last.figures[f"requests.carried_out.{column}"] for column in COLUMNS]
    assert [figures[f"requests.carried_in.{column}"] for column in COLUMNS] == then
    assert len(locked_figures(draft)) == len(COLUMNS)
    assert figures["requests.new_received.total"] is None


def test_a_locked_cell_keeps_its_figure_until_a_reason_is_given(
    draft: Report, wang: Account, last: Document
) -> None:
    bring(draft, last, wang)
    saved = save(draft, "3", {CELL: "9", "requests.new_received.total": "1"}, wang)
    assert saved.errors == {CELL: LOCKED}
    assert figures_of(draft)[CELL] == 3
    assert figures_of(draft)["requests.new_received.total"] == 1
    with pytest.raises(Refused, match="原因"):
        unlock_carried(draft.pk, " 改 ", by=wang)
    unlock_carried(draft.pk, "上年多报一件，已经更正", by=wang)
    assert save(draft, "3", {CELL: "9"}, wang).errors == {}
    assert figures_of(draft)[CELL] == 9
    assert LedgerEntry.objects.get(report=draft, action="unlock").comment.startswith("上年多报")


def test_zeros_go_around_what_is_locked(draft: Report, wang: Account, last: Document) -> None:
    bring(draft, last, wang)
    fill_zeros(draft.pk, "3", overwrite=True, by=wang)
    assert figures_of(draft)[CELL] == 3
    assert figures_of(draft)["requests.granted.total"] == 0


def test_what_was_typed_is_neither_overwritten_nor_locked(
    draft: Report, wang: Account, last: Document
) -> None:
    save(draft, "3", {CELL: "8"}, wang)
    save(draft, "0", {"lead": "自己写的编制说明。", "signature.organisation": "本镇"}, wang)
    save(draft, "1", {"overview.platform": "自己写的。"}, wang)
    said = bring(draft, last, wang)
    draft.refresh_from_db()
    assert "1格您已经填了别的数" in said
    assert figures_of(draft)[CELL] == 8
    assert CELL not in locked_figures(draft)
    assert typed_values(draft, "0")["lead"] == "自己写的编制说明。"
    assert typed_values(draft, "0")["signature.organisation"] == "本镇"
    assert typed_values(draft, "1")["overview.platform"] == "自己写的。"


def test_contact_and_signature_come_over_and_the_date_does_not(
    draft: Report, wang: Account, last: Document
) -> None:
    bring(draft, last, wang)
    cover = typed_values(draft, "0")
    assert "联系电话：0551-6012345" in cover["lead"]
    assert "2023" not in cover["lead"]
    assert cover["signature.organisation"] == last.signature.organisation
    assert cover["signature.date"] == ""
    assert cover["title"] == ""


def test_old_sentences_are_no_text_of_the_report(
    draft: Report, wang: Account, last: Document
) -> None:
    bring(draft, last, wang)
    waiting = CarriedSentence.objects.filter(report=draft)
    assert {one.name for one in waiting} >= {"overview.proactive", "problems.0", "measures.1"}
    assert not document_of(draft).passages("1")
    assert document_of(draft).text("problems") == ()


def test_last_years_file_is_what_the_checks_compare_with(
    draft: Report, wang: Account, last: Document
) -> None:
    bring(draft, last, wang)
    unlock_carried(draft.pk, "试一试改了会怎样", by=wang)
    save(draft, "3", {CELL: "9"}, wang)
    dossier = dossier_of(draft)
    assert dossier.last_year is not None
    assert dossier.last_year.figures == last.figures
    assert "Y01" in {one.check for one in run(dossier)}


def test_the_report_in_the_system_is_taken_and_not_copied(
    draft: Report, wang: Account, last: Document
) -> None:
    filled(started(draft.agency, wang, 2023), wang, last)
    brought = bring_last_year(draft.pk, kept_here(draft.agency, 2023, by=wang), by=wang)
    assert brought.figures == len(COLUMNS)
    assert draft.started_from.document == ""
    assert "2023年政府信息公开工作年度报告" in draft.started_from.origin


def test_it_comes_over_once(draft: Report, wang: Account, last: Document) -> None:
    bring(draft, last, wang)
    with pytest.raises(Refused, match="已经带入过"):
        bring(draft, last, wang)
    assert CarriedFigure.objects.filter(report=draft).count() == len(COLUMNS)


def test_another_bodys_report_is_refused_until_the_clerk_is_sure(
    draft: Report, wang: Account, last: Document
) -> None:
    renamed = replace(last, organisation="临水县黑石镇人民政府")
    with pytest.raises(Refused, match="黑石镇"):
        bring(draft, renamed, wang)
    assert not CarriedFigure.objects.exists()
    bring(draft, renamed, wang, sure=True)
    assert CarriedFigure.objects.exists()


def test_a_short_name_of_the_same_body_is_accepted(
    draft: Report, wang: Account, last: Document
) -> None:
    bring(draft, replace(last, organisation="青石镇"), wang)


def test_a_report_that_is_not_the_year_before_starts_nothing(
    draft: Report, wang: Account, last: Document
) -> None:
    older = out_of_file(replace(last, year=2022), "2022.docx")
    with pytest.raises(Refused, match="2022年的报告"):
        start_from_last_year(draft.agency, 2025, older, by=wang)
    assert Report.objects.count() == 1


def test_a_stranger_brings_and_unlocks_nothing(
    draft: Report, zhao: Account, last: Document
) -> None:
    with pytest.raises(Report.DoesNotExist):
        bring(draft, last, zhao)
    with pytest.raises(Report.DoesNotExist):
        unlock_carried(draft.pk, "没有这个权限", by=zhao)


def test_blank_cells_of_last_year_are_not_zero(draft: Report, wang: Account) -> None:
    blank = with_figures(sound(2023), dict.fromkeys(CARRIED))
    bring(draft, with_text(blank, "problems"), wang)
    assert figures_of(draft)[TOTAL] is None
    assert locked_figures(draft) == {}
