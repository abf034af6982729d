"""Figures that have a name of their own are read by it, before it or behind it, or not at all."""

from collections.abc import Callable, Iterator

import pytest

from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Slot, Strip
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from reports.statute.schema import Table
from tests.figures import balanced

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=11, most=90)
Words = Iterator[str]


def before(table: Table) -> Words:
    for block in table.blocks:
        for line in block.lines:
            yield line.label
            for column in block.columns:
                yield from (column.label, f"{FIGURES[table.cell(line.key, column.key)]}", "件")


def behind(table: Table) -> Words:
    for block in table.blocks:
        for line in block.lines:
            yield line.label
            for column in block.columns:
                yield from (f"{FIGURES[table.cell(line.key, column.key)]}", column.label)


def turned(table: Table) -> Words:
    for block in table.blocks:
        for column in block.columns:
            yield column.label
            for line in block.lines:
                yield from (line.label, f"{FIGURES[table.cell(line.key, column.key)]}")


def read(words: list[str]) -> FoundFigures:
    rows = tuple((Slot(one, n, 0, n + 1),) for n, one in enumerate(words))
    return read_tables([Strip(rows)], EDITION)


@pytest.mark.parametrize("key", ["requests", "disputes"])
@pytest.mark.parametrize("told", [before, behind, turned])
def test_every_figure_goes_to_the_cell_that_its_names_say(
    told: Callable[[Table], Words], key: str
) -> None:
    table = EDITION.by_key[key]
    found = read(list(told(table)))
    assert {cell: found.figures.get(cell) for cell in table.cells} == {
        cell: FIGURES[cell] for cell in table.cells
    }


@pytest.mark.parametrize("told", [before, behind, turned])
def test_a_figure_too_many_makes_no_figure_wrong(told: Callable[[Table], Words]) -> None:
    table = EDITION.by_key["requests"]
    words = list(told(table))
    place = next(n for n, one in enumerate(words) if one.isdigit()) + 1
    found = read([*words[:place], "7", *words[place:]])
    assert all(found.figures.get(cell) in (None, FIGURES[cell]) for cell in table.cells)


def test_last_years_figure_behind_a_name_is_nobodys() -> None:
    table = EDITION.by_key["disclosure"]
    words = list(before(table))
    place = words.index("行政许可") + 2
    found = read([*words[:place], "上年", "5", "本年", *words[place:]])
    assert found.figures.get("disclosure.licences.decisions") in (
        None,
        FIGURES.get("disclosure.licences.decisions"),
    )
