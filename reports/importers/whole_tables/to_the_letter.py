"""Is a printed table the form's to the letter? Then its figures stand where the form has them.

Most offices copy the form as it is: every label in its place and a figure for every cell. Where its
sums balance, too, no other way to read it needs to be weighed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from reports.document.digits import are_digits
from reports.document.remembered import remembered
from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.sums import sums_read
from reports.importers.cells.table_words import head_name
from reports.importers.flow import Matrix, Strip
from reports.importers.same_label import dense, words
from reports.statute import EVERY_EDITION
from reports.statute.grid import Box, grid
from reports.statute.schema import Cell, Table

_AMOUNT = re.compile(r"[0-9]+\.[0-9]+")
_FIGURE = ""

Beginning: TypeAlias = tuple[str, int]
"""The first label of a table, and how many of its places say something."""


@dataclass(frozen=True)
class FormInOrder:
    """A table of an edition in reading order: its labels, nothing where a figure stands.

    ``names`` tells what each label names, by its place, and ``cells`` whose figures stand where.
    """

    table: Table
    labels: Sequence[str]
    names: Sequence[tuple[int, str]]
    cells: Sequence[tuple[int, Cell]]


def read_to_the_letter(way: Matrix | Strip, findings: FoundFigures) -> FoundFigures | None:
    """The reading of a table that is the form's; None where anything is different."""
    slots = [slot for row in rows_of(way) for slot in row if slot.text.strip()]
    printed = printed_forms([slot.text for slot in slots])
    form = next((one for one in printed if one.table in findings.edition.tables), None)
    if form is None or any(slot.said or slot.as_lines for slot in slots):
        return None
    if any(map(findings.has, form.table.cells)):
        return None
    trial = findings.trial()
    for place, names in form.names:
        trial.label(names, slots[place])
    for place, cell in form.cells:
        trial.put(cell, slots[place])
    balances = all(is_true for _, is_true in sums_read(trial.figures, form.table))
    return trial if balances and not trial.remarks else None


def printed_forms(texts: Sequence[str]) -> Sequence[FormInOrder]:
    """The tables of all editions that some cells are, to the letter."""
    begins = (dense(texts[0]), len(texts)) if texts else ("", 0)
    if not (alike := _forms().get(begins)):
        return ()
    said = [_label(text) for text in texts]
    return [one for one in alike if one.labels == said]


@remembered
def _label(text: str) -> str:
    """What a cell says, without spaces; nothing for a figure."""
    return _FIGURE if are_digits(text) or _AMOUNT.fullmatch(text) else dense(text)


@cache
def _forms() -> Mapping[Beginning, Sequence[FormInOrder]]:
    """The tables by how they begin, with the note in the corner and without it."""
    found: dict[Beginning, list[FormInOrder]] = {}
    for table in (table for edition in EVERY_EDITION for table in edition.tables):
        boxes = [box for row in grid(table) for box in row if not box.is_empty_corner]
        for form in (
            _form(table, boxes),
            _form(table, [box for box in boxes if box.role != "corner"]),
        ):
            found.setdefault((form.labels[0], len(form.labels)), []).append(form)
    return found


def _form(table: Table, boxes: Sequence[Box]) -> FormInOrder:
    labels = [(place, box) for place, box in enumerate(boxes) if box.is_label]
    # The head is noted before the lines are, as in every other reading.
    labels.sort(key=lambda one: _is_line(one[1]))
    return FormInOrder(
        table,
        [dense(box.text) if box.is_label else _FIGURE for box in boxes],
        [(place, _names(table, box)) for place, box in labels],
        [(place, box.cell) for place, box in enumerate(boxes) if not box.is_label],
    )


def _is_line(box: Box) -> bool:
    return box.role == "line" and box.axis is not None


def _names(table: Table, box: Box) -> str:
    """What a label names: a line, a column, or some other words of the table."""
    if box.role == "line" and box.axis:
        return f"{table.key}.{box.axis.key}"
    return head_name(table, words(box.text))
