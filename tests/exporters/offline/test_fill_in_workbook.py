"""填写模板: what is typed into it is read back to the last cell, and nothing else can be typed."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell.cell import MergedCell
from openpyxl.workbook import Workbook

from reports.exporters.offline.fill_in_workbook import fill_in_workbook
from reports.exporters.xlsx_table import figure_places
from reports.importers import read
from reports.statute import format_for
from reports.statute.schema import Cell, Figures
from tests.figures import balanced, zeros

YEAR = 2026
UNIT = "临水县青石镇人民政府"
EDITION = format_for(YEAR)
TOTALS = {one.fills for one in EDITION.identities if one.fills}


def opened() -> Workbook:
    return openpyxl.load_workbook(BytesIO(fill_in_workbook(UNIT, YEAR)))


def filled(figures: Figures) -> bytes:
    """The workbook after a clerk typed everything that is no total."""
    book = opened()
    for sheet, table in zip(book.worksheets, EDITION.tables, strict=True):
        for cell, place in figure_places(table).items():
            if cell not in TOTALS:
                assert not sheet.cell(*place).protection.locked
                sheet.cell(*place).value = figures[cell]
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_every_figure_is_read_back_with_unit_and_year(seed: int | None) -> None:
    figures = zeros(EDITION) if seed is None else balanced(EDITION, seed)
    document = read(filled(figures), "模板.xlsx")
    assert {cell: document.figures.get(cell) for cell in EDITION.cells} == figures
    assert (document.organisation, document.year) == (UNIT, YEAR)
    assert ["文字按空白读取" in one for one in document.remarks] == [True]


def test_what_was_left_blank_is_read_as_blank_and_no_zero() -> None:
    document = read(fill_in_workbook(UNIT, YEAR), "模板.xlsx")
    assert set(document.figures.values()) <= {None}
    assert document.organisation == UNIT


def test_nothing_can_be_typed_over_labels_and_totals() -> None:
    open_cells: set[tuple[str, Cell]] = set()
    for sheet, table in zip(opened().worksheets, EDITION.tables, strict=True):
        assert sheet.protection.sheet
        by_place = {place: cell for cell, place in figure_places(table).items()}
        for row in sheet.iter_rows():
            for one in row:
                if not (one.protection.locked or isinstance(one, MergedCell)):
                    open_cells.add((table.key, by_place[one.row, one.column]))
    assert {cell for _, cell in open_cells} == set(EDITION.cells) - TOTALS
