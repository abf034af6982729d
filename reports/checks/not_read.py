"""Which cells did the reader of a file not find? Of them nobody knows what the report says."""

import re

from reports.checks.base import Dossier
from reports.statute.schema import Cell, Table

_SAID = re.compile(r"\w")
"""Words beside a blank cell are not its emptiness: a piece of a label may stand there."""


def cells_not_read(dossier: Dossier, table: Table) -> frozenset[Cell]:
    """Cells without a figure that were not seen empty on the page; none in a typed report.

    Where a line prints more figures than it has cells, none is taken, though all were seen.
    """
    document = dossier.document
    printed, blank = document.as_printed, document.blank.intersection(table.cells)
    if printed is None or not blank:
        return frozenset()
    is_read = len(blank) < len(table.cells)
    if is_read and not printed.cells and not left_over(dossier, table):
        return frozenset()
    empty = {one.cell for one in printed.cells if not _SAID.search(one.text)}
    seen = empty | document.unreadable.keys()
    return blank - seen


def left_over(dossier: Dossier, table: Table) -> bool:
    """Whether something of the table was printed, and the reader could not say what it is."""
    where = f"“{table.caption}”表"
    return any(one.get("where") == where for one in dossier.document.unread)
