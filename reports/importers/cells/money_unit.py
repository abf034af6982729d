"""Is an amount printed in the form's unit, 万元? Under a head that says 元 it would be misread."""

import re
from functools import cache

from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Matrix, Strip
from reports.importers.same_label import dense
from reports.statute.schema import Table

_OTHER_UNIT = re.compile(r"金额\(?(?:单位)?:?([十百千]?元)")


@cache
def _has_amounts(table: Table) -> bool:
    columns = ((block, column) for block in table.blocks for column in block.columns)
    return any(block.is_amount or column.kind == "amount" for block, column in columns)


def with_units(found: FoundFigures, printed: Matrix | Strip, table: Table) -> FoundFigures:
    """The reading of a table: an amount that is not zero is read with the unit of its head."""
    if not _has_amounts(table):
        return found
    said = _OTHER_UNIT.search(dense(printed.text))
    unit = said[1] if said else ""
    for cell in table.cells if unit else ():
        if found.edition.is_amount(cell) and found.figures.get(cell):
            found.take(cell, [f"{found.figures[cell]:f}{unit}"])
    return found
