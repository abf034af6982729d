"""The difference between a sum and what is stated is explained by what was planted."""

import itertools
from collections.abc import Sequence

import pytest

from reports.aggregation.difference import explain
from reports.aggregation.difference_cause import CauseKind, SumCause
from reports.aggregation.lanes import Lanes
from reports.statute import format_for
from tests.aggregation.counties import County, Numbers, counties, county, shown, sum_of

EDITION = format_for(2025)
NUMBER = 40


def test_what_was_planted_is_found_first() -> None:
    found = [
        (planted, [frozenset(map(shown, one)) for one in said.likeliest])
        for one, planted, stated in counties(EDITION, NUMBER)
        for said in [explain(EDITION, one.total, stated, one.possible)]
    ]
    right = sum(planted in sets for planted, sets in found)
    assert right >= 0.9 * NUMBER
    # Where dozens of sets were shown together, finding the right one would say nothing.
    assert sum(len(sets) for _, sets in found) <= 1.5 * NUMBER


def test_every_set_explains_all_of_it() -> None:
    for one, _, stated in counties(EDITION, NUMBER):
        for causes in explain(EDITION, one.total, stated, one.possible).sets:
            changed = dict(one.total)
            for cause in causes:
                changed = {c: changed[c] + cause.change.get(c, 0) for c in changed}
            assert changed == stated


def test_fewer_causes_do_not_explain_it() -> None:
    """The certificate, checked by trying every smaller set of bodies' causes by hand."""
    small = county(EDITION, 7)
    seen = [one for one in small.possible if any(one.change.values())][:12]
    first, second, third = seen[0], seen[4], seen[8]
    stated = _with(small, (first, second, third))
    fewest = explain(EDITION, small.total, stated, seen).fewest
    assert fewest is not None
    for number in range(fewest):
        assert all(_with(small, some) != stated for some in itertools.combinations(seen, number))


def test_nothing_is_off() -> None:
    one = county(EDITION, 1)
    said = explain(EDITION, one.total, one.total, one.possible)
    assert said.sets == ((),)
    assert said.fewest == 0


def test_what_nothing_explains_is_said_with_how_far_was_looked() -> None:
    one = county(EDITION, 2)
    stated = {cell: number + 1 for cell, number in one.total.items()}
    said = explain(EDITION, one.total, stated, one.possible)
    assert said.sets == ()
    assert said.tried == 3


def test_beyond_so_many_bodies_only_what_is_quick_is_tried() -> None:
    one = county(EDITION, 3)
    many = [
        SumCause(
            CauseKind.MISSING,
            key,
            change={cell: -number - key for cell, number in one.total.items()},
        )
        for key in range(1, 1500)
    ]
    assert explain(EDITION, one.total, _with(one, many[5:6]), many).sets == ((many[5],),)
    stated = {cell: number + 7 for cell, number in one.total.items()}
    assert explain(EDITION, one.total, stated, many).tried == 1


def test_bodies_that_nothing_tells_apart_are_shown_together() -> None:
    one = county(EDITION, 4)
    change = {cell: -number for cell, number in county(EDITION, 5).total.items()}
    twins = [SumCause(CauseKind.MISSING, key, change=change) for key in (1, 2)]
    said = explain(EDITION, one.total, _with(one, twins[:1]), twins)
    assert set(said.likeliest) == {(twins[0],), (twins[1],)}
    both = explain(EDITION, one.total, _with(one, twins), twins)
    assert [set(some) for some in both.likeliest] == [set(twins)]


@pytest.mark.parametrize("seed", range(20))
def test_lanes_add_as_figures_do(seed: int) -> None:
    lanes = Lanes(EDITION)
    one, other = county(EDITION, seed).total, county(EDITION, seed + 100).total
    both = lanes.unpacked(lanes.packed(one) + lanes.packed(other))
    assert both == {cell: n for cell, n in sum_of([one, other]).items() if n}
    less = lanes.packed(one) - lanes.packed(other)
    apart = {cell: one[cell] - other[cell] for cell in one if one[cell] != other[cell]}
    assert lanes.unpacked(less) == apart
    assert lanes.touches_few(less, len(apart))


def _with(one: County, causes: Sequence[SumCause]) -> Numbers:
    return sum_of([one.total, *(dict.fromkeys(one.total, 0) | dict(c.change) for c in causes)])
