"""Questions of double counting: each rule asks where it should, and is silent where not."""

import pytest

from reports.aggregation.double_counting import SumParts, doubles
from reports.aggregation.equal_rows import merged_question, own_office_question
from reports.aggregation.sum_question import SumPart, SumQuestion
from reports.statute import format_for
from reports.statute.schema import Cell
from tests.figures import zeros

EDITION = format_for(2025)
SUED = "disputes.litigation_after_reconsideration"
Numbers = dict[Cell, int]


def figures(**changes: int) -> Numbers:
    """Zeros but for some; a double underscore stands for the point."""
    return {**zeros(EDITION), **{name.replace("__", "."): n for name, n in changes.items()}}  # type: ignore[dict-item]


def part(key: int, changes: Numbers, before: Numbers | None = None, *, low: bool = True) -> SumPart:
    return SumPart(key, f"第{key}镇", figures() | changes, before or {}, is_grassroots=low)


def asked(
    *units: SumPart, own: Numbers | None = None, before: Numbers | None = None, city: bool = False
) -> dict[str, SumQuestion]:
    mine = own or {}
    total = {
        cell: sum(one.figures[cell] or 0 for one in units) + mine.get(cell, 0)
        for cell in EDITION.cells
    }
    given = SumParts(EDITION, units, mine, total, before or {}, may_make_regulations=city)
    return {one.key: one for one in doubles(given)}


def test_an_empty_county_is_asked_nothing() -> None:
    assert asked(part(1, {}), part(2, {}), own=figures()) == {}


def both(*cells: Cell) -> tuple[Numbers, Numbers]:
    """Two at the unit, one at the county."""
    return dict.fromkeys(cells, 2), dict.fromkeys(cells, 1)


CASES = {
    "double.litigation.1": both(f"{SUED}.upheld", f"{SUED}.total"),
    "double.reconsideration": both("disputes.reconsideration.total"),
    "double.documents": both("disclosure.normative_documents.issued"),
    "double.delegated.penalties": both("disclosure.penalties.decisions"),
}


@pytest.mark.parametrize("key", CASES)
def test_what_stands_with_a_unit_and_with_the_county_is_asked(key: str) -> None:
    unit, own = CASES[key]
    assert key in asked(part(1, unit), own=own)
    assert key not in asked(part(1, unit), own={})
    assert key not in asked(part(1, {}), own=own)


@pytest.mark.parametrize("key", CASES)
def test_another_figure_is_another_question(key: str) -> None:
    unit, own = CASES[key]
    more = {cell: number + 1 for cell, number in unit.items()}
    assert asked(part(1, unit), own=own)[key].seen != asked(part(1, more), own=own)[key].seen


def test_what_may_be_counted_twice_is_proposed_verdict_by_verdict() -> None:
    unit, own = CASES["double.litigation.1"]
    proposed = asked(part(1, unit), own=own)["double.litigation.1"].proposed
    assert proposed == {f"{SUED}.upheld": -1}


def test_regulations_are_no_countys_to_make() -> None:
    made = part(1, {"disclosure.regulations.issued": 1})
    question = asked(made)["double.regulations.1"]
    assert not question.takes_word
    assert question.proposed == {"disclosure.regulations.issued": -1}
    assert "double.regulations.1" not in asked(made, city=True)


@pytest.mark.parametrize(
    ("now", "was", "is_asked"),
    [(99, 90, False), (100, 90, True), (20, 0, False), (50, 0.005, True)],
)
def test_fees_in_yuan_are_noticed(now: int, was: float, is_asked: bool) -> None:
    cell = "disclosure.fees.amount"
    unit = part(1, {cell: now}, {cell: was})  # type: ignore[dict-item]
    assert ("double.fees.1" in asked(unit)) is is_asked


def test_what_is_in_force_follows_from_last_year() -> None:
    line = "disclosure.normative_documents"
    was = {f"{line}.in_force": 5}
    right = {f"{line}.in_force": 6, f"{line}.issued": 2, f"{line}.repealed": 1}
    key = "double.stock.normative_documents"
    assert key not in asked(part(1, right, was), before=was)
    wrong = asked(part(1, right | {f"{line}.in_force": 8}, was), before=was)[key]
    assert wrong.units == (1,)
    assert "应有6件，合计8件" in wrong.sentence
    assert key not in asked(part(1, right))


def test_a_merged_unit_and_its_successor_with_the_same_rows_are_asked_about() -> None:
    line = "disclosure.normative_documents"
    one = {f"{line}.issued": 2, f"{line}.in_force": 7}
    gone, into = part(1, one), part(2, one | {"disclosure.licences.decisions": 3})
    (question,) = merged_question(EDITION, gone, into)
    assert question.key == "merged.1"
    assert question.units == (1, 2)
    assert question.proposed == {cell: -number for cell, number in one.items()}
    assert list(merged_question(EDITION, gone, part(2, {f"{line}.issued": 2}))) == []
    assert list(merged_question(EDITION, part(1, {}), part(2, {}))) == []


def test_the_countys_office_is_asked_whether_it_states_what_is_the_countys() -> None:
    one = figures(disclosure__licences__decisions=4)
    (question,) = own_office_question(EDITION, part(7, one), one)
    assert question.key == "own_office.7"
    assert list(own_office_question(EDITION, part(7, one), figures())) == []
