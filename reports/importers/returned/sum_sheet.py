"""Where do units and figures stand on a sheet with a unit a row? By its labels, not its places."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.importers.returned.sheet_cells import Place, SheetRead
from reports.importers.same_label import dense
from reports.statute.schema import Cell, Table
from reports.statute.unit_rows import UNITS, cell_paths

_MOST_ROWS_ABOVE = 30
_NUMBER = "序号"


@dataclass(frozen=True)
class SumSheet:
    """The head and the rows of a sheet: which column is which cell, which row is whose."""

    top: int
    unit: int
    columns: Mapping[int, Cell]
    unknown: Mapping[int, str]
    """Columns under a head that is none of the table's, each with what stands there."""
    rows: Mapping[int, str]


def found_in(sheet: SheetRead, table: Table) -> SumSheet | None:
    """Find the head by its word 单位; None where there is none."""
    corner = _corner(sheet)
    if corner is None:
        return None
    top, unit = corner
    bottom = next((area[2] for area in sheet.merged if area[:2] == corner), top)
    cells = {tuple(map(dense, path)): cell for cell, path in cell_paths(table).items()}
    columns: dict[int, Cell] = {}
    unknown: dict[int, str] = {}
    for column in range(1, sheet.width + 1):
        path = labels_above(sheet, column, top, bottom)
        cell = cells.get(tuple(map(dense, path)))
        if cell and cell not in columns.values():
            columns[column] = cell
        elif path and column != unit and path != (_NUMBER,):
            unknown[column] = path[-1]
    texts = ((row, sheet.text((row, unit))) for row in range(bottom + 1, sheet.height + 1))
    return SumSheet(top, unit, columns, unknown, {row: text for row, text in texts if text})


def labels_above(sheet: SheetRead, column: int, top: int, bottom: int) -> tuple[str, ...]:
    """The labels over a column from the outermost to its own, each merged one once."""
    places = (sheet.covering.get((row, column), (row, column)) for row in range(top, bottom + 1))
    return tuple(text for place in dict.fromkeys(places) if (text := sheet.text(place)))


def _corner(sheet: SheetRead) -> Place | None:
    """Where the first cell stands that says nothing but 单位."""
    places = sorted(place for place in sheet.cells if place[0] <= _MOST_ROWS_ABOVE)
    return next((one for one in places if dense(sheet.text(one)) == UNITS), None)
