"""A fault planted in a balanced table is found again: its true cause ranks first, or ties."""

import importlib
import random
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reports.checks import isolation
from reports.checks.solver import solve
from reports.statute import EDITIONS
from reports.statute.schema import add
from tests.figures import balanced, but, zeros

EDITION = EDITIONS[0]
TOTALS = {one.fills for one in EDITION.identities if one.fills}
CELLS = [cell for one in EDITION.tables if one.key != "disclosure" for cell in one.cells]
LEAVES = [cell for cell in CELLS if cell not in TOTALS]
APPLICANTS = [one.key for one in EDITION.by_key["requests"].blocks[0].columns[:-1]]
IDENTITIES_OF = {cell: [one for one in EDITION.identities if cell in one.cells] for cell in CELLS}
SEEDS = range(3)


def _truth(seed):
    """Balanced figures, small ones as townships have them, larger ones as cities have."""
    return balanced(EDITION, seed, most=(9, 99, 999)[seed % 3])


def _broken(figures, touched=tuple(IDENTITIES_OF)):
    """The identities that fail; a balance can only have lost those of the cells touched since."""
    near = {one.key: one for cell in touched for one in IDENTITIES_OF.get(cell, ())}
    return [one for one in near.values() if add(one.left, figures) != add(one.right, figures)]


def _offers(truth, wrong):
    """Whether the true values are offered, at the best rank; and every offer mends its table."""
    found = solve(EDITION, but(truth, wrong))
    for one in found:
        changes = {change.cell: change.new for change in one.changes}
        assert not _broken({**truth, **wrong, **changes}, wrong.keys() | changes.keys())
    true_ones = [
        one
        for one in found
        if {change.cell: change.new for change in one.changes}
        == {cell: truth[cell] for cell, value in wrong.items() if value != truth[cell]}
    ]
    return bool(true_ones) and true_ones[0].rank == found[0].rank


@pytest.mark.parametrize("seed", SEEDS)
def test_a_balanced_table_needs_no_correction(seed):
    assert solve(EDITION, _truth(seed)) == ()


def test_a_table_of_zeros_and_an_empty_one_need_no_correction():
    assert solve(EDITION, zeros(EDITION)) == ()
    assert solve(EDITION, dict.fromkeys(EDITION.cells)) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_one_wrong_cell_is_found_wherever_it_stands(seed):
    truth, chance = _truth(seed), random.Random(seed)
    typed = {cell: truth[cell] + chance.choice((1, 2, 9, 250)) for cell in CELLS}
    typed |= {cell: truth[cell] - 1 for cell in CELLS[::3] if truth[cell]}
    missed = [cell for cell in CELLS if not _offers(truth, {cell: typed[cell]})]
    assert not missed


@pytest.mark.parametrize("seed", SEEDS)
def test_digits_that_changed_places_are_named(seed):
    truth = _truth(seed)
    for cell in CELLS:
        digits = str(truth[cell])
        typed = int(digits[:-2] + digits[:-3:-1])
        if len(digits) > 1 and typed != truth[cell]:
            assert _offers(truth, {cell: typed})
            best = solve(EDITION, but(truth, {cell: typed}))[0]
            assert best.kind == "digits"
            assert str(typed) in best.says


@pytest.mark.parametrize("seed", SEEDS)
def test_a_digit_too_many_or_missing_is_named(seed):
    truth = _truth(seed)
    for cell in LEAVES[::7]:
        typed = truth[cell] * 10 + 7
        if truth[cell]:
            assert _offers(truth, {cell: typed})
            assert solve(EDITION, but(truth, {cell: typed}))[0].kind == "digits"


def _lines():
    for table in EDITION.tables:
        for block in table.blocks:
            for line in block.lines:
                if table.key != "disclosure":
                    yield [table.cell(line.key, column.key) for column in block.columns]


def _columns():
    (block,) = EDITION.by_key["requests"].blocks
    for column in block.columns:
        yield [EDITION.by_key["requests"].cell(line.key, column.key) for line in block.lines]


@pytest.mark.parametrize("seed", SEEDS)
def test_two_cells_that_were_swapped_are_found(seed):
    truth = _truth(seed)
    for line in (*_lines(), *_columns()):
        for one, other in pairwise(line):
            wrong = {one: truth[other], other: truth[one]}
            if _broken(but(truth, wrong), wrong):
                assert _offers(truth, wrong), wrong


@pytest.mark.parametrize("seed", SEEDS)
def test_swapped_cells_far_apart_are_found(seed):
    truth, chance = _truth(seed), random.Random(seed)
    leaves = [cell for cell in LEAVES if cell.startswith("requests.")]
    for _ in range(60):
        one, other = chance.sample(leaves, 2)
        if truth[one] != truth[other]:
            assert _offers(truth, {one: truth[other], other: truth[one]}), (one, other)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_application_in_the_wrong_column_is_found(seed):
    truth = _truth(seed)
    for line in _lines():
        leaves = [cell for cell in line if cell not in TOTALS and cell.startswith("requests.")]
        for one, other in pairwise(leaves):
            wrong = {one: truth[one] + 1, other: truth[other] - 1}
            if truth[other]:
                assert _offers(truth, wrong), wrong


@pytest.mark.parametrize("seed", SEEDS)
def test_an_application_in_the_wrong_column_is_found_although_the_totals_follow(seed):
    truth = _truth(seed)
    for line in list(_lines())[2:23]:
        key = line[0].split(".")[1]
        one, other = line[0], line[5]
        if not truth[other] or key == "result_total":
            continue
        tops = [f"requests.result_total.{cell.split('.')[2]}" for cell in (one, other)]
        wrong = {one: truth[one] + 1, other: truth[other] - 1}
        wrong |= {tops[0]: truth[tops[0]] + 1, tops[1]: truth[tops[1]] - 1}
        assert _offers(truth, wrong), wrong


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("key", ["granted", "denied_process_information", "other_other"])
def test_a_number_split_over_two_cells_is_joined(seed, key):
    for who, beside in pairwise(APPLICANTS):
        one, other = f"requests.{key}.{who}", f"requests.{key}.{beside}"
        truth = _with_number(_truth(seed), key, {who: 12, beside: 0})
        assert not _broken(truth)
        assert _offers(truth, {one: 1, other: 2}), (one, other)
        kinds = {item.kind for item in solve(EDITION, but(truth, {one: 1, other: 2}))}
        assert "split" in kinds


def _with_number(figures, key, numbers):
    """The same balance with other numbers of one result: 新收 and all totals follow."""
    for who, number in numbers.items():
        more = number - figures[f"requests.{key}.{who}"]
        for line in (key, "new_received", "result_total"):
            for column in (who, "total"):
                cell = f"requests.{line}.{column}"
                figures = but(figures, {cell: figures[cell] + more})
    return figures


@pytest.mark.parametrize("seed", SEEDS)
def test_a_wrong_cell_whose_totals_were_added_up_from_it_is_found(seed):
    truth = _truth(seed)
    for cell in LEAVES:
        table, line, column = cell.split(".")
        if table == "disputes":
            continue
        wrong = {
            cell: truth[cell] + 5,
            f"requests.{line}.total": truth[f"requests.{line}.total"] + 5,
        }
        if line not in {"new_received", "carried_in", "carried_out"}:
            wrong |= {
                f"requests.result_total.{one}": truth[f"requests.result_total.{one}"] + 5
                for one in (column, "total")
            }
        assert _offers(truth, wrong), wrong


def test_the_case_of_a_district_is_explained():
    """自然人 60+0 ≠ 61+0, 其他 1+0 ≠ 0+0, the total column balanced."""
    figures = zeros(EDITION)
    for line, applicants in {
        "new_received": {"natural_person": 60, "other_organisation": 1, "total": 61},
        "granted": {"natural_person": 61, "total": 61},
        "result_total": {"natural_person": 61, "total": 61},
    }.items():
        figures |= {f"requests.{line}.{who}": number for who, number in applicants.items()}
    best = solve(EDITION, figures)[0]
    assert best.kind == "move"
    assert "1件很可能归错了列" in best.says


def test_a_blank_cell_elsewhere_does_not_hide_the_cause():
    truth = but(_truth(1), {"requests.granted.research": None})
    wrong = but(truth, {"requests.carried_out.commercial": 77})
    (best, *_) = solve(EDITION, wrong)
    assert [change.cell for change in best.changes] == ["requests.carried_out.commercial"]


def test_both_tables_are_mended_each_by_its_own_correction():
    wrong = {"requests.granted.natural_person": 4000, "disputes.reconsideration.total": 4000}
    found = solve(EDITION, but(_truth(0), wrong))
    assert next(one.table for one in found if one.rank == 1) == "requests"
    assert {one.table for one in found} == {"requests", "disputes"}


def test_what_no_small_change_explains_is_left_alone():
    chance = random.Random(5)
    wrong = {cell: chance.randint(0, 99) for cell in LEAVES}
    assert solve(EDITION, but(_truth(0), wrong)) == ()


@pytest.mark.parametrize(
    "cell", ["requests.granted.natural_person", "disputes.reconsideration.other"]
)
def test_every_offer_is_a_chinese_sentence_with_old_and_new_values(cell):
    for one in solve(EDITION, but(_truth(1), {cell: 901})):
        assert one.says.endswith("。")
        assert one.changes
        assert all(change.new >= 0 and change.new != change.old for change in one.changes)


@settings(max_examples=60, deadline=None)
@example({f"requests.new_received.{who}": -(10**18) for who in ("natural_person", "commercial")})
@given(
    st.dictionaries(
        st.sampled_from(CELLS), st.sampled_from([-(10**18), -1, 0, 1, 2, 7, 10**18]), max_size=9
    )
)
def test_no_figures_keep_causes_from_being_looked_for(odd):
    """No door lets -1 in; the solver does not rely on it."""
    solve(EDITION, {**zeros(EDITION), **odd})


def test_a_search_that_fails_takes_down_no_page(monkeypatch):
    def fail(*_):
        raise ArithmeticError

    monkeypatch.setattr(isolation.logger, "filters", [])
    module = importlib.import_module("reports.checks.solver.solve")
    monkeypatch.setattr(module, "_ranked", fail)
    assert solve(EDITION, {**zeros(EDITION), "requests.granted.total": 3}) == ()
