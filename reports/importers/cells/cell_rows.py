"""Which cells stand in a row of a printed table, or in some places of it, and what are they?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from reports.importers.cells.pieces import is_value
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, words
from reports.statute.schema import Cell

Row: TypeAlias = Sequence[Slot]
Slots: TypeAlias = list[Slot]


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


def are_names(figures: Mapping[Cell, Slots], columns: Iterable[str]) -> bool:
    """Whether names of columns stand where figures should, be it with other words."""
    texts = [slot.text for slots in figures.values() for slot in slots if slot.text.strip()]
    said = [words(text) for text in texts if not is_value(text)]
    are_words = 0 < len(said) == len(texts)
    return are_words and all(any(one in word for one in columns) for word in said)


def have_drifted(figures: Mapping[Cell, Slots]) -> bool:
    """Whether a line has a figure for each column, but some stand under two or beside others."""
    said = [[slot for slot in slots if is_value(slot.text)] for slots in figures.values()]
    is_joined = any(len(slots) > 1 for slots in said)
    return is_joined and len({slot for slots in said for slot in slots}) == len(said)


def nearest(labels: Sequence[Slot]) -> str:
    return next((text for slot in reversed(labels) if (text := bare(slot.text))), "")


def printed_in(row: Row, columns: list[int]) -> Slots:
    """The printed cells in some columns, each once."""
    return list({(row[n].row, row[n].column): row[n] for n in columns if n < len(row)}.values())
