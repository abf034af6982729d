"""Five workbooks as cities hand them out: other labels, other shapes, each with its own answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.statute import format_for
from reports.statute.schema import Cell
from reports.statute.unit_rows import head_across
from tests.board.counties import YEAR

EDITION = format_for(YEAR)
UNITS = ("青石镇", "白河镇", "城关街道办事处", "教育局")
FULL = tuple(f"临水县{one}{'人民政府' if one.endswith('镇') else ''}" for one in UNITS)

Place = tuple[str, int, int]


@dataclass
class Layout:
    """A workbook, and for each cell to be filled whose figure it is, of which cells, times what."""

    book: Workbook = field(default_factory=Workbook)
    wanted: dict[Place, tuple[int, tuple[Cell, ...], int]] = field(default_factory=dict)
    unmatched: list[str] = field(default_factory=list)

    @property
    def data(self) -> bytes:
        out = BytesIO()
        self.book.save(out)
        return out.getvalue()

    def want(
        self, sheet: str, row: int, column: int, unit: int, *cells: Cell, times: int = 1
    ) -> None:
        self.wanted[sheet, row, column] = unit, cells, times


def as_printed() -> Layout:
    """The form's own heads over rows of units with full names, a sheet each table, sums below."""
    layout = Layout()
    for sheet, table in zip(_sheets(layout, "二", "三", "四"), EDITION.tables, strict=True):
        sheet.cell(1, 1).value = f"{YEAR}年全市政府信息公开年报数据汇总表"
        sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(table.cells) + 1)
        head = head_across(table)
        for row, boxes in enumerate(head, 2):
            for box in boxes:
                _label(sheet, row, box.column + 1, box.text, box.rows, box.columns)
        first = 2 + len(head)
        _units(sheet, first, 1, FULL)
        _sums(sheet, first, 2, len(table.cells))
        for number, cell in enumerate(table.cells):
            for unit in range(len(UNITS)):
                layout.want(sheet.title, first + unit, 2 + number, unit, cell)
    return layout


def shortened() -> Layout:
    """Short heads in one row of one sheet, with numbers before and remarks behind."""
    heads: dict[str, tuple[Cell, ...]] = {
        "新收": ("requests.new_received.total",),
        "上年结转": ("requests.carried_in.total",),
        "办理结果总计": ("requests.result_total.total",),
        "结转下年": ("requests.carried_out.total",),
        "予以公开": ("requests.granted.total",),
        "部分公开": ("requests.partly_granted.total",),
        "不予公开": _group("（三）不予公开"),
        "规章制发数": ("disclosure.regulations.issued",),
        "规范性文件制发数": ("disclosure.normative_documents.issued",),
        "规范性文件废止数": ("disclosure.normative_documents.repealed",),
        "规范性文件现行有效数": ("disclosure.normative_documents.in_force",),
        "行政许可": ("disclosure.licences.decisions",),
        "行政处罚决定数量": ("disclosure.penalties.decisions",),
        "强制": ("disclosure.coercions.decisions",),
        "收费金额（万元）": ("disclosure.fees.amount",),
        "行政复议": ("disputes.reconsideration.total",),
        "行政诉讼": ("disputes.litigation_direct.total", _AFTER),
        "备注": (),
        "新收同比": (),
    }
    layout = Layout(unmatched=["备注", "新收同比"])
    (sheet,) = _sheets(layout, "汇总")
    sheet.append(["序号", "单位名称", *heads])
    for number, name in enumerate(UNITS):
        sheet.append([number + 1, name])
        for column, cells in enumerate(heads.values(), 3):
            if cells:
                layout.want("汇总", number + 2, column, number, *cells)
    sheet.append(
        [
            "",
            "合计",
            *(f"=SUM({get_column_letter(n)}2:{get_column_letter(n)}5)" for n in range(3, 20)),
        ]
    )
    return layout


def lying() -> Layout:
    """Units side by side, what is asked in rows: chapters in one column, lines in another."""
    layout = Layout()
    (sheet,) = _sheets(layout, "数据表")
    rows: list[tuple[str, str, Cell]] = [
        ("主动公开政府信息情况", "规章（现行有效件数）", "disclosure.regulations.in_force"),
        ("", "行政规范性文件（本年制发件数）", "disclosure.normative_documents.issued"),
        ("", "行政处罚", "disclosure.penalties.decisions"),
        (
            "收到和处理政府信息公开申请情况",
            "一、本年新收政府信息公开申请数量",
            "requests.new_received.total",
        ),
        ("", "（一）予以公开", "requests.granted.total"),
        ("", "1.属于国家秘密", "requests.denied_state_secret.total"),
        ("", "2.重复申请", "requests.not_processed_repeated.total"),
        ("", "四、结转下年度继续办理", "requests.carried_out.total"),
        ("行政复议、行政诉讼情况", "行政复议-结果维持", "disputes.reconsideration.upheld"),
        ("", "复议后起诉-结果纠正", "disputes.litigation_after_reconsideration.corrected"),
    ]
    for column, name in enumerate(("项目", "", "栏次", "计量单位", *FULL), 1):
        sheet.cell(2, column).value = name or None
    start = 3
    for number, (chapter, line, cell) in enumerate(rows, 3):
        sheet.cell(number, 2).value = line
        if chapter:
            sheet.cell(number, 1).value = chapter
            if number > start:
                sheet.merge_cells(start_row=start, end_row=number - 1, start_column=1, end_column=1)
            start = number
        for unit in range(len(UNITS)):
            layout.want("数据表", number, unit + 5, unit, cell)
        sheet.cell(number, 3).value, sheet.cell(number, 4).value = number - 2, "件"
    return layout


def unmerged() -> Layout:
    """Two rows of heads, the upper one standing once before all that it means; money in 元."""
    layout = Layout(unmatched=["上年数／新收"])
    (sheet,) = _sheets(layout, "Sheet1")
    groups: list[tuple[str, Sequence[tuple[str, Cell, int]]]] = [
        (
            "本年新收申请数量",
            [(label, f"requests.new_received.{key}", 1) for label, key in _APPLICANTS],
        ),
        (
            "结转下年度继续办理",
            [(label, f"requests.carried_out.{key}", 1) for label, key in _APPLICANTS],
        ),
        ("行政复议", [(label, f"disputes.reconsideration.{key}", 1) for label, key in _RESULTS]),
        (
            "未经复议直接起诉",
            [(label, f"disputes.litigation_direct.{key}", 1) for label, key in _RESULTS],
        ),
        ("复议后起诉", [(label, f"{_AFTER[:-6]}.{key}", 1) for label, key in _RESULTS]),
        ("行政事业性收费", [("金额（元）", "disclosure.fees.amount", 10_000)]),
        ("上年数", [("新收", "", 1)]),
    ]
    column = 2
    sheet.cell(1, 1).value, sheet.cell(1, 31).value = f"{YEAR}年汇总表", "单位：件"
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=30)
    sheet.cell(2, 1).value = "单位"
    _units(sheet, 4, 1, UNITS)
    for group, parts in groups:
        sheet.cell(2, column).value = group
        for label, cell, times in parts:
            sheet.cell(3, column).value = label
            if cell:
                for unit in range(len(UNITS)):
                    layout.want("Sheet1", unit + 4, column, unit, cell, times=times)
            column += 1
    return layout


def with_own_things() -> Layout:
    """Former names, a unit that is not ours, formulas between, cells that hold something."""
    layout = Layout(unmatched=["高新区管委会"])
    (sheet,) = _sheets(layout, "上报")
    sheet.append([f"{YEAR}年度政府信息公开情况"])
    sheet.append(
        [
            "填报单位",
            f"{YEAR}年新收申请（件）",
            "其中：自然人",
            "法人或其他组织",
            "处罚决定数",
            "许可决定数",
            "合计",
        ]
    )
    names = ("临水县青石乡人民政府", "高新区管委会", "白河镇", "临水县城关街道办事处", "教育局")
    for row, name in enumerate(names, 3):
        sheet.append([name, None, None, f"=B{row}-C{row}", None, None, f"=E{row}+F{row}"])
    for row, unit in ((3, 0), (5, 1), (6, 2), (7, 3)):
        layout.want("上报", row, 2, unit, "requests.new_received.total")
        layout.want("上报", row, 5, unit, "disclosure.penalties.decisions")
        layout.want("上报", row, 6, unit, "disclosure.licences.decisions")
    sheet["E5"].value = 77
    del layout.wanted["上报", 5, 5]
    return layout


LAYOUTS: Mapping[str, Callable[[], Layout]] = {
    one.__name__: one for one in (as_printed, shortened, lying, unmerged, with_own_things)
}
_AFTER = "disputes.litigation_after_reconsideration.total"
_APPLICANTS = (
    ("自然人", "natural_person"),
    ("商业企业", "commercial"),
    ("科研机构", "research"),
    ("公益组织", "public_welfare"),
    ("法律服务机构", "legal_service"),
    ("其他", "other_organisation"),
    ("合计", "total"),
)
_RESULTS = (
    ("维持", "upheld"),
    ("纠正", "corrected"),
    ("其他", "other"),
    ("未审结", "pending"),
    ("小计", "total"),
)


def _group(label: str) -> tuple[Cell, ...]:
    lines = [one for one in EDITION.by_key["requests"].lines if label in one.under]
    return tuple(f"requests.{one.key}.total" for one in lines)


def _sheets(layout: Layout, *names: str) -> list[Worksheet]:
    layout.book.remove(layout.book.worksheets[0])
    return [layout.book.create_sheet(name) for name in names]


def _label(sheet: Worksheet, row: int, column: int, text: str, rows: int, columns: int) -> None:
    cell = sheet.cell(row, column)
    cell.value, cell.font = text, Font(name="黑体", sz=11)
    if rows > 1 or columns > 1:
        end = {"end_row": row + rows - 1, "end_column": column + columns - 1}
        sheet.merge_cells(start_row=row, start_column=column, **end)


def _units(sheet: Worksheet, row: int, column: int, names: Sequence[str]) -> None:
    for number, name in enumerate(names):
        cell = sheet.cell(row + number, column)
        cell.value, cell.fill = name, PatternFill("solid", fgColor="FFEEF2F6")


def _sums(sheet: Worksheet, first: int, column: int, count: int) -> None:
    last = first + len(UNITS)
    sheet.cell(last, 1).value = "合计"
    for at in range(column, column + count):
        name = get_column_letter(at)
        sheet.cell(last, at).value = f"=SUM({name}{first}:{name}{last - 1})"
        sheet.cell(first, at).number_format = "#,##0"
