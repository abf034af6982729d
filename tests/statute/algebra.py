"""What do equations between figures say together? Elimination, in exact fractions."""

from collections.abc import Iterable
from fractions import Fraction

from reports.statute.schema import Cell, Identity

Row = dict[Cell, Fraction]


def forced_to_zero(identities: Iterable[Identity]) -> set[Cell]:
    """Cells that can be nothing but zero where no figure is below it.

    After elimination every equation gives one cell by others; with no other to make up for it,
    or with all of them on its own side, that cell stays zero.
    """
    rows = _reduced([_row(one) for one in identities])
    return {
        pivot
        for pivot, row in rows.items()
        if all(factor > 0 for cell, factor in row.items() if cell != pivot)
    }


def _row(identity: Identity) -> Row:
    return {cell: Fraction(1) for cell in identity.left} | {
        cell: Fraction(-1) for cell in identity.right
    }


def _reduced(rows: Iterable[Row]) -> dict[Cell, Row]:
    """Each row with a cell of its own, its pivot, that no other row has; factor one."""
    done: dict[Cell, Row] = {}
    for row in rows:
        left = row
        for pivot, other in done.items():
            left = _without(left, pivot, other)
        if not left:
            continue
        own = next(iter(left))
        left = {cell: factor / left[own] for cell, factor in left.items()}
        done = {pivot: _without(other, own, left) for pivot, other in done.items()} | {own: left}
    return done


def _without(row: Row, pivot: Cell, other: Row) -> Row:
    """A row less so much of another that the pivot goes."""
    factor = row.get(pivot, Fraction(0))
    cells = row.keys() | other.keys()
    changed = {
        cell: row.get(cell, Fraction(0)) - factor * other.get(cell, Fraction(0)) for cell in cells
    }
    return {cell: changed[cell] for cell in sorted(changed) if changed[cell]}
