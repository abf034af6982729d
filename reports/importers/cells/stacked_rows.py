"""A table in which one printed row holds several lines: their labels are lines of one cell, and so
are the figures of each column. Cut apart, it is a table like any other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reports.importers.cells.pieces import is_value, pieces
from reports.importers.cells.table_words import words_of
from reports.importers.flow import Matrix, Slot
from reports.importers.same_label import bare, dense
from reports.statute.schema import Table


@dataclass(frozen=True)
class _Stack:
    """A printed row's lines: the column of their labels, and what each column says, a text a line.

    A column that says nothing has none.
    """

    label: int
    texts: dict[int, list[str]]

    @property
    def count(self) -> int:
        return len(self.texts[self.label])

    @property
    def is_even(self) -> bool:
        """Whether every column that says something says as much as there are labels."""
        said = [one for one in self.texts.values() if one]
        return len(said) > 1 and all(len(one) == self.count for one in said)

    def text(self, column: int, number: int) -> str:
        return self.texts[column][number] if self.texts[column] else ""

    def with_rest(self, below: "_Stack") -> "_Stack":
        """This row, and what the end of a page cut off of it."""
        return _Stack(
            self.label, {n: [*self.texts[n], *below.texts.get(n, ())] for n in self.texts}
        )


def unstacked(matrix: Matrix, table: Table) -> Matrix | None:
    """The same table with a row for each line; None where no row holds several."""
    stacks = _whole([_stack(matrix, number, table) for number in range(len(matrix.rows))])
    if not any(one and one.count > 1 for one in stacks.values()):
        return None
    rows: list[tuple[Slot, ...]] = []
    starts: dict[int, int] = {}
    for number, stack in stacks.items():
        starts[number] = len(rows)
        for n in range(stack.count if stack else 1):
            rows.append(tuple(_part(one, stack, n, starts) for one in matrix.rows[number]))
    return Matrix(tuple(rows))


def _part(slot: Slot, stack: _Stack | None, number: int, starts: dict[int, int]) -> Slot:
    """What stands of a cell in a row of its own; a cell of one text covers all of them."""
    if stack is None or slot.row not in starts or slot.column not in stack.texts:
        return slot._replace(row=starts.get(slot.row, slot.row))
    text = stack.text(slot.column, number)
    return slot._replace(text=text, row=starts[slot.row] + number, as_lines="")


def _whole(stacks: Sequence[_Stack | None]) -> dict[int, _Stack | None]:
    """The rows by their number, one that the end of a page cut in two put together.

    None where a row does not say as much in each column, and cannot be cut apart.
    """
    whole: dict[int, _Stack | None] = {}
    last = -1
    for number, stack in enumerate(stacks):
        above = whole.get(last)
        if above and stack and not above.is_even and above.with_rest(stack).is_even:
            whole[last] = above.with_rest(stack)
            continue
        whole[number], last = stack, number
    return {number: one if one and one.is_even else None for number, one in whole.items()}


def _stack(matrix: Matrix, number: int, table: Table) -> _Stack | None:
    """The lines that a row holds; None where it holds other things."""
    slots = list(dict.fromkeys(slot for slot in matrix.rows[number] if slot.row == number))
    labelled = (
        (len(said), n, said) for n, one in enumerate(slots) if (said := _labels(one, table))
    )
    _, place, labels = max(labelled, default=(0, 0, []))
    others = {one.column: (one.as_lines or one.text).split() for one in slots[place + 1 :]}
    if not labels or not all(is_value(text) for said in others.values() for text in said):
        return None
    return _Stack(slots[place].column, {slots[place].column: labels, **others})


def _labels(slot: Slot, table: Table) -> list[str]:
    """The labels of lines that a cell holds and nothing besides, be they in one run."""
    known = words_of(table)
    said = [one.text for one in pieces(slot, known)]
    if all(bare(one) in known.lines for one in said):
        return said
    text = dense(slot.text)
    found = _label(table).findall(text) if known.lines else []
    return found if found and "".join(found) == text else []


@cache
def _label(table: Table) -> re.Pattern[str]:
    """Any label of a line, the longest first: a cell of a PDF holds them without a gap."""
    labels = sorted((dense(line.label) for line in table.lines), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, labels)))
