"""Which cells stand in each row of a printed table, be its columns known or not?"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reports.importers.flow import Matrix, Slot, Strip

Row: TypeAlias = Sequence[Slot]


def rows_of(way: Matrix | Strip) -> Iterator[Row]:
    """The cells that begin in each row, blank ones too."""
    if isinstance(way, Strip):
        yield from way.rows
        return
    for number, row in enumerate(way.rows):
        yield tuple(dict.fromkeys(slot for slot in row if slot.row == number))


def trimmed(row: Row, is_long: bool) -> Row:
    """A row without its empty ends, that would be taken for cells of the line above.

    One longer than most keeps its end: the cell too many may stand among its figures.
    """
    said = [n for n, slot in enumerate(row) if slot.text.strip()]
    if not said:
        return ()
    return row[said[0] :] if is_long else row[said[0] : said[-1] + 1]
