"""How does a report become a workbook? Its tables as printed, and all figures in one list."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook.properties import CalcProperties
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table as SheetTable
from openpyxl.worksheet.table import TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import tostring

from reports.document import Document
from reports.document.live_fields import written
from reports.document.printed import printed_name, printed_title
from reports.exporters.blocks import (
    AS_ISSUED,
    Block,
    HeadingBlock,
    Paragraph,
    Printing,
    TableBlock,
    Title,
    blocks,
)
from reports.exporters.dates import dated
from reports.exporters.office_file import packed, unpacked
from reports.exporters.xlsx_table import (
    annotate,
    banner,
    draw,
    fit,
    set_up,
    write_text,
)
from reports.exporters.xlsx_totals import totals
from reports.statute.schema import Edition

_ALL = "全部数据"
_HEAD = {"键": 46, "章": 5, "表": 36, "项目": 62, "栏目": 26, "数据": 12, "单位": 7}
"""The columns of the list of all figures, with their widths in characters."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_EDGE = Side(style="thin", color="FF000000")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_GREY = PatternFill("solid", fgColor="FFF2F2F2")
_CENTRED: Mapping[str, Any] = {"horizontal": "center", "vertical": "center"}
_AS_NEW = CalcProperties(calcId=191029, fullCalcOnLoad=False)
"""The results of the formulas are in the file: nothing is to be computed, or saved, on opening."""


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report's figures as XLSX; the same report always gives the same bytes."""
    sequence = blocks(document, printing)
    book = Workbook()
    book.remove(book.active)
    book.calculation = _AS_NEW
    for look in _looks():
        book.add_named_style(look)
    drawn = tuple(_tables(book, document, sequence))
    if printing.review_copy:
        for sheet in book.worksheets:
            sheet.oddHeader.left.text = "送审稿"
    _list(book, document.edition)
    parts = _parts(book)
    *tables, listed = sorted(name for name in parts if name.startswith("xl/worksheets/sheet"))
    for name, computed in zip(tables, drawn, strict=True):
        parts[name] = _with_results(parts[name], computed)
    parts[listed] = _listed(document)
    parts["docProps/core.xml"] = _described(book, document)
    return packed(parts)


def _looks() -> tuple[NamedStyle, ...]:
    """The cell styles of a workbook, for all who edit it to use."""

    def look(name: str, face: str, size: float, *, framed: bool = True, **alignment: Any) -> Any:
        border, font = _BORDER if framed else Border(), Font(name=face, sz=size)
        placed = Alignment(**{**_CENTRED, **alignment})
        return NamedStyle(name, font=font, border=border, alignment=placed)

    heading = look("表内标题", "宋体", 10.5, horizontal="left", indent=1)
    heading.fill = _GREY
    return (
        look("报告标题", "方正小标宋简体", 18, framed=False, wrap_text=True),
        look("章标题", "黑体", 14, framed=False, horizontal="left"),
        look("表注", "仿宋_GB2312", 10.5, framed=False, horizontal="left", wrap_text=True),
        heading,
        look("标签", "宋体", 9, wrap_text=True),
        look("行标签", "宋体", 9, horizontal="left", wrap_text=True),
        look("数据", "宋体", 9, shrink_to_fit=True),
        look("标签（大）", "宋体", 10.5, wrap_text=True),
        look("数据（大）", "宋体", 10.5, shrink_to_fit=True),
    )


def _tables(
    book: Workbook, document: Document, sequence: tuple[Block, ...]
) -> Iterator[Mapping[str, int]]:
    """Draw the sheets of the tables; sheet by sheet, the results of the formulas by place."""
    known = totals(document.edition, document.figures)
    (title,) = (block.lines for block in sequence if isinstance(block, Title))
    for block in (one for one in sequence if isinstance(one, TableBlock)):
        here = [one for one in sequence if one.chapter == block.chapter]
        notes = [one.text for one in here if isinstance(one, Paragraph)]
        (heading,) = (one.text for one in here if isinstance(one, HeadingBlock))
        sheet = book.create_sheet(block.table.tab or block.table.caption)
        banner(sheet, block.table, title, heading)
        computed = draw(sheet, block, known)
        annotate(sheet, block.table, notes)
        set_up(sheet, block.table, on_one_page=not notes)
        yield computed


def _list(book: Workbook, edition: Edition) -> Worksheet:
    """The frame of the list of all figures: its columns, its filter, its page."""
    sheet = book.create_sheet(_ALL)
    for number, (name, width) in enumerate(_HEAD.items(), 1):
        write_text(sheet.cell(1, number), name)
        sheet.column_dimensions[sheet.cell(1, number).column_letter].width = width
    area = f"A1:G{len(edition.cells) + 1}"
    columns = [TableColumn(id=number, name=name) for number, name in enumerate(_HEAD, 1)]
    style = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    frame = SheetTable(displayName=_ALL, ref=area, tableColumns=columns, tableStyleInfo=style)
    frame.autoFilter = AutoFilter(ref=area)
    sheet.add_table(frame)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    fit(sheet, "landscape", 0)
    return sheet


@cache
def _names(edition: Edition) -> bytes:
    """The list without figures, which is the same for all reports: what each cell is called."""
    book = Workbook()
    sheet = _list(book, edition)
    for row, cell in enumerate(edition.cells, 2):
        table = edition.table_of[cell]
        numeral = edition.chapter_of[table.chapter].numeral
        for column, text in enumerate((cell, numeral, table.caption, *edition.names(cell)), 1):
            write_text(sheet.cell(row, column), text)
        write_text(sheet.cell(row, 7), "万元" if edition.is_amount(cell) else "件")
    return _parts(book)["xl/worksheets/sheet2.xml"]


def _listed(document: Document) -> bytes:
    """The list with the figures of a report; a blank one has no cell."""
    root = etree.fromstring(_names(document.edition))
    _, *rows = root.iter(f"{_MAIN}row")
    for row, name in zip(rows, document.edition.cells, strict=True):
        figure = document.figures.get(name)
        if figure is not None:
            cell = etree.Element(f"{_MAIN}c", r=f"F{row.get('r')}")
            etree.SubElement(cell, f"{_MAIN}v").text = written(figure)
            row.insert(5, cell)
    return _xml(root)


def _parts(book: Workbook) -> dict[str, bytes]:
    file = BytesIO()
    ExcelWriter(book, ZipFile(file, "w")).save()
    return unpacked(file.getvalue())


def _described(book: Workbook, document: Document) -> bytes:
    """Title, author and dates of the file, all of them the report's own."""
    properties = book.properties
    properties.title = printed_title(document)[:255]
    properties.creator = properties.lastModifiedBy = printed_name(document.organisation)[:255]
    properties.language = "zh-CN"
    properties.created = properties.modified = datetime.combine(dated(document), time())
    return bytes(tostring(properties.to_tree()))


def _with_results(sheet: bytes, results: Mapping[str, int]) -> bytes:
    """Put the results beside the formulas, so that a preview shows them without computing."""
    root = etree.fromstring(sheet)
    for cell in root.iter(f"{_MAIN}c"):
        value = cell.find(f"{_MAIN}v")
        place = str(cell.get("r"))
        if place in results and value is not None:
            value.text = str(results[place])
    return _xml(root)


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
