"""What was typed as the county's own figures, and what keeps it from being taken?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reports.document.entry import Misread
from reports.document.live_fields import written
from reports.document.slots import slots
from reports.statute.automatic_totals import proposed
from reports.statute.schema import Cell, Edition, Table, add

MOST_TYPED = 64
"""Characters of one cell that are looked at; the page takes no more."""


@dataclass(frozen=True)
class OwnTyped:
    """Three tables as typed: the figures that could be read, and what is wrong at each cell."""

    typed: Mapping[Cell, str]
    figures: Mapping[Cell, int | Decimal]
    errors: Mapping[Cell, str] = field(default_factory=dict)
    blank: int = 0


def read_own(edition: Edition, typed: Mapping[Cell, str]) -> OwnTyped:
    """Read every cell; a blank one is no zero, and an identity that does not hold is said.

    A total that was left blank beside complete parts is their sum, and needs no typing.
    """
    texts = {cell: typed.get(cell, "").strip() for cell in edition.cells}
    figures: dict[Cell, int | Decimal] = {}
    errors: dict[Cell, str] = {}
    for table in edition.tables:
        readers = slots(edition, table.chapter)
        for cell in table.cells:
            try:
                figure = readers[cell](texts[cell][:MOST_TYPED])
            except Misread as reason:
                errors[cell] = str(reason)
                continue
            if isinstance(figure, int | Decimal):
                figures[cell] = figure
        figures |= _totals(edition, table, figures, [one for one in table.cells if not texts[one]])
    blank = [cell for cell in edition.cells if cell not in figures and cell not in errors]
    errors |= dict.fromkeys(blank, "空着：没有发生就填0")
    return OwnTyped(texts, figures, _unbalanced(edition, figures) | errors, len(blank))


def _totals(
    edition: Edition, table: Table, figures: Mapping[Cell, int | Decimal], free: Sequence[Cell]
) -> dict[Cell, int | Decimal]:
    own = {cell: figures.get(cell) for cell in table.cells}
    found = proposed(edition, table.key, own, free)
    return {cell: total for cell, total in found.items() if total is not None}


def _unbalanced(edition: Edition, figures: Mapping[Cell, int | Decimal]) -> dict[Cell, str]:
    """At the total that should follow, or else at the last of the right side."""
    said: dict[Cell, str] = {}
    for one in edition.identities:
        left, right = add(one.left, figures), add(one.right, figures)
        if left is not None and right is not None and left != right:
            cell = one.fills or one.right[-1]
            sentence = f"{one.says}：现在是{written(left)}和{written(right)}，不相等"
            said[cell] = f"{said[cell]}；{sentence}" if cell in said else sentence
    return said
