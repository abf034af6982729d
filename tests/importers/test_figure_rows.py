"""Are figures read that stand a row each, or beside the labels in a table of their own?"""

from io import BytesIO

import pytest
from openpyxl import Workbook

from reports.importers import read
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from reports.statute.schema import Table
from tests.figures import balanced
from tests.importers.printed_tables import Rows, begun, matrix, reading, spread

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=4, most=300)
TEXTS = {cell: f"{figure}" for cell, figure in FIGURES.items()}


def listed(table: Table, between: str) -> Rows:
    rows = [
        (between.join((*line.under, line.label)), column.label, table.cell(line.key, column.key))
        for block in table.blocks
        for line in block.lines
        for column in block.columns
    ]
    return [
        [str(number), table.caption, name, column, "", TEXTS[cell]]
        for number, (name, column, cell) in enumerate(rows, 1)
    ]


HEAD = ["序号", "表名", "项目", "数据项", "备注", "数值"]


@pytest.mark.parametrize("key", EDITION.by_key)
@pytest.mark.parametrize("between", ["", "-", "—", ">", "/"])
def test_a_row_for_each_figure_is_read(key: str, between: str) -> None:
    table = EDITION.by_key[key]
    found = reading(EDITION, [HEAD, *listed(table, between)])
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}


def test_two_rows_for_one_figure_leave_it_blank() -> None:
    table = EDITION.by_key["disclosure"]
    rows = listed(table, "-")
    again = [*rows[0][:5], "8888"]
    found = reading(EDITION, [HEAD, *rows, again])
    assert 8888 not in found.figures.values()


@pytest.mark.parametrize("cut", [0, 1])
def test_labels_and_figures_in_two_tables_are_one(cut: int) -> None:
    table = EDITION.by_key["requests"]
    rows = spread(table, TEXTS)
    left, right = [row[:3] for row in rows], [row[3:] for row in rows]
    found = read_tables([matrix(left[cut:]), matrix(right)], EDITION)
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}
    found = read_tables([matrix(left), matrix(right[:-1])], EDITION)
    assert not any(found.figures.values())


def test_tables_that_both_name_lines_are_two() -> None:
    table = EDITION.by_key["requests"]
    rows = spread(table, TEXTS)
    found = read_tables([matrix([row[:3] for row in rows[:9]]), matrix(rows)], EDITION)
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}


def ways(table: Table, between: str) -> Rows:
    rows = []
    for cell, (block, line, column) in table.places.items():
        parts = filter(None, (block.heading, *line.path, *column.path))
        rows.append([between.join(parts), TEXTS[cell]])
    return rows


@pytest.mark.parametrize("key", EDITION.by_key)
@pytest.mark.parametrize("between", ["—", " / ", "\uff1e", "·", "\n", "→", ""])
def test_the_whole_way_to_a_figure_names_it(key: str, between: str) -> None:
    table = EDITION.by_key[key]
    found = reading(EDITION, ways(table, between))
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}
    assert found.remarks == []


@pytest.mark.parametrize(("heads", "own"), [(("上年", "本年"), 1), (("2024年", "2023年"), 0)])
def test_of_two_years_the_reports_own_is_read(heads: tuple[str, str], own: int) -> None:
    table = EDITION.by_key["requests"]
    rows = [
        [way, *((figure, "77") if own == 0 else ("77", figure))] for way, figure in ways(table, "-")
    ]
    found = reading(EDITION, [["指标", *heads], *rows])
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}


def test_two_columns_that_nothing_tells_apart_are_not_read() -> None:
    table = EDITION.by_key["requests"]
    rows = [[way, "77", figure] for way, figure in ways(table, "-")]
    found = reading(EDITION, [["指标", "甲", "乙"], *rows])
    assert not any(figure is not None for figure in found.figures.values())
    assert "77" in found.unread[0]["text"]


def test_a_way_that_was_broken_beside_its_figure_is_one() -> None:
    table = EDITION.by_key["requests"]
    rows = ways(table, "→")
    (way, figure), rest = rows[3], rows[4:]
    found = reading(EDITION, [*rows[:3], [way[:9], figure], [way[9:], ""], *rest])
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}


def test_a_table_for_each_row_is_one_table() -> None:
    table = EDITION.by_key["requests"]
    found = read_tables([matrix([row]) for row in begun(table, TEXTS)], EDITION)
    assert {cell: found.figures[cell] for cell in table.cells} == {
        cell: FIGURES[cell] for cell in table.cells
    }


def test_a_sheet_of_answers_is_turned() -> None:
    questions = [("单位", "某县审计局"), ("标题", "某县审计局2024年政府信息公开工作年度报告")]
    questions += [tuple(row) for table in EDITION.tables for row in ways(table, "-")]
    questions += [(one.heading, f"{one.title}的话。") for one in EDITION.chapters]
    book = Workbook()
    for row in zip(*questions, strict=True):
        book.active.append(row)
    kept = BytesIO()
    book.save(kept)
    document = read(kept.getvalue(), "form.xlsx", 2024)
    assert document.figures == FIGURES
    assert document.texts["other_matters"] == ("其他需要报告的事项的话。",)
