"""Are figures given to the columns that the head names, though cut short or in another order?"""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Strip
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from reports.statute.schema import Table
from tests.figures import balanced
from tests.importers.printed_tables import Rows, begun, matrix, reading, spread

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=8, most=300)
TEXTS = {cell: f"{figure}" for cell, figure in FIGURES.items()}
DISCLOSURE, REQUESTS, DISPUTES = EDITION.tables
SHORT = {
    "商业企业": "企业",
    "科研机构": "科研",
    "社会公益组织": "公益",
    "法律服务机构": "法律",
    "总计": "合计",
    "结果维持": "维持",
    "结果纠正": "纠正",
    "尚未审结": "未审结",
}


def in_a_row(cells: Sequence[str], has_rows: bool = False) -> FoundFigures:
    """Cells in reading order, each on a row or all on one."""
    rows = [[cell] for cell in cells] if has_rows else [list(cells)]
    return read_tables([Strip(matrix(rows).rows, has_rows)], EDITION)


def own(table: Table) -> Mapping[str, object]:
    return {cell: FIGURES[cell] for cell in table.cells}


def shortened(rows: Rows) -> Rows:
    return [[SHORT.get(cell, cell) for cell in row] for row in rows]


def reordered(table: Table, order: Sequence[int], first: Sequence[str] = ()) -> Rows:
    """A flat head in another order, a line a row with the figures under it."""
    (block,) = table.blocks
    columns = [block.columns[n] for n in order]
    lines = [[x.label, *(TEXTS[table.cell(x.key, y.key)] for y in columns)] for x in block.lines]
    return [[*first, *(column.label for column in columns)], *lines]


def as_text(rows: Rows) -> FoundFigures:
    """Rows whose empty places are gone."""
    kept = [[cell for cell in row if cell] for row in rows]
    return read_tables([Strip(matrix(kept).rows)], EDITION)


@pytest.mark.parametrize("table", [REQUESTS, DISPUTES], ids=lambda one: one.key)
@pytest.mark.parametrize("shape", [spread, begun])
def test_heads_cut_short_are_the_forms_own(table: Table, shape) -> None:
    found = reading(EDITION, shortened(shape(table, TEXTS)))
    assert found.figures == own(table)
    assert "合计" in {label.text for label in found.labels if label.cell.endswith(".total")}


def test_a_word_of_two_columns_is_neither() -> None:
    rows = [["项目", "机构", "组织", "自然人", "其他", "总计"], ["收费", "1", "2", "3", "4", "10"]]
    found = reading(EDITION, rows)
    assert not any(found.figures.values())


@pytest.mark.parametrize("shape", [spread, begun])
@pytest.mark.parametrize("head", ["金额（元）", "本年收费金额（单位：元）", "收费金额(千元)"])
def test_money_in_another_unit_is_asked_not_taken(head: str, shape) -> None:
    money = "disclosure.fees.amount"
    rows = shape(DISCLOSURE, TEXTS)
    said = [[head if "万元" in cell else cell for cell in row] for row in rows]
    found = reading(EDITION, said)
    assert {cell for cell, figure in own(DISCLOSURE).items() if found.figures[cell] != figure} == {
        money
    }
    assert found.unreadable[money].endswith("元")
    assert any(found.unreadable[money] in one for one in found.remarks)


@pytest.mark.parametrize("head", ["金额（元）", "本年收费金额（单位：万元）", "收费金额"])
def test_no_money_is_no_money_in_any_unit(head: str) -> None:
    texts = TEXTS | {"disclosure.fees.amount": "0"}
    rows = spread(DISCLOSURE, texts)
    said = [[head if "万元" in cell else cell for cell in row] for row in rows]
    assert reading(EDITION, said).figures["disclosure.fees.amount"] == 0


@given(st.permutations(range(7)))
def test_figures_follow_a_flat_head(order: Sequence[int]) -> None:
    found = as_text(reordered(REQUESTS, order, ["项目"]))
    assert found.figures == own(REQUESTS)


@given(st.permutations(range(5)))
def test_disputes_in_lines_follow_a_flat_head(order: Sequence[int]) -> None:
    found = as_text(reordered(DISPUTES, order, ["类别"]))
    assert found.figures == own(DISPUTES)


def test_a_flat_head_may_stand_there_twice() -> None:
    rows = reordered(REQUESTS, [6, 0, 1, 2, 3, 4, 5])
    found = as_text([*rows[:9], rows[0], *rows[9:]])
    assert found.figures == own(REQUESTS)


def test_a_head_with_a_heading_in_another_order_tells_nothing() -> None:
    rows = reordered(REQUESTS, [6, 0, 1, 2, 3, 4, 5], ["法人或其他组织"])
    assert not any(as_text(rows).figures.values())


def test_a_head_that_names_some_columns_in_another_order_tells_nothing() -> None:
    rows = reordered(REQUESTS, [6, 0, 1, 2, 3, 4, 5])
    rows[0] = rows[0][:4]
    assert not any(as_text(rows).figures.values())


def test_a_head_in_another_order_whose_rows_are_lost_tells_nothing() -> None:
    rows = reordered(REQUESTS, [1, 0, 2, 3, 4, 5, 6])
    strip = Strip((tuple(slot for row in matrix(rows).rows for slot in row),), has_rows=False)
    assert not any(read_tables([strip], EDITION).figures.values())


@given(st.data(), st.sampled_from([REQUESTS, DISPUTES]), st.booleans())
def test_a_figure_behind_the_name_of_its_column_is_its(data, table: Table, has_rows: bool) -> None:
    (block,) = table.blocks
    cells: list[str] = []
    for line in block.lines:
        cells.append(line.label)
        for column in data.draw(st.permutations(block.columns)):
            cells += [column.label, TEXTS[table.cell(line.key, column.key)]]
    assert in_a_row(cells, has_rows).figures == own(table)


def test_a_line_of_which_a_column_is_missing_or_named_twice_stays_blank() -> None:
    (block,) = REQUESTS.blocks
    cells: list[str] = []
    for line in block.lines:
        cells.append(line.label)
        for number, column in enumerate(block.columns):
            named = block.columns[max(number, 1)] if line is block.lines[3] else column
            cells += [named.label, TEXTS[REQUESTS.cell(line.key, column.key)]]
    found = in_a_row(cells).figures
    third = [REQUESTS.cell(block.lines[3].key, column.key) for column in block.columns]
    assert not any(found.get(cell) for cell in third)
    assert {cell: found.get(cell) for cell in REQUESTS.cells if cell not in third} == {
        cell: FIGURES[cell] for cell in REQUESTS.cells if cell not in third
    }


@given(st.permutations(range(7)))
def test_a_head_below_a_line_without_figures_is_the_heads_own(order: Sequence[int]) -> None:
    head, first, *lines = reordered(REQUESTS, order)
    found = as_text([[first[0]], head, *lines]).figures
    told = {cell: found.get(cell) for cell in REQUESTS.cells}
    assert all(figure in (None, FIGURES[cell]) for cell, figure in told.items())
