"""Do the figures of a row with an empty cell stand a cell beside their own?

Where a cell was lost and an empty one came in, a row looks whole, and only sums can tell.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.table_words import edition_of
from reports.statute.schema import Cell, Figure, Figures, Identity, Table

_BALANCED, _POSSIBLE, _BROKEN = 1, 0, -1

Row = tuple[Cell, ...]


def unmoved(found: FoundFigures, table: Table) -> FoundFigures:
    """The reading of a table without the rows that would rather balance if a gap were elsewhere."""
    rows = [row for row in _rows(table) if _has_gap(row, found)]
    sums = list(edition_of(table).identities_of(table.key)) if rows else []
    stands = {one.key: _standing(one, found.figures) for one in sums}
    for row in [row for row in rows if _has_moved(row, found, sums, stands)]:
        said = [cell for cell in row if found.figures[cell] is not None]
        found.take_back(table, said, "有一行的空格像是挪了位置")
    return found


@cache
def _rows(table: Table) -> tuple[Row, ...]:
    """The cells of each printed row that holds several."""
    if table.lines_across:
        return (table.cells,)
    return tuple(
        tuple(table.cell(line.key, column.key) for column in block.columns)
        for block in table.blocks
        for line in block.lines
    )


def _has_gap(row: Row, found: FoundFigures) -> bool:
    """Whether a row was found whole, some of it empty and some of it more than a nought.

    A dash, or words for nothing, stand in their place as figures do.
    """
    is_gapped = not set(row).isdisjoint(found.blank) and all(map(found.figures.__contains__, row))
    return is_gapped and any(map(found.figures.get, row))


def _has_moved(
    row: Row, found: FoundFigures, sums: Sequence[Identity], stands: dict[str, int]
) -> bool:
    """Whether the sums rather balance with one of the row's gaps elsewhere.

    A row that balances by itself, its gaps being zeros, and belies no other sum is in its place.
    """
    touching = [one for one in sums if not set(one.cells).isdisjoint(row)]
    own = {one.key for one in touching if set(one.cells) <= set(row)}
    as_printed = [stands[one.key] for one in touching]
    if _BROKEN not in as_printed and all(stands[key] == _BALANCED for key in own):
        return False
    others = _with_a_gap_moved(row, found)
    changed = ({**found.figures, **dict(zip(row, other, strict=True))} for other in others)
    return any(
        _is_better([_standing(one, other) for one in touching], as_printed) for other in changed
    )


def _with_a_gap_moved(row: Row, found: FoundFigures) -> Iterator[list[Figure]]:
    printed = [found.figures[cell] for cell in row]
    for gap in (n for n, cell in enumerate(row) if cell in found.blank):
        rest = [*printed[:gap], *printed[gap + 1 :]]
        yield from ([*rest[:n], None, *rest[n:]] for n in range(len(printed)) if n != gap)


def _is_better(stands: Sequence[int], than: Sequence[int]) -> bool:
    """Whether no sum is broken and more of them balance: what explains half is a guess."""
    return _BROKEN not in stands and stands.count(_BALANCED) > than.count(_BALANCED)


def _standing(one: Identity, figures: Figures) -> int:
    """Whether a sum balances, gaps being zeros, or would with some other figures in them.

    Where there are gaps, nought and nought prove nothing.
    """
    left, right = (_known(cells, figures) for cells in (one.left, one.right))
    lacks_left, lacks_right = len(left) < len(one.left), len(right) < len(one.right)
    if not left or not right or (lacks_left and lacks_right):
        return _POSSIBLE
    more = sum(left) - sum(right)
    if more == 0 and (any(left) or not (lacks_left or lacks_right)):
        return _BALANCED
    return _POSSIBLE if (lacks_left and more <= 0) or (lacks_right and more >= 0) else _BROKEN


def _known(cells: Sequence[Cell], figures: Figures) -> list[int | Decimal]:
    return [figure for cell in cells if (figure := figures.get(cell)) is not None]
