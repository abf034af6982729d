"""本级: how the three tables stand on the page, with what is wrong at each cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.statute.schema import Cell, Edition
from reports.web.statutory_grid.table_grid import Grid, grid_rows
from reports.workflow.rollup.own_typed import OwnTyped

MOST_SAID = 8
"""Cells that are named above the tables; the others are marked at their place."""


@dataclass(frozen=True)
class WrongCell:
    """A cell that keeps the figures from being taken, and why."""

    cell: Cell
    name: str
    why: str


@dataclass(frozen=True)
class OwnTable:
    """One table of the page, and its caption."""

    caption: str
    grid: Grid


def own_tables(
    edition: Edition, figures: Mapping[Cell, int | Decimal], wrong: OwnTyped | None = None
) -> Sequence[OwnTable]:
    """The tables with what is kept; or with all that was typed, where it was not taken."""
    typed, errors = (wrong.typed, wrong.errors) if wrong else ({}, {})
    shown = wrong.figures if wrong else figures
    return [
        OwnTable(table.caption, _alone(grid_rows(table, shown, _unread(typed, shown), errors)))
        for table in edition.tables
    ]


def _alone(grid: Grid) -> Grid:
    """One of several on the page, where most are zero and every cell may be wanted."""
    return replace(grid, element=f"grid-{grid.key}", is_folded=False)


def wrong_cells(edition: Edition, typed: OwnTyped | None) -> list[WrongCell]:
    """What is wrong, in the order of the form."""
    errors = typed.errors if typed else {}
    return [
        WrongCell(one, edition.spoken(one), errors[one]) for one in edition.cells if one in errors
    ]


def _unread(typed: Mapping[Cell, str], figures: Mapping[Cell, int | Decimal]) -> dict[Cell, str]:
    """What was typed and is no figure."""
    return {cell: text for cell, text in typed.items() if cell not in figures}


def nothing_happened(edition: Edition) -> dict[Cell, str]:
    """“全部为0”, as it would be typed."""
    return dict.fromkeys(edition.cells, "0")
