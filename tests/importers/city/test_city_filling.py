"""The city's workbook: every matched cell right, in five layouts, and nothing else touched."""

import random
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.sums.sum_book import LineKind, SumLine
from reports.importers.city.city_filling import CityFilling, CityMapping, city_filling
from reports.importers.city.filled_package import filled_package
from reports.importers.city.label_path import asked_for
from reports.importers.returned.sheet_cells import heard_sheets
from reports.importers.returned.told_sheets import told_sheets
from tests.aggregation.counties import unit
from tests.board.counties import YEAR
from tests.importers.city.layouts import EDITION, FULL, LAYOUTS, UNITS, Layout, shortened

LINES = [
    SumLine(name, unit(EDITION, random.Random(90 + n)), names=(full, f"旧{name}"))
    for n, (name, full) in enumerate(zip(UNITS, FULL, strict=True))
]
LINES[0] = SumLine(UNITS[0], LINES[0].figures, names=(FULL[0], "临水县青石乡人民政府"))


def filling(data: bytes, mapping: CityMapping | None = None) -> CityFilling:
    """What becomes of a workbook."""
    return city_filling(heard_sheets(told_sheets(data)), LINES, EDITION, YEAR, mapping)


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_matched_cell_is_right_and_all_that_were_asked_for_are_matched(name: str) -> None:
    layout = LAYOUTS[name]()
    written = {
        (sheet, row, column): value for sheet, row, column, value in filling(layout.data).values
    }
    assert set(written) == set(layout.wanted)
    for place, (number, cells, times) in layout.wanted.items():
        figures = LINES[number].figures
        assert Decimal(written[place]) == sum(figures[one] or 0 for one in cells) * times, place


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_but_the_matched_cells_is_touched(name: str) -> None:
    layout = LAYOUTS[name]()
    done = filling(layout.data)
    before = openpyxl.load_workbook(BytesIO(layout.data))
    after = openpyxl.load_workbook(BytesIO(filled_package(layout.data, done.values)))
    filled = {(sheet, row, column) for sheet, row, column, _ in done.values}
    assert before.sheetnames == after.sheetnames
    for one in before.worksheets:
        other = after[one.title]
        assert _shape(one) == _shape(other)
        for row in range(1, max(one.max_row, other.max_row) + 1):
            for column in range(1, max(one.max_column, other.max_column) + 1):
                here, there = one.cell(row, column), other.cell(row, column)
                assert _look(here) == _look(there)
                if (one.title, row, column) not in filled:
                    assert here.value == there.value
                else:
                    assert here.value is None
                    assert there.value is not None


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_was_not_matched_is_listed(name: str) -> None:
    layout = LAYOUTS[name]()
    done = filling(layout.data)
    said = [one.label for one in (*done.unmatched_labels, *done.unmatched_units)]
    assert [one for one in said if one in layout.unmatched] == layout.unmatched
    known = {"其中：自然人"} if name == "with_own_things" else set()
    assert set(said) <= set(layout.unmatched) | known


def test_a_workbook_is_computed_anew_and_shows_no_old_results() -> None:
    layout = shortened()
    book = openpyxl.load_workbook(BytesIO(filled_package(layout.data, filling(layout.data).values)))
    assert book.calculation.fullCalcOnLoad
    assert str(book["汇总"]["C6"].value).startswith("=SUM(")


def test_hidden_places_and_errors_are_named_and_not_filled() -> None:
    def change(book: Workbook) -> None:
        sheet = book["汇总"]
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet["U2"] = "=汇总!ZZ1/0"
        sheet["E2"] = "#REF!"

    done = filling(_edited(shortened(), change))
    says = {one.place: one.says for one in done.problems}
    assert "隐藏" in says["第3行"]
    assert "隐藏" in says["D列"]
    assert "#REF!" in says["E2"]
    assert all(row != 3 and column != 4 for _, row, column, _ in done.values)
    assert all(one.remedy for one in done.problems)


def test_what_the_county_said_before_is_used_again() -> None:
    layout = shortened()
    before = filling(layout.data)
    told = CityMapping(
        {"备注": "requests.granted.total", "新收同比": "-"}, {"高新区管委会": UNITS[0]}
    )
    after = filling(layout.data, told)
    assert [one.label for one in before.unmatched_labels] == ["备注", "新收同比"]
    assert list(after.unmatched_labels) == []
    assert len(after.values) == len(before.values) + len(UNITS)


def test_what_the_county_said_is_money_is_multiplied_where_the_head_counts_in_yuan() -> None:
    book = Workbook()
    for row in (("单位", "规费总额（元）"), (UNITS[0], None), (UNITS[1], None)):
        book.worksheets[0].append(row)
    book.save(out := BytesIO())
    fees = "disclosure.fees.amount"
    done = filling(out.getvalue(), CityMapping({"规费总额（元）": fees}))
    figures = [one.figures[fees] or 0 for one in LINES[:2]]
    assert [Decimal(value) for *_, value in done.values] == [one * 10_000 for one in figures]


def test_the_county_itself_stands_for_its_whole_sum_where_no_unit_is_listed() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["县（区）", "新收"])
    sheet.append(["某某县", None])
    sheet.append(["临水县", None])
    whole = SumLine("临水县", LINES[1].figures, LineKind.WHOLE, names=("临水县人民政府",))
    out = BytesIO()
    book.save(out)
    read = heard_sheets(told_sheets(out.getvalue()))
    done = city_filling(read, [*LINES, whole], EDITION, YEAR)
    total = LINES[1].figures["requests.new_received.total"]
    assert done.values == [("Sheet", 3, 2, str(total))]
    sheet["A2"] = UNITS[0]
    book.save(again := BytesIO())
    done = city_filling(heard_sheets(told_sheets(again.getvalue())), [*LINES, whole], EDITION, YEAR)
    assert [one.label for one in done.unmatched_units] == ["临水县"]
    assert [row for _, row, _, _ in done.values] == [2]


def test_a_sheet_without_our_units_is_named() -> None:
    book = Workbook()
    book.worksheets[0].append(["说明", "请认真填写"])
    book.save(out := BytesIO())
    done = filling(out.getvalue())
    assert done.values == []
    assert "没有找到列着本县单位" in done.problems[0].says


@pytest.mark.parametrize(
    ("title", "is_filled"),
    [
        (f"{YEAR}年汇总表", True),
        (f"{YEAR - 1}年汇总表", False),
        (f"请于{YEAR + 1}年1月20日前报送", True),
        (f"{YEAR - 1}年、{YEAR}年汇总表", True),
        ("汇总表", True),
    ],
)
def test_a_table_of_another_year_is_not_filled_with_this_years_figures(
    title: str, is_filled: bool
) -> None:
    book = Workbook()
    for row in ((title,), ("单位", "新收"), (UNITS[0], None), (UNITS[1], None)):
        book.worksheets[0].append(row)
    book.save(out := BytesIO())
    done = filling(out.getvalue())
    assert bool(done.values) == is_filled
    assert is_filled or f"说的不是{YEAR}年" in done.problems[0].says


@pytest.mark.parametrize(
    "label",
    [
        *(
            "其他",
            "总计",
            "合计",
            "结转",
            "申请总数",
            "纠正数",
            "予以公开率",
            "未予以公开",
            "新收同比",
        ),
        *("依申请公开", "信息处理费（元）", "依申请公开收费金额（元）", "行政处罚金额（万元）"),
        *(
            "不予公开（含部分公开）",
            "主动公开政府信息数量",
            f"{YEAR - 1}年新收",
            "复议诉讼",
            "备注",
        ),
        *("规范性文件备案数", "行政许可事项数", "行政许可（万元）", "收费笔数", "自然人", "维持"),
    ],
)
def test_what_may_mean_several_cells_or_none_of_ours_is_left_to_the_county(label: str) -> None:
    found = asked_for((label,), EDITION, YEAR)
    assert found.cells == ()
    assert found.why


def _edited(layout: Layout, change: object) -> bytes:
    change(layout.book)  # type: ignore[operator]
    return layout.data


def _look(cell: object) -> tuple[object, ...]:
    names = ("number_format", "font", "fill", "border", "alignment", "protection")
    return tuple(repr(getattr(cell, one)) for one in names)


def _shape(sheet: Worksheet) -> tuple[object, ...]:
    widths = {key: one.width for key, one in sheet.column_dimensions.items()}
    return sorted(map(str, sheet.merged_cells.ranges)), widths, sheet.sheet_state
