"""上年结转: every difference is explained by lines, or said to be unexplained."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.aggregation.carried_columns import (
    CarriedCause,
    CarriedParts,
    CarriedUnit,
    carried_over,
    carried_questions,
)
from reports.statute import format_for
from reports.statute.schema import Cell

EDITION = format_for(2025)
CELLS = tuple(EDITION.carried_cells)
ONE = "requests.carried_in.natural_person"
Carried = dict[Cell, int]


def carried(number: int = 0) -> Carried:
    """So many applications, all of natural persons."""
    return {cell: number if cell.endswith((".natural_person", ".total")) else 0 for cell in CELLS}


def unit(key: int, now: int | None, left: int | None, **other: object) -> CarriedUnit:
    return replace(
        CarriedUnit(
            key,
            f"第{key}镇",
            None if now is None else carried(now),
            None if left is None else carried(left),
        ),
        **other,  # type: ignore[arg-type]
    )


def parts(*units: CarriedUnit, stated: int | None = None, **other: object) -> CarriedParts:
    known = None if stated is None else carried(stated)
    return replace(
        CarriedParts(EDITION, units, {}, {}, stated=known),
        **other,  # type: ignore[arg-type]
    )


def rest(given_: CarriedParts) -> object:
    return next(one.rest for one in carried_over(given_).columns if one.cell == ONE)


def causes(given_: CarriedParts) -> list[CarriedCause]:
    return [one.cause for one in carried_over(given_).lines]


@pytest.mark.parametrize(
    ("units", "stated", "cause"),
    [
        ((unit(1, 3, 3), unit(2, 2, None)), 3, CarriedCause.JOINED),
        ((unit(1, 3, 3), unit(2, None, 2)), 5, CarriedCause.LEFT),
        ((unit(1, 4, 3),), 3, CarriedCause.UNLOCKED),
        ((unit(1, 3, 3, left_then=carried(1)),), 1, CarriedCause.CORRECTED),
        ((unit(1, 6, 3), unit(2, None, 2, into=1)), 5, CarriedCause.MERGED),
    ],
)
def test_each_cause_has_its_line_and_leaves_nothing(
    units: tuple[CarriedUnit, ...], stated: int, cause: CarriedCause
) -> None:
    asked = parts(*units, stated=stated)
    assert causes(asked) == [cause]
    assert rest(asked) == 0
    assert list(carried_questions(EDITION, carried_over(asked))) == []


def test_a_successor_that_takes_over_both_needs_no_line() -> None:
    asked = parts(unit(1, 5, 3), unit(2, None, 2, into=1), stated=5)
    assert causes(asked) == []
    assert rest(asked) == 0


def test_what_no_line_explains_is_asked_once_a_column_and_not_for_its_total() -> None:
    asked = parts(unit(1, 3, 3), stated=2)
    assert rest(asked) == 1
    (question,) = carried_questions(EDITION, carried_over(asked))
    assert question.key == "carried.natural_person"
    assert "+1没有说明" in question.sentence


def test_a_countys_report_that_nobody_knows_is_asked_for() -> None:
    asked = parts(unit(1, 3, 3))
    assert rest(asked) is None
    assert [one.key for one in carried_questions(EDITION, carried_over(asked))] == [
        "carried.unknown"
    ]


def test_own_figures_of_last_year_that_nobody_gave_are_what_the_report_had_beyond_its_units() -> (
    None
):
    known = {"own": carried(2), "own_left": None}
    assert rest(parts(unit(1, 3, 3), stated=5, **known)) == 0
    assert rest(parts(unit(1, 3, 3), stated=4, **known)) == 1


@given(st.integers(0, 10_000))
def test_lines_and_rest_are_all_of_the_difference(seed: int) -> None:
    chance = random.Random(seed)

    def some() -> int | None:
        return chance.choice((None, 0, 1, 2, 7))

    units = [unit(key, some(), some()) for key in range(1, 8)]
    units = [
        replace(one, left_then=carried(chance.randrange(4))) if chance.random() < 0.3 else one
        for one in units
    ]
    units = [
        replace(one, into=chance.randint(1, 9)) if chance.random() < 0.3 else one for one in units
    ]
    asked = parts(
        *units,
        stated=chance.randrange(30),
        own=carried(chance.randrange(4)),
        own_left=carried(chance.randrange(4)),
        adjusted=carried(chance.randrange(3)),
    )
    found = carried_over(asked)
    for one in found.columns:
        assert one.stated is not None
        assert one.rest is not None
        assert one.now - one.stated == sum(line.by.get(one.cell, 0) for line in found.lines) + (
            one.rest
        )
    then = sum((one.left_then or one.left or carried())[ONE] for one in units if one.left)
    assert asked.stated
    assert asked.own_left
    assert rest(asked) == then + asked.own_left[ONE] - asked.stated[ONE]  # type: ignore[operator]
    shuffled = replace(asked, units=chance.sample(units, len(units)))
    assert carried_over(shuffled).columns == found.columns


def test_a_later_version_that_the_county_did_not_take_is_a_line_with_its_reason() -> None:
    asked = parts(unit(1, 3, 3, left_then=carried(1), declined="县报已经公布"), stated=1)
    (line,) = carried_over(asked).lines
    assert (line.cause, line.word) == (CarriedCause.CORRECTED, "县报已经公布")
    assert rest(asked) == 0
