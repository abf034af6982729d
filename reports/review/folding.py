"""Which rows of a table say nothing but zero, and how does it stand without them?"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from reports.exporters.table_frame import head_and_body
from reports.statute.grid import Box, Row
from reports.statute.schema import Cell, Figures, Table


@dataclass(frozen=True)
class Fold:
    """The rows that are left, and how many were folded."""

    rows: Sequence[Row] | None
    count: int


def folded(table: Table, figures: Figures, spoken: Container[Cell]) -> Fold:
    """The table without its rows of zeros; a row that somebody speaks of always stays.

    A blank is no zero. The labels of a block that is folded whole go with it.
    """

    def says_nothing(row: Row) -> bool:
        cells = [box.cell for box in row if not box.is_label]
        return bool(cells) and all(figures.get(one) == 0 and one not in spoken for one in cells)

    _, body = head_and_body(table)
    zeros = {number for number, row in enumerate(body) if says_nothing(row)}
    gone = zeros | set(_heads_of_nothing(body, zeros.__contains__))
    return Fold(tuple(_without(body, gone)), len(zeros))


def _heads_of_nothing(body: Sequence[Row], is_gone: Callable[[int], bool]) -> Iterator[int]:
    """The rows of labels that stand over folded rows alone."""
    is_needed = False
    for number in reversed(range(len(body))):
        if any(not box.is_label for box in body[number]):
            is_needed = _starts_new(body, number, is_needed) or not is_gone(number)
        elif not is_needed:
            yield number


def _starts_new(body: Sequence[Row], number: int, is_needed: bool) -> bool:
    """Whether a needed row stands below in the same block: no labels of columns between."""
    last = number + 1 == len(body) or all(box.is_label for box in body[number + 1])
    return is_needed and not last


def _without(body: Sequence[Row], gone: Container[int]) -> Iterator[Row]:
    """The other rows; a label that spanned folded ones is shorter, and stands in the first left."""
    left: dict[int, list[Box]] = {n: [] for n in range(len(body)) if n not in gone}
    for number, row in enumerate(body):
        for box in row:
            spanned = [one for one in range(number, number + box.rows) if one in left]
            if spanned:
                left[spanned[0]].append(replace(box, rows=len(spanned)))
    return (tuple(sorted(row, key=lambda box: box.column)) for row in left.values())
