"""Which people stand in an Excel list? Bytes → rows, bounded, every blank left out."""

from collections.abc import Iterator, Sequence

from reports.importers.unreadable import Unreadable
from reports.workflow.accounts.listed import Listed
from reports.workflow.foreign.reading import ForeignFile, read_rows

MOST_BYTES = 1024 * 1024
MOST_ROWS = 600
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
    """The first sheet's rows with their numbers, from the top."""
    most = MOST_ROWS + _HEAD_WITHIN + 1
    rows = read_rows(ForeignFile(data, "名单.xlsx"), most, _MOST_COLUMNS)
    return list(enumerate(rows, 1))


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
