"""Is a figure that was made of several lines one? Where a total of its table balances by it.

Else it is left blank: two figures above each other, taken for one, would be a wrong figure.
"""

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.sums import sums_read
from reports.statute.schema import Cell, Table


def proven(found: FoundFigures, table: Table) -> FoundFigures:
    """The reading of a table, without the figures of several lines that no total proves."""
    balanced = _balanced(found, table) if found.unproven else set()
    for cell, as_lines in found.unproven.items():
        if cell not in balanced and found.figures.get(cell) is not None:
            found.disbelieve(cell, as_lines)
    return found


def _balanced(found: FoundFigures, table: Table) -> set[Cell]:
    """The cells of every identity that balances."""
    sums = (one for one, balances in sums_read(found.figures, table) if balances)
    return {cell for one in sums for cell in (*one.left, *one.right)}
