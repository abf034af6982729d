"""How does a board become a workbook? The lines as they are filtered, nothing computed."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.writer.excel import ExcelWriter

from reports.board.rows import Line

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_COLUMNS = {
    "单位": 34,
    "简称": 14,
    "层级": 12,
    "状态": 10,
    "版本": 6,
    "报送时间": 17,
    "期限": 12,
    "剩余天数": 10,
    "未了结的问题": 13,
    "未关闭意见": 12,
    "最近动态": 17,
    "公开网址": 60,
    "最近催报": 12,
}
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def workbook(lines: Iterable[Line], title: str) -> bytes:
    """The lines as one sheet with a fixed head and a filter."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("进度")
    sheet.freeze_panes = "B2"
    for letter, width in zip("ABCDEFGHIJKLM", _COLUMNS.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([_head(sheet, label) for label in _COLUMNS])
    rows = [[_cell(sheet, value) for value in _values(line)] for line in lines]
    for row in rows:
        sheet.append(row)
    sheet.auto_filter.ref = f"A1:M{len(rows) + 1}"
    book.properties.title = title
    book.properties.creator = "阳光年报"
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()
    return file.getvalue()


def _values(line: Line) -> Iterator[Any]:
    yield from (line.name, line.short_name, line.level_name, line.state_name, line.version)
    yield from (_local(line.sent_at), line.due, line.days_left, line.findings, line.remarks)
    yield from (_local(line.active_at), line.address, line.urged_on)


def _local(moment: Any) -> Any:
    """A time as the county's clock shows it: a workbook knows no zones."""
    return timezone.localtime(moment).replace(tzinfo=None, microsecond=0) if moment else None


def _head(sheet: Any, label: str) -> Any:
    cell = WriteOnlyCell(sheet, label)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFEEF2F6")
    return cell


def _cell(sheet: Any, value: Any) -> Any:
    """A name that looks like a formula stays a name, here and when it is saved as text."""
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA):
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell
