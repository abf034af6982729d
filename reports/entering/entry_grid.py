"""How does a table appear in which only the cells can be typed that nobody could read?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reports.statute.schema import Cell, Edition, Figure
from reports.web.statutory_grid.balances import (
    Balance,
    PostedIdentity,
    balances,
    posted_identities,
)
from reports.web.statutory_grid.grid_place import GridPlace
from reports.web.statutory_grid.table_grid import Grid, grid_rows
from reports.workflow.entering.entry_turns import EntryTurn, PlaceTurn

_KEPT = ' readonly data-locked tabindex="-1" title="原件读出的，不能改"'
_AGREED = ' readonly data-locked tabindex="-1" title="代录，两人已核对"'

_KINDS = {
    EntryTurn.FREE: "is-free",
    EntryTurn.OWN: "is-own",
    EntryTurn.TO_CONFIRM: "is-to-confirm",
    EntryTurn.DISPUTED: "is-disputed",
    EntryTurn.CONFIRMED: "is-entered",
}
"""How a cell looks; what is printed looks like itself."""


@dataclass(frozen=True)
class EntryTable:
    """A table to be entered, and whether what stands in it balances: hints, nothing is added."""

    grid: Grid
    balances: list[Balance]
    identities: list[PostedIdentity]


def entry_table(
    edition: Edition,
    table: str,
    turns: Mapping[Cell, PlaceTurn],
    kept: Mapping[Cell, str],
    errors: Mapping[Cell, str],
) -> EntryTable:
    """A table as one person sees it: printed and agreed figures, and her own readings."""
    typed = {cell: one.stands or one.own for cell, one in turns.items()} | dict(kept)
    figures = {cell: _figure(one) for cell, one in turns.items()}
    grid = grid_rows(edition.by_key[table], figures, typed, errors)
    for row in (*grid.head, *grid.body):
        for place in row:
            if not place.label:
                _dress(place, turns[place.box.cell])
    # A total is entered as the file has it: nothing follows, and nothing is put in its place.
    told = [replace(one, fills=None) for one in balances(edition, table, figures)]
    identities: list[PostedIdentity] = [
        {**one, "fills": None} for one in posted_identities(edition, table)
    ]
    return EntryTable(replace(grid, has_last_year=_says_more(grid)), told, identities)


def _says_more(grid: Grid) -> bool:
    """Whether something stands below a figure: the cells are higher then."""
    return any(place.was for row in (*grid.head, *grid.body) for place in row)


def _figure(one: PlaceTurn) -> Figure:
    text = one.stands or one.own
    return one.place.read(text) if text else None  # type: ignore[return-value]


def _dress(place: GridPlace, one: PlaceTurn) -> None:
    place.kind = _KINDS.get(one.turn, "")
    if one.turn == EntryTurn.PRINTED:
        place.lock = _KEPT
    elif one.turn == EntryTurn.CONFIRMED:
        place.lock, place.was = _AGREED, "代录"
    elif one.turn == EntryTurn.TO_CONFIRM:
        place.was = "待核对"
    elif one.turn == EntryTurn.OWN:
        place.was = "等另一人"
    elif one.readings:
        place.was = "／".join(reading for _, reading in one.readings)
