"""Zeros are filled in because somebody said so, and never over a typed figure unasked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.models import Account, Agency, CarriedFigure, Report
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.fill_zeros import fill_zeros
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.filling.zeros_planned import planned, tally
from tests.factories import save, started

CELL = "requests.granted.natural_person"
DOCUMENTS = "disclosure.normative_documents"
IN_FORCE = f"{DOCUMENTS}.in_force"
RULES = "disclosure.regulations.in_force"
CARRIED_IN = "requests.carried_in"


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


@pytest.fixture
def last_year(township: Agency, wang: Account, draft: Report) -> Report:
    """The report before this one, begun here, with nothing carried over."""
    return started(township, wang, draft.year - 1)


def test_what_is_in_force_never_becomes_zero_when_last_year_says_otherwise(
    draft: Report, last_year: Report, wang: Account
) -> None:
    save(last_year, "2", {IN_FORCE: "2", RULES: "0"}, wang)
    filled = fill_zeros(draft.pk, "2", overwrite=False, by=wang)
    figures = figures_of(draft)
    assert (figures[IN_FORCE], figures[RULES]) == (2, 0)
    assert filled.plan.foreseen == (IN_FORCE,)
    assert figures[f"{DOCUMENTS}.issued"] == 0


@given(
    before=st.integers(0, 9),
    issued=st.sampled_from(["", "0", "3", "约3"]),
    repealed=st.sampled_from(["", "0", "1", "12"]),
    in_force=st.sampled_from(["", "0", "7"]),
    overwrite=st.booleans(),
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_fill_never_contradicts_what_the_page_expects(
    draft: Report,
    last_year: Report,
    wang: Account,
    before: int,
    issued: str,
    repealed: str,
    in_force: str,
    overwrite: bool,
) -> None:
    save(last_year, "2", {IN_FORCE: str(before)}, wang)
    blank = dict.fromkeys(draft.edition.by_key["disclosure"].cells, "")
    typed = {
        f"{DOCUMENTS}.issued": issued,
        f"{DOCUMENTS}.repealed": repealed,
        IN_FORCE: in_force,
    }
    save(draft, "2", blank | typed, wang)
    fill_zeros(draft.pk, "2", overwrite=overwrite, by=wang)
    now = figures_of(draft)
    if in_force and not overwrite:
        assert now[IN_FORCE] == int(in_force)
        return
    added, gone = now[f"{DOCUMENTS}.issued"], now[f"{DOCUMENTS}.repealed"]
    known = added is not None and gone is not None and before + added >= gone
    if in_force in {"0", "7"} and (not known or in_force == "0"):
        assert now[IN_FORCE] == int(in_force)
    else:
        assert now[IN_FORCE] == (before + added - gone if known else None)


def test_what_is_in_force_stays_blank_where_nobody_knows_it(draft: Report, wang: Account) -> None:
    filled = fill_zeros(draft.pk, "2", overwrite=False, by=wang)
    assert filled.plan.asked == (IN_FORCE,)
    assert figures_of(draft)[IN_FORCE] is None
    assert figures_of(draft)[RULES] == 0, "a township has no power to make 规章"


@pytest.mark.parametrize("said", ["0", "3", "约3", " ５件 "])
def test_the_answer_to_what_is_in_force_is_kept_as_typed(
    draft: Report, wang: Account, said: str
) -> None:
    fill_zeros(draft.pk, "2", overwrite=False, by=wang, said={IN_FORCE: said, CELL: "9"})
    stood = typed_values(draft, "2")[IN_FORCE]
    assert stood == {"约3": "约3", " ５件 ": "5"}.get(said, said)
    assert figures_of(draft)[CELL] is None


def test_carried_in_never_becomes_zero_when_last_year_left_something(
    draft: Report, last_year: Report, wang: Account
) -> None:
    names = [column.key for column in draft.edition.by_key["requests"].blocks[0].columns]
    left = {f"requests.carried_out.{name}": "0" for name in names}
    left |= {"requests.carried_out.commercial": "2", "requests.carried_out.total": "2"}
    save(last_year, "3", left, wang)
    fill_zeros(draft.pk, "3", overwrite=False, by=wang)
    figures = figures_of(draft)
    assert figures[f"{CARRIED_IN}.commercial"] == 2
    assert figures[f"{CARRIED_IN}.total"] == 2
    assert figures[f"{CARRIED_IN}.natural_person"] == 0


def test_no_total_becomes_zero_over_a_part_that_is_none(
    draft: Report, last_year: Report, wang: Account
) -> None:
    save(draft, "3", {f"{CARRIED_IN}.commercial": "2", f"{CARRIED_IN}.total": "2"}, wang)
    CarriedFigure.objects.create(report=draft, cell=f"{CARRIED_IN}.commercial", figure=2)
    fill_zeros(draft.pk, "3", overwrite=True, by=wang)
    figures = figures_of(draft)
    assert figures[f"{CARRIED_IN}.commercial"] == 2
    assert figures[f"{CARRIED_IN}.total"] != 0


@pytest.mark.parametrize("overwrite", [True, False])
@pytest.mark.parametrize("chapter", ["2", "3", "4"])
def test_the_number_promised_is_the_number_filled_and_an_undo_restores_all(
    draft: Report, last_year: Report, wang: Account, chapter: str, overwrite: bool
) -> None:
    save(last_year, "2", {IN_FORCE: "2"}, wang)
    save(draft, "2", {f"{DOCUMENTS}.issued": "两件", "disclosure.licences.decisions": "4"}, wang)
    save(draft, "3", {CELL: "五件", f"{CARRIED_IN}.research": "1"}, wang)
    before = typed_values(draft, chapter)
    promised = planned(draft, tally(draft, chapter), overwrite=overwrite)
    filled = fill_zeros(draft.pk, chapter, overwrite=overwrite, by=wang)
    changed = {n for n, text in typed_values(draft, chapter).items() if text != before[n]}
    assert len(promised.values) == filled.cells == len(changed)
    save_draft(draft.pk, chapter, filled.before, version=filled.version, by=wang)
    assert typed_values(draft, chapter) == before
