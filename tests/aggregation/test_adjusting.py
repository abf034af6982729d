"""A sum of balanced parts with admissible adjustments balances, in whatever order it is added."""

import random

from hypothesis import given
from hypothesis import strategies as st

from reports.aggregation.adjusting import below_zero, broken_by, with_its_totals
from reports.aggregation.county_total import as_numbers, as_text, county_total
from reports.statute import EDITIONS
from reports.statute.schema import Edition
from tests.aggregation.counties import Numbers, sum_of, unit

EDITION = st.sampled_from(EDITIONS)
SEEDS = st.lists(st.integers(0, 10_000), min_size=1, max_size=6)


@given(EDITION, SEEDS, st.randoms(use_true_random=False))
def test_the_whole_balances_where_its_parts_do_in_any_order(
    edition: Edition, seeds: list[int], order: random.Random
) -> None:
    parts = [unit(edition, random.Random(seed)) for seed in seeds]
    own, change = unit(edition, random.Random(1)), unit(edition, random.Random(2))
    assert broken_by(edition, change) == []
    whole = county_total(edition, sum_of(parts), own, [change])
    assert broken_by(edition, whole) == []
    order.shuffle(parts)
    assert county_total(edition, sum_of(parts), change, [own]) == whole


@given(EDITION, st.data())
def test_a_change_of_one_figure_takes_its_totals_along_or_is_refused(
    edition: Edition, data: st.DataObject
) -> None:
    cell = data.draw(st.sampled_from(edition.cells))
    change = with_its_totals(edition, {cell: -3})
    rules = [one for one in edition.identities if cell in one.cells]
    assert change[cell] == -3
    if not rules:
        assert broken_by(edition, change) == []
    assert below_zero(change, dict.fromkeys(edition.cells, 2))


@given(EDITION, st.integers(0, 10_000))
def test_figures_are_kept_as_they_are(edition: Edition, seed: int) -> None:
    figures: Numbers = unit(edition, random.Random(seed))
    assert as_numbers(edition, as_text(figures)) == figures
    assert as_text({"disclosure.fees.amount": None}) == {}
