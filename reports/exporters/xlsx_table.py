"""How does a statutory table become a worksheet? As printed: merges, borders, widths, one page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import ceil

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.live_fields import written
from reports.exporters.blocks import TableBlock
from reports.exporters.placing import label_lines
from reports.exporters.title_lines import width
from reports.exporters.xlsx_totals import Place, Total, formula
from reports.statute.grid import Box, Row, grid, head_height
from reports.statute.schema import Cell, Figure, Table

TITLE_ROWS = 2
_POINTS = 72 / 25.4
_CHARACTERS = 96 / 25.4 / 7
"""Characters of a column's width in a millimetre: one of Calibri 11 is seven pixels wide."""

_MANY = 10
"""Columns from which a table is set in 9 pt."""

_LONGEST = 1000
"""Characters of a note in one row, which can be 409 points high at most."""

_FORMULA_SIGNS = ("=", "+", "-", "@")


def write_text(cell: SheetCell, text: str) -> None:
    """Write text as text: what begins like a formula stays text, also when it is edited."""
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True


def write_figure(cell: SheetCell, figure: Figure) -> None:
    """Write a figure as a number; a blank stays an empty cell, never 0."""
    if figure is not None:
        cell.value = figure if isinstance(figure, int) else Decimal(written(figure))


def banner(sheet: Worksheet, table: Table, title: Sequence[str], heading: str) -> None:
    """The title of the report and the heading of the chapter, each over the whole width."""
    _across(sheet, 1, table, "\n".join(title), "报告标题", 27 * len(title) + 6)
    _across(sheet, 2, table, heading, "章标题", 26)


def draw(
    sheet: Worksheet, block: TableBlock, totals: Mapping[Cell, Sequence[Total]]
) -> dict[str, int]:
    """A table below its headings; returns the figures that formulas give, by place."""
    table, at = block.table, figure_places(block.table)
    computed: dict[str, int] = {}
    for number, row in enumerate(_layout(table), TITLE_ROWS + 1):
        sheet.row_dimensions[number].height = row.height
        for box, text, style in row.boxes:
            cell = _framed(sheet, number, box, style)
            known = totals.get(box.cell, ())
            if box.is_label:
                write_text(cell, text)
            elif known and all(total.is_right for total in known):
                cell.value = formula([at[part] for part in known[0].parts])
                computed[cell.coordinate] = known[0].typed
            else:
                write_figure(cell, block.figures.get(box.cell))
                _object(cell, [total.objection for total in known if not total.is_right])
    return computed


def annotate(sheet: Worksheet, table: Table, notes: Sequence[str]) -> None:
    """The notes below a table, a paragraph a row; a very long one goes on in the next."""
    parts = [note[at : at + _LONGEST] for note in notes for at in range(0, len(note), _LONGEST)]
    for number, text in enumerate(parts, TITLE_ROWS + 1 + len(_layout(table))):
        lines = _lines(text, sum(table.widths), 10.5)
        _across(sheet, number, table, text, "表注", 6 + 14 * lines)


def set_up(sheet: Worksheet, table: Table, *, on_one_page: bool) -> None:
    """A4 upright as wide as the page; headings stay in sight and repeat in print."""
    for number, millimetres in enumerate(table.widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = millimetres * _CHARACTERS
    labels, head = min(column for _, column in figure_places(table).values()) - 1, _head(table)
    sheet.freeze_panes = sheet.cell(TITLE_ROWS + head + 1, labels + 1 if head else 1)
    if head:
        sheet.print_title_rows = f"{TITLE_ROWS + 1}:{TITLE_ROWS + head}"
    sheet.sheet_view.showGridLines = False
    fit(sheet, "portrait", 1 if on_one_page else 0)


def fit(sheet: Worksheet, orientation: str, pages: int) -> None:
    """A4, as wide as the page and as many pages long; 0 = as many as it takes."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page, margins = sheet.page_setup, sheet.page_margins
    page.paperSize, page.orientation = sheet.PAPERSIZE_A4, orientation
    page.fitToWidth, page.fitToHeight = 1, pages
    margins.left, margins.right = 28 / 25.4, 26 / 25.4
    sheet.print_options.horizontalCentered = True


@dataclass(frozen=True)
class _Line:
    """A row of a table, the same in every report: its height; text and style of its boxes."""

    height: float
    boxes: tuple[tuple[Box, str, str], ...]


@cache
def _layout(table: Table) -> tuple[_Line, ...]:
    return tuple(
        _Line(
            _height(table, row),
            tuple((box, "\n".join(label_lines(table, box)), _style(table, box)) for box in row),
        )
        for row in grid(table)
    )


@cache
def figure_places(table: Table) -> Mapping[Cell, Place]:
    """Where each figure stands in its sheet, below the two rows of headings."""
    return {
        box.cell: (number, box.column + 1)
        for number, row in enumerate(_layout(table), TITLE_ROWS + 1)
        for box, _, _ in row.boxes
        if not box.is_label
    }


def _across(sheet: Worksheet, row: int, table: Table, text: str, style: str, height: float) -> None:
    box = Box("heading", 0, columns=len(table.widths))
    write_text(_framed(sheet, row, box, style), text)
    sheet.row_dimensions[row].height = height


def _framed(sheet: Worksheet, row: int, box: Box, style: str) -> SheetCell:
    """The cell of a box; those it covers get its look too, for the border to go all round."""
    first: SheetCell = sheet.cell(row, box.column + 1)
    first.style = style
    if box.rows > 1 or box.columns > 1:
        last_row, last_column = row + box.rows - 1, box.column + box.columns
        for below in range(row, last_row + 1):
            for beside in range(box.column + 1, last_column + 1):
                sheet.cell(below, beside)._style = first._style
        sheet.merged_cells.add(CellRange(None, first.column, first.row, last_column, last_row))
    return first


def _style(table: Table, box: Box) -> str:
    if box.role == "heading":
        return "表内标题"
    wide = "（大）" if len(table.widths) < _MANY else ""
    if not box.is_label:
        return f"数据{wide}"
    return "行标签" if box.role == "line" and box.rows == 1 and not wide else f"标签{wide}"


def _height(table: Table, row: Row) -> float:
    """Points that the labels of a row need; one that spans rows has room enough."""
    wide = len(table.widths) < _MANY
    least, line, size = (22.5, 15.0, 10.5) if wide else (18.0, 12.0, 9.0)
    lines = (
        sum(_lines(text, _millimetres(table, box), size) for text in label_lines(table, box))
        for box in row
        if box.is_label and box.rows == 1
    )
    return max(least, max(lines, default=1) * line + 4)


@cache
def _head(table: Table) -> int:
    return head_height(table)


def _millimetres(table: Table, box: Box) -> float:
    return sum(table.widths[box.column : box.column + box.columns])


def _lines(text: str, millimetres: float, size: float) -> int:
    """Lines that a text takes in a column, which keeps two points free on either side."""
    return max(1, ceil(width(text) * size / (millimetres * _POINTS - 4)))


def _object(cell: SheetCell, objections: Sequence[str]) -> None:
    if objections:
        cell.comment = Comment("\n".join(objections), "阳光年报", height=90, width=300)
