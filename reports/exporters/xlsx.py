"""How does a report become a workbook? Its tables as printed; programs are given JSON."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from reports.document import Document
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
from reports.exporters.xlsx_parts import AS_NEW, packed_book
from reports.exporters.xlsx_table import (
    annotate,
    banner,
    draw,
    set_up,
)
from reports.exporters.xlsx_totals import totals

_EDGE = Side(style="thin", color="FF000000")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_GREY = PatternFill("solid", fgColor="FFF2F2F2")
_CENTRED: Mapping[str, Any] = {"horizontal": "center", "vertical": "center"}


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report's figures as XLSX; the same report always gives the same bytes."""
    sequence = blocks(document, printing)
    book = Workbook()
    book.remove(book.active)
    book.calculation = AS_NEW
    for look in looks():
        book.add_named_style(look)
    drawn = tuple(_tables(book, document, sequence))
    if printing.mark:
        for sheet in book.worksheets:
            sheet.oddHeader.left.text = printing.mark
    author = printed_name(document.organisation)
    moment = datetime.combine(dated(document), time())
    return packed_book(book, drawn, printed_title(document), author, moment)


def looks() -> tuple[NamedStyle, ...]:
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
