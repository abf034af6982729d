"""汇总表: every figure of every line, their sum by formulas, and each change named by its cell."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from reports.document.sums.sum_book import sheet_name
from reports.exporters.sums.sum_sheets import columns_of, sum_workbook
from reports.importers.returned.sum_problems import compared_sum
from reports.statute import EVERY_EDITION
from reports.statute.unit_rows import cell_paths
from tests.rollup.sheets.books import (
    EDITION,
    edited,
    first_row,
    made_up,
    read_back,
    said_at,
    where,
)

NEW = "requests.new_received.total"
FEE = "disclosure.fees.amount"


def test_no_two_columns_stand_under_the_same_labels() -> None:
    for edition in EVERY_EDITION:
        for table in edition.tables:
            paths = list(cell_paths(table).values())
            assert len(set(paths)) == len(paths)


@pytest.mark.parametrize("seed", range(3))
def test_what_the_cells_of_the_workbook_add_up_to_is_the_sum(seed: int) -> None:
    book = made_up(seed=seed)
    opened = openpyxl.load_workbook(BytesIO(sum_workbook(book)), data_only=True)
    for table in EDITION.tables:
        sheet = opened[sheet_name(EDITION, table)]
        first, count = first_row(sheet), len(book.lines)
        for column, cell in columns_of(table).items():
            values = [_exact(sheet.cell(first + n, column).value) for n in range(count)]
            assert values == [one.figures.get(cell) for one in book.lines]
            total = _exact(sheet.cell(first + count, column).value)
            assert total == sum(filter(None, values)) == book.total(cell)


def _exact(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def test_the_sum_is_a_formula_over_all_lines() -> None:
    book = made_up()
    name, row, column = where(book, NEW, len(book.lines))
    opened = openpyxl.load_workbook(BytesIO(sum_workbook(book)))[name]
    letter, first = get_column_letter(column), first_row(opened)
    assert opened.cell(row, column).value == f"=SUM({letter}{first}:{letter}{row - 1})"
    assert opened.cell(row, 2).value == "合计"


def test_the_same_sum_gives_the_same_bytes() -> None:
    assert sum_workbook(made_up()) == sum_workbook(made_up())


def test_an_untouched_workbook_comes_back_without_a_word() -> None:
    book = made_up()
    found = compared_sum(read_back(sum_workbook(book)), book)
    assert list(found.problems) == []
    assert found.compared == len(book.lines) * len(EDITION.cells)


def test_rows_and_columns_that_were_put_in_or_moved_are_found_by_their_labels() -> None:
    def change(opened: Workbook) -> None:
        sheet = opened["四"]
        first = first_row(sheet)
        below = [[one.value for one in row] for row in sheet.iter_rows(min_row=first)]
        for row, values in enumerate((below[1], below[0], *below[2:]), first):
            for column, value in enumerate(values, 1):
                sheet.cell(row, column).value = value
        sheet.cell(first, 2).value = "某县第1镇人民政府"
        sheet.cell(first + 1, 2).value = "旧0乡"

    assert said_at(edited(made_up(), change)) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (98765, "写的是98765，审核通过的是"),
        ("十二件", "应是数字，却是文字“十二件”"),
        ("12", "应是数字，却是文字“12”"),
        ("=1+1", "应是数字，却是公式=1+1"),
        (None, "空着，审核通过的是"),
        ("#REF!", "公式出错#REF!"),
    ],
)
def test_a_figure_that_is_not_as_approved_is_named_by_its_cell(typed: object, said: str) -> None:
    book = made_up()
    name, row, column = where(book, NEW, 2)

    def change(opened: Workbook) -> None:
        opened[name].cell(row, column).value = typed

    found = edited(book, change)
    place = (name, f"{get_column_letter(column)}{row}")
    assert said_at(found)[0] == place
    assert "“第2镇”“一、本年新收政府信息公开申请数量 × 总计”" in found.problems[0].says
    assert said in found.problems[0].says


def test_a_blank_that_was_filled_in_is_named() -> None:
    book = made_up()
    name, row, column = where(book, FEE, len(book.lines) - 1)

    def change(opened: Workbook) -> None:
        opened[name].cell(row, column).value = 3

    found = edited(book, change)
    assert "写的是3，审核通过的报告里没有填" in found.problems[0].says


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("第九十九镇", "不认识“第九十九镇”这个单位"),
        ("税务局", "“税务局”不计入（垂直管理部门），不在汇总里"),
        ("第1镇", "在第8行已经有了"),
    ],
)
def test_a_line_that_is_nobodys_is_named_and_so_is_the_unit_that_went(
    label: str, said: str
) -> None:
    book = made_up()
    name, row, _ = where(book, NEW, 3)

    def change(opened: Workbook) -> None:
        opened[name].cell(row, 2).value = label

    found = edited(book, change)
    assert found.problems[0].place == f"B{row}"
    assert said.replace("第8行", f"第{row - 2}行") in found.problems[0].says
    assert "少了“第3镇”这个单位" in found.problems[1].says


def test_what_is_hidden_is_named() -> None:
    def change(opened: Workbook) -> None:
        opened["二"].row_dimensions[9].hidden = True
        opened["三"].column_dimensions["F"].hidden = True
        opened["四"].sheet_state = "hidden"

    assert said_at(edited(made_up(), change)) == [("二", "第9行"), ("三", "F列"), ("四", "")]


def test_a_sheet_and_a_column_that_are_missing_are_named() -> None:
    def change(opened: Workbook) -> None:
        del opened["四"]
        opened["二"].cell(3, 3).value = "别的"

    says = [one.says for one in edited(made_up(), change).problems]
    assert any("没有“四”这张工作表" in one for one in says)
    assert any("表头" in one for one in says)


def test_a_sum_typed_over_its_formula_is_named_only_where_it_is_wrong() -> None:
    book = made_up()
    name, row, column = where(book, NEW, len(book.lines))
    right = book.total(NEW)

    def change(value: object) -> object:
        return lambda opened: setattr(opened[name].cell(row, column), "value", value)

    assert "合计" in edited(book, change((right or 0) + 1)).problems[0].says  # type: ignore[arg-type,operator]
    assert said_at(edited(book, change(right))) == []  # type: ignore[arg-type]
