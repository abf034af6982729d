"""Zeros in blank cells: never against what the table, the text or last year's report says."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.checks import run
from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.workflow.filling.fill_blanks import fill_blanks
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.refusal import Refused
from tests.factories import save, started
from tests.figures import balanced

NEW, GRANTED = "requests.new_received", "requests.granted"
IN_FORCE = "disclosure.normative_documents.in_force"
WHO = ("natural_person", "commercial", "research", "public_welfare", "legal_service")


def test_a_table_with_one_application_is_completed(draft: Report, wang: Account) -> None:
    save(draft, "3", {f"{NEW}.natural_person": "1", f"{GRANTED}.natural_person": "1"}, wang)
    done = fill_blanks(draft.pk, "3", by=wang)
    figures = figures_of(draft)
    cells = draft.edition.by_key["requests"].cells
    assert done.plan.left == ()
    ones = {cell for cell in cells if figures[cell] == 1}
    assert ones == {
        *(f"{NEW}.{who}" for who in ("natural_person", "total")),
        *(f"{GRANTED}.{who}" for who in ("natural_person", "total")),
        *(f"requests.result_total.{who}" for who in ("natural_person", "total")),
    }
    assert all(figures[cell] == 0 for cell in cells if cell not in ones)
    assert draft.chapter_records.get(chapter="3").automatic >= {f"{NEW}.total"}


def test_a_column_that_is_short_of_one_keeps_its_blanks(draft: Report, wang: Account) -> None:
    save(draft, "3", {f"{NEW}.natural_person": "2", f"{GRANTED}.natural_person": "1"}, wang)
    done = fill_blanks(draft.pk, "3", by=wang)
    figures = figures_of(draft)
    assert figures["requests.carried_out.natural_person"] is None
    assert figures["requests.denied_state_secret.natural_person"] is None
    assert all(figures[f"requests.carried_out.{who}"] == 0 for who in WHO[1:])
    assert "requests.carried_out.natural_person" in done.plan.left


def test_a_total_that_says_more_keeps_its_line_blank(draft: Report, wang: Account) -> None:
    save(draft, "3", {f"{NEW}.natural_person": "1", f"{NEW}.total": "4"}, wang)
    fill_blanks(draft.pk, "3", by=wang)
    figures = figures_of(draft)
    assert [figures[f"{NEW}.{who}"] for who in WHO] == [1, None, None, None, None]
    assert figures[f"{NEW}.total"] == 4


def test_what_the_text_says_is_no_zero(draft: Report, wang: Account) -> None:
    save(draft, "3", {"requests.carried_in.natural_person": "0"}, wang)
    save(draft, "1", {"overview.on_request": "2024年共收到政府信息公开申请3件。"}, wang)
    fill_blanks(draft.pk, "3", by=wang)
    figures = figures_of(draft)
    assert figures[f"{NEW}.total"] is None
    assert not [who for who in WHO if figures[f"{NEW}.{who}"] == 0]
    assert figures["requests.carried_in.research"] == 0


def test_documents_in_force_never_become_a_false_zero(draft: Report, wang: Account) -> None:
    save(draft, "2", {"disclosure.normative_documents.issued": "1"}, wang)
    done = fill_blanks(draft.pk, "2", by=wang)
    assert figures_of(draft)[IN_FORCE] is None
    assert IN_FORCE in done.plan.asked


def test_documents_in_force_take_what_last_year_leaves(ready: Report, wang: Account) -> None:
    before = figures_of(ready)[IN_FORCE]
    report = started(ready.agency, wang, year=ready.year + 1)
    save(report, "2", {"disclosure.normative_documents.issued": "2"}, wang)
    fill_blanks(report.pk, "2", by=wang)
    assert figures_of(report)[IN_FORCE] == (before or 0) + 2


def objections(report: Report) -> set[str]:
    """What speaks against figures that are there."""
    found = (one for one in run(dossier_of(report)) if one.check not in {"T05", "A09"})
    return {one.message for one in found if one.severity != "hint" and one.cells}


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 999), data=st.data())
def test_no_fill_brings_an_objection_and_no_typed_figure_is_touched(
    draft: Report, wang: Account, seed: int, data: st.DataObject
) -> None:
    report = draft
    whole = balanced(report.edition, seed, most=3)
    cells = report.edition.by_key["requests"].cells
    known = data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=40, unique=True))
    typed = {cell: str(whole[cell]) if cell in known else "" for cell in cells}
    save(report, "3", typed, wang)
    stood = objections(report)
    fill_blanks(report.pk, "3", by=wang)
    figures = figures_of(report)
    assert {cell: figures[cell] for cell in known} == {cell: whole[cell] for cell in known}
    assert objections(report) <= stood


def test_a_stranger_fills_nothing(draft: Report, zhao: Account) -> None:
    with pytest.raises((Report.DoesNotExist, Refused)):
        fill_blanks(draft.pk, "3", by=zhao)
