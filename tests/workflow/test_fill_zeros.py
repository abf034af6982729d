"""Zeros are filled in because somebody said so, and never over a typed figure unasked."""

from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.workflow.fill_zeros import fill_zeros, tally
from reports.workflow.save_draft import save_draft
from tests.factories import save

CELL = "requests.granted.natural_person"


def test_only_blank_cells_are_filled(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "2"}, wang)
    filled = fill_zeros(draft.pk, "3", overwrite=False, by=wang)
    table = draft.edition.by_key["requests"]
    assert filled.cells == len(table.cells) - 1
    assert figures_of(draft)[CELL] == 2


def test_typed_cells_are_overwritten_only_when_asked(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "2"}, wang)
    filled = fill_zeros(draft.pk, "3", overwrite=True, by=wang)
    assert filled.before[CELL] == "2"
    assert figures_of(draft)[CELL] == 0


def test_what_is_no_number_counts_as_typed(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "两件"}, wang)
    found = tally(draft, "3")
    assert CELL not in found.blank
    assert found.typed == {CELL: "两件"}


def test_a_fill_can_be_taken_back(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "2"}, wang)
    before = figures_of(draft)
    filled = fill_zeros(draft.pk, "3", overwrite=True, by=wang)
    save_draft(draft.pk, "3", filled.before, version=filled.version, by=wang)
    assert figures_of(draft) == before


def test_a_full_table_is_left_alone(draft: Report, wang: Account) -> None:
    fill_zeros(draft.pk, "4", overwrite=False, by=wang)
    again = fill_zeros(draft.pk, "4", overwrite=True, by=wang)
    assert (again.cells, again.version) == (0, 1)


def test_a_blank_total_is_the_sum_of_its_parts(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "5"}, wang)
    fill_zeros(draft.pk, "3", overwrite=False, by=wang)
    figures = figures_of(draft)
    assert figures["requests.granted.total"] == 5
    assert figures["requests.result_total.natural_person"] == 5
    assert figures["requests.result_total.total"] == 5
    assert figures["requests.carried_out.total"] == 0


def test_a_total_over_what_cannot_be_read_stays_blank(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "五件"}, wang)
    fill_zeros(draft.pk, "3", overwrite=False, by=wang)
    assert figures_of(draft)["requests.granted.total"] is None
