"""Which people stand in an Excel list? Bytes → rows, bounded, every blank left out."""

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO

from openpyxl import load_workbook

from reports.document.entry import writable
from reports.importers.package import Package
from reports.importers.unreadable import Unreadable
from reports.workflow.accounts.open_many import Listed

MOST_BYTES = 1024 * 1024
MOST_ROWS = 600
_LARGEST_MEMBER = 20 * 1024 * 1024
_MOST_COLUMNS = 20
_HEAD_WITHIN = 10

COLUMNS = {
    "单位全称": "unit",
    "单位简称": "short_name",
    "姓名": "full_name",
    "登录名": "username",
    "岗位": "role",
    "邮箱": "email",
}
_REQUIRED = ("单位全称", "姓名", "登录名", "岗位")
_FAULTS = (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError)

Row = tuple[int, list[str]]


def listed(data: bytes) -> list[Listed]:
    """The people in a list; Unreadable, with a Chinese sentence, for what is none."""
    if len(data) > MOST_BYTES:
        raise Unreadable("文件太大（超过1MB），不像一份名单。")
    rows = _rows(data)
    places, head = _head(rows)
    people = [
        Listed(number, **{name: _at(cells, place) for name, place in places.items()})
        for number, cells in rows
        if number > head and any(_at(cells, place) for place in places.values())
    ]
    if len(people) > MOST_ROWS:
        raise Unreadable(f"名单最多{MOST_ROWS}行，这份有{len(people)}行以上，请分几次导入。")
    return people


def _rows(data: bytes) -> list[Row]:
    """The first sheet's rows with their numbers; formulas as what they came to."""
    Package(data, largest=_LARGEST_MEMBER).inspect()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            most = MOST_ROWS + _HEAD_WITHIN + 1
            cells = sheet.iter_rows(max_row=most, max_col=_MOST_COLUMNS, values_only=True)
            return [(number, [_text(one) for one in row]) for number, row in enumerate(cells, 1)]
    except (*_FAULTS, zipfile.BadZipFile) as fault:
        raise Unreadable("这个文件读不出来，请用下载的模板填写，存成XLSX再试。") from fault


def _text(value: object) -> str:
    """A cell as people see it: 13800000000.0 is typed without its fraction."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(writable(str(value)).split())


def _head(rows: Sequence[Row]) -> tuple[dict[str, int], int]:
    """Where each column stands, and the number of the row that says so."""
    for number, cells in rows[:_HEAD_WITHIN]:
        found = dict(_named(cells))
        if all(name in found for name in _REQUIRED):
            return {COLUMNS[name]: found.get(name, -1) for name in COLUMNS}, number
    raise Unreadable(f"没有找到表头。第一行应当写：{'、'.join(COLUMNS)}。")


def _named(cells: Sequence[str]) -> Iterator[tuple[str, int]]:
    for place, text in enumerate(cells):
        name = text.replace(" ", "").partition("（")[0]
        if name in COLUMNS:
            yield name, place


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""
