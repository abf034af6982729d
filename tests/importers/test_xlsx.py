"""Is a workbook read by its labels, with its formulas, and never a silent zero?"""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from reports.importers import read
from reports.statute.grid import grid
from reports.statute.schema import Table
from tests.exporters.samples import plain
from tests.importers.office import packed, parts_of

Change = Callable[[Any], None]
TITLE = plain().title
LICENCES = "disclosure.licences.decisions"
GRANTED = "requests.granted.total"


def workbook(change: Change = lambda book: None) -> bytes:
    """The sample's tables as somebody would set them in a workbook, changed by hand."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in plain().edition.tables:
        _draw(book.create_sheet(table.key), table)
    change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _draw(sheet: Any, table: Table) -> None:
    chapter = plain().edition.chapter_of[table.chapter]
    for number, text in enumerate((TITLE, chapter.heading), 1):
        sheet.cell(number, 1, text)
        sheet.merge_cells(
            start_row=number, end_row=number, start_column=1, end_column=len(table.widths)
        )
    for number, row in enumerate(grid(table), 3):
        for box in row:
            text = box.text if box.is_label else plain().figures[box.cell]
            sheet.cell(number, box.column + 1, text)
            if box.rows > 1 or box.columns > 1:
                sheet.merge_cells(
                    start_row=number,
                    end_row=number + box.rows - 1,
                    start_column=box.column + 1,
                    end_column=box.column + box.columns,
                )


def put(sheet: str, place: str, value: object) -> Change:
    def change(book: Any) -> None:
        book[sheet][place] = value

    return change


def test_every_figure_is_read() -> None:
    document = read(workbook(), "a.xlsx")
    assert document.figures == plain().figures
    assert (document.title, document.year) == (TITLE, plain().year)
    assert document.organisation == plain().organisation
    assert document.unread == ()


def test_the_missing_text_is_remarked() -> None:
    (remark,) = read(workbook(), "a.xlsx").remarks
    assert "一、总体情况" in remark
    assert "五、存在的主要问题及改进情况" in remark


@pytest.mark.parametrize(
    "formula",
    ["=SUM(D8:I8)", "= sum( D8:E8, F8:I8 )", "=D8+E8+F8+G8+H8+I8", "=$D$8+E8+F8+G8+H8+$I8"],
)
def test_an_addition_without_a_result_is_computed(formula: str) -> None:
    document = read(workbook(put("requests", "J8", formula)), "a.xlsx")
    assert document.figures[GRANTED] == plain().figures[GRANTED]


def test_an_addition_of_additions_is_computed() -> None:
    def change(book: Any) -> None:
        book["requests"]["I8"] = "=M8"
        book["requests"]["M8"] = plain().figures["requests.granted.other_organisation"]
        book["requests"]["J8"] = "=SUM(D8:I8)"

    assert read(workbook(change), "a.xlsx").figures[GRANTED] == plain().figures[GRANTED]


@pytest.mark.parametrize(
    "formula",
    ["=D8*2", "=J8", "=SUM(J8:J8)", "=SUM(Z100:Z200)", "=VLOOKUP(1,A1:B2,2)", "=D8+Z99", "=1*1"],
)
def test_any_other_formula_without_a_result_is_no_zero(formula: str) -> None:
    document = read(workbook(put("requests", "J8", formula)), "a.xlsx")
    assert document.figures[GRANTED] is None
    assert any("工作表“requests”的J8：公式" in one for one in document.remarks)


@pytest.mark.parametrize(("parts", "figure"), [((None,) * 6, None), ((0,) * 6, 0)])
def test_a_sum_of_blanks_is_no_zero(parts: tuple[int | None, ...], figure: int | None) -> None:
    def change(book: Any) -> None:
        for place, part in zip("DEFGHI", parts, strict=True):
            book["requests"][f"{place}8"] = part
        book["requests"]["J8"] = "=SUM(D8:I8)"

    sheets = parts_of(workbook(change))
    name = "xl/worksheets/sheet2.xml"
    computed = re.sub(rb"(</f>)<v ?/>|(</f>)<v></v>", rb"</f><v>0</v>", sheets[name])
    assert computed != sheets[name]
    document = read(packed({**sheets, name: computed}), "a.xlsx")
    assert document.figures[GRANTED] == figure
    assert any("都没有数" in one for one in document.remarks) == (figure is None)


def test_a_blank_cell_stays_blank() -> None:
    document = read(workbook(put("disclosure", "B9", None)), "a.xlsx")
    assert document.figures[LICENCES] is None
    assert any("有1格是空的" in one for one in document.remarks)


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("１２", 12), (12.0, 12), ("1,234", 1234), (36.00000000000001, 36), (0.1 + 0.2 + 2.7, 3)],
)
def test_a_number_may_be_typed_otherwise(typed: object, figure: int) -> None:
    assert read(workbook(put("disclosure", "B9", typed)), "a.xlsx").figures[LICENCES] == figure


@pytest.mark.parametrize("typed", ["三件半", 1.5, True, "#REF!", -2])
def test_what_is_no_count_is_kept(typed: object) -> None:
    document = read(workbook(put("disclosure", "B9", typed)), "a.xlsx")
    assert document.figures[LICENCES] is None
    assert document.unreadable == {LICENCES: str(typed)}


def test_a_note_below_a_table_is_its_note() -> None:
    document = read(workbook(put("disclosure", "A17", "注：据实填写。")), "a.xlsx")
    assert document.text("table_notes.disclosure") == ("注：据实填写。",)


def test_the_list_of_all_figures_is_no_table() -> None:
    def change(book: Any) -> None:
        sheet = book.create_sheet("全部数据", 0)
        sheet.append(["键", "章", "表", "项目", "栏目", "数据", "单位"])
        sheet.append([LICENCES, "二", "主动公开", "行政许可", "本年处理决定数量", 99, "件"])

    document = read(workbook(change), "a.xlsx")
    assert document.figures == plain().figures
    assert document.unread == ()


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
@pytest.mark.parametrize("place", [0, 3])
def test_a_hidden_sheet_is_no_part_of_the_report(state: str, place: int) -> None:
    def change(book: Any) -> None:
        sheet = book.copy_worksheet(book["disclosure"])
        sheet.title, sheet.sheet_state = "上年备查", state
        sheet["A1"], sheet["A30"] = "另一镇2019年政府信息公开工作年度报告", "二、主动公开情况"
        book.move_sheet(sheet, place - 3)
        book.active = 1 - place // 3

    document, shown = read(workbook(change), "a.xlsx"), read(workbook(), "a.xlsx")
    assert (document.figures, document.title) == (plain().figures, TITLE)
    assert document.as_printed == shown.as_printed
    (hidden,) = document.unread
    assert hidden["where"] == "隐藏的工作表"
    assert all(one in hidden["text"] for one in ("上年备查", "另一镇2019年", "行政许可"))


def test_a_sheet_without_end_is_read_in_part_with_a_remark() -> None:
    document = read(workbook(put("disputes", "ZZ60000", 1)), "a.xlsx")
    assert document.figures == plain().figures
    assert any("很大" in one for one in document.remarks)


def test_a_chapter_s_text_may_stand_beside_its_title() -> None:
    words = "全年公开各类信息三十条。\n收到申请0件。"

    def change(book: Any) -> None:
        sheet = book.worksheets[-1]
        row = sheet.max_row + 2
        sheet.cell(row, 1, "五、存在的主要问题及改进情况")
        sheet.cell(row, 2, words)

    document = read(workbook(change), "a.xlsx")
    assert document.figures == plain().figures
    said = "".join("".join(texts) for texts in document.texts.values())
    assert all(line in said for line in words.split("\n"))


def test_the_name_of_a_sheet_is_the_heading_that_its_cells_leave_out() -> None:
    def change(book: Any) -> None:
        for number, title in enumerate(("一、总体情况", "五、存在的主要问题及改进情况")):
            sheet = book.create_sheet(title, number * 9)
            sheet["B2"] = "公开平台内容更新不够及时，已明确专人负责。"

    document = read(workbook(change), "a.xlsx")
    assert document.figures == plain().figures
    assert document.texts["problems"] == ("公开平台内容更新不够及时，已明确专人负责。",)
    assert not any("没有找到" in one and "五、" in one for one in document.remarks)
