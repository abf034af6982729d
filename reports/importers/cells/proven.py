"""Is a figure that was made of several lines one? Where a total of its table balances by it.

Else it is left blank: two figures above each other, taken for one, would be a wrong figure.
"""

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.table_words import edition_of
from reports.statute.schema import Cell, Table, add


def proven(found: FoundFigures, table: Table) -> FoundFigures:
    """The reading of a table, without the figures of several lines that no total proves."""
    balanced = _balanced(found, table) if found.unproven else set()
    for cell, as_lines in found.unproven.items():
        if cell not in balanced and found.figures.get(cell) is not None:
            found.disbelieve(cell, as_lines)
    return found


def _balanced(found: FoundFigures, table: Table) -> set[Cell]:
    """The cells of every identity that balances."""
    cells: set[Cell] = set()
    for one in edition_of(table).identities_of(table.key):
        left, right = add(one.left, found.figures), add(one.right, found.figures)
        if left is not None and left == right:
            cells.update(one.left, one.right)
    return cells
