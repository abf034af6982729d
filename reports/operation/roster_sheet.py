"""Which bodies stand in an Excel list? Bytes → rows, bounded; and the empty sheet to fill in."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reports.exporters.plain_sheet import workbook
from reports.importers.unreadable import Unreadable
from reports.models import Agency
from reports.workflow.foreign.reading import ForeignFile, read_rows
from reports.workflow.platform.roster_rows import COLUMNS_OF_PATH, RosterRow

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 5000
_MOST_COLUMNS = 30
_HEAD_WITHIN = 10

_COLUMNS = {
    **{label: name for name, label in COLUMNS_OF_PATH.items()},
    "单位全称": "unit",
    "简称": "short_name",
    "层级": "kind",
    "类别": "kind",
    "机构代码": "code",
    "代码": "code",
    "管理员姓名": "full_name",
    "第一位管理员姓名": "full_name",
    "姓名": "full_name",
    "管理员登录名": "username",
    "登录名": "username",
    "管理员邮箱": "email",
    "邮箱": "email",
}
"""What a column may be called; what stands in brackets behind is not looked at."""

_TEMPLATE = {
    "省": 26,
    "市（州）": 26,
    "县（市、区）": 26,
    "单位": 34,
    "简称（可不填）": 16,
    "层级（可不填）": 16,
    "机构代码（可不填）": 18,
    "管理员姓名": 14,
    "管理员登录名": 18,
    "管理员邮箱（可不填）": 26,
}


def roster_of(data: bytes) -> list[RosterRow]:
    """The rows of a list, blank ones left out; Unreadable, with a sentence, for what is none."""
    if len(data) > MOST_BYTES:
        raise Unreadable("文件太大（超过2MB），不像一份机构名册。")
    lines = read_rows(ForeignFile(data, "名册.xlsx"), MOST_ROWS + _HEAD_WITHIN + 1, _MOST_COLUMNS)
    places, head = _head(lines)
    rows = [
        RosterRow(number, **{name: _at(cells, place) for name, place in places.items()})
        for number, cells in enumerate(lines, 1)
        if number > head and any(_at(cells, place) for place in places.values())
    ]
    if not rows:
        raise Unreadable("表头下面没有填写机构。")
    if len(rows) > MOST_ROWS:
        raise Unreadable(f"一次最多导入{MOST_ROWS}行，请分成几个文件，先导入上级。")
    return rows


def roster_template(bodies: Iterable[Agency]) -> bytes:
    """The sheet to fill in; what is there already stands in it, to go on under it."""
    return workbook("机构名册", _TEMPLATE, (_line(body) for body in bodies))


def _line(body: Agency) -> tuple[str, ...]:
    """A body in the column of its level, those above it before."""
    names = dict.fromkeys(COLUMNS_OF_PATH, "")
    above: Agency | None = body
    while above is not None:
        names[above.level if above.level in names else "province"] = above.name
        above = above.parent
    return (*names.values(), body.short_name, "", body.code, "", "", "")


def _head(lines: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Where each column stands, and the number of the row that says so."""
    for number, cells in enumerate(lines[:_HEAD_WITHIN], 1):
        found = [(_COLUMNS.get(_plain(text)), place) for place, text in enumerate(cells)]
        named = [(name, place) for name, place in found if name]
        if len(named) > 1 and {name for name, _ in named} & COLUMNS_OF_PATH.keys():
            _refuse_twice([name for name, _ in named], cells)
            return dict(named), number
    raise Unreadable(f"没有找到表头。表头应当写：{'、'.join(_TEMPLATE)}。")


def _refuse_twice(names: Sequence[str], cells: Sequence[str]) -> None:
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        said = next(text for text in cells if _COLUMNS.get(_plain(text)) == twice[0])
        raise Unreadable(f"表头里有两栏都像“{_plain(said)}”，请只留一栏，不要合并表头的单元格。")


def _plain(text: str) -> str:
    return "".join(text.split()).partition("（")[0].partition("(")[0]


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
