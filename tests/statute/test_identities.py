"""Do the equations of an edition say yes and no where they should?

``identity_vectors.json`` is a list of ``{"name", "figures": {cell: number}, "broken": [keys]}``.
A cell that is null or not named is blank, and an equation with a blank decides nothing. Numbers
with a point are exact decimals. The browser's adder is run against the same file.
"""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.statute import EVERY_EDITION, format_for
from reports.statute.schema import Cell, Edition, Figures, add
from tests.figures import balanced, blank, but, zeros

VECTORS_FILE = Path(__file__).with_name("identity_vectors.json")
VECTORS = json.loads(VECTORS_FILE.read_text(encoding="utf-8"), parse_float=Decimal)
LARGEST_VECTORS = 60_000

every_edition = pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda edition: edition.key)
seeds = st.integers(0, 10**6)


def _broken(edition: Edition, figures: Figures) -> list[str]:
    sides = {
        one.key: (add(one.left, figures), add(one.right, figures)) for one in edition.identities
    }
    return [
        key for key, (left, right) in sides.items() if None not in (left, right) and left != right
    ]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_equations_judge_the_vectors_as_written(vector: dict[str, Any]) -> None:
    assert _broken(format_for(2021), vector["figures"]) == vector["broken"]


def test_the_vectors_break_every_identity_and_name_only_printed_cells() -> None:
    edition = format_for(2021)
    alone = {vector["broken"][0] for vector in VECTORS if len(vector["broken"]) == 1}
    assert alone == {identity.key for identity in edition.identities}
    assert {cell for vector in VECTORS for cell in vector["figures"]} <= set(edition.cells)
    assert len({vector["name"] for vector in VECTORS}) == len(VECTORS)
    assert VECTORS_FILE.stat().st_size < LARGEST_VECTORS


@every_edition
def test_blank_and_zero_reports_break_nothing(edition: Edition) -> None:
    assert _broken(edition, blank(edition)) == []
    assert _broken(edition, zeros(edition)) == []


@every_edition
@given(seed=seeds)
def test_balanced_figures_satisfy_every_identity(edition: Edition, seed: int) -> None:
    assert _broken(edition, balanced(edition, seed)) == []


@every_edition
@given(seed=seeds, data=st.data())
def test_every_cell_of_an_identity_can_break_it(
    edition: Edition, seed: int, data: st.DataObject
) -> None:
    figures = balanced(edition, seed)
    cell = data.draw(st.sampled_from([c for one in edition.identities for c in one.cells]))
    moved = but(figures, {cell: (figures[cell] or 0) + 1})
    assert _broken(edition, moved) == [one.key for one in edition.identities if cell in one.cells]


@every_edition
@given(seed=seeds, data=st.data())
def test_a_blank_silences_exactly_the_identities_that_need_it(
    edition: Edition, seed: int, data: st.DataObject
) -> None:
    figures = {cell: index + seed for index, cell in enumerate(edition.cells)}
    cell = data.draw(st.sampled_from(edition.cells))
    silenced = {one.key for one in edition.identities if cell in one.cells}
    before, after = _broken(edition, figures), _broken(edition, but(figures, {cell: None}))
    assert after == [key for key in before if key not in silenced]


@every_edition
@given(seed=seeds, other=seeds)
def test_sums_of_balanced_reports_are_balanced(edition: Edition, seed: int, other: int) -> None:
    total = Counter[Cell](balanced(edition, seed))  # type: ignore[arg-type]
    total.update(balanced(edition, other))  # type: ignore[arg-type]
    assert _broken(edition, total) == []


def test_adding_a_blank_gives_nothing_and_adding_nothing_gives_zero() -> None:
    assert add(("a", "b"), {"a": 1, "b": None}) is None
    assert add(("a", "b"), {"a": 1}) is None
    assert add((), {}) == 0
    assert add(("a", "b"), {"a": Decimal("0.1"), "b": Decimal("0.2")}) == Decimal("0.3")
