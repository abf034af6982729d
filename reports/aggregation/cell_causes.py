"""Which slips at single cells turn one table of figures into another? The fewest, all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from reports.aggregation.difference_cause import CauseKind, SumCause
from reports.aggregation.following_sums import is_total, moving_with
from reports.aggregation.misprints import is_slip
from reports.statute.schema import Cell, Edition

MOST_CELLS: Final = 10
"""Cells that one cause of this kind changes at most: two figures, and the totals above them."""

_Numbers = Mapping[Cell, int | Decimal]


@dataclass(frozen=True)
class _Sheets:
    """What should stand in each cell, and what does."""

    edition: Edition
    right: _Numbers
    stated: _Numbers

    def is_written(self, right: Cell, written: Cell) -> bool:
        return self.stated.get(written, 0) == self.right.get(right, 0)


def at_cells(
    edition: Edition, right: _Numbers, stated: _Numbers, off: _Numbers, most: int
) -> Iterator[tuple[SumCause, ...]]:
    """Every set of at most ``most`` causes whose changes are ``off``: what stands less what should.

    ``off`` may hold no more than ``most * MOST_CELLS`` cells.
    """
    yield from _explained(_Sheets(edition, right, stated), dict(off), most)


def _explained(
    sheets: _Sheets, off: dict[Cell, int | Decimal], most: int
) -> Iterator[tuple[SumCause, ...]]:
    if not off:
        yield ()
    elif most and len(off) <= most * MOST_CELLS:
        for cause in _at_first(sheets, off):
            for further in _explained(sheets, _less(off, cause), most - 1):
                yield (cause, *further)


def _at_first(sheets: _Sheets, off: _Numbers) -> Iterator[SumCause]:
    """The causes that explain one of the cells: a figure that others do not make up, if any."""
    figures = [cell for cell in off if not is_total(sheets.edition, cell)]
    cell = (figures or list(off))[0]
    yield from _single(sheets, cell, off[cell])
    for other in off:
        if off[other] == -off[cell] and _are_exchanged(sheets, cell, other):
            yield from _pair(sheets, cell, other, off[cell])


def _are_exchanged(sheets: _Sheets, one: Cell, other: Cell) -> bool:
    """Whether each of two cells of one table holds what belongs in the other."""
    if one == other or sheets.edition.table_of[one] is not sheets.edition.table_of[other]:
        return False
    return sheets.is_written(one, other) and sheets.is_written(other, one)


def _single(sheets: _Sheets, cell: Cell, by: int | Decimal) -> Iterator[SumCause]:
    looks = is_slip(sheets.right.get(cell, 0), sheets.stated.get(cell, 0))
    yield SumCause(
        CauseKind.SLIP if looks else CauseKind.OTHER_FIGURE, cells=(cell,), change={cell: by}
    )
    if totals := moving_with(sheets.edition, cell):
        kind = CauseKind.SLIP_IN_SUM if looks else CauseKind.OTHER_IN_SUM
        yield SumCause(kind, cells=(cell,), change=dict.fromkeys((cell, *totals), by))


def _pair(sheets: _Sheets, one: Cell, other: Cell, by: int | Decimal) -> Iterator[SumCause]:
    cells, change = (one, other), {one: by, other: -by}
    yield SumCause(CauseKind.SWAPPED, cells=cells, change=change)
    moved: dict[Cell, int | Decimal] = dict(change)
    for cell, sign in ((one, by), (other, -by)):
        for total in moving_with(sheets.edition, cell):
            moved[total] = moved.get(total, 0) + sign
    moved = {cell: number for cell, number in moved.items() if number}
    if moved != change:
        yield SumCause(CauseKind.SWAPPED_IN_SUM, cells=cells, change=moved)


def _less(off: _Numbers, cause: SumCause) -> dict[Cell, int | Decimal]:
    left = dict(off)
    for cell, number in cause.change.items():
        left[cell] = left.get(cell, 0) - number
    return {cell: number for cell, number in left.items() if number}
