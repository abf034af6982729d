"""Is every figure found by its labels, whatever hands have done to the table?"""

from collections.abc import Callable

import pytest

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.table_words import recognised
from reports.importers.flow import Choices, Matrix, Slot
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from reports.statute.grid import grid
from reports.statute.schema import Table
from tests.figures import balanced

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=7)
Rows = list[list[str]]


def printed(table: Table, merged: bool = True) -> Rows:
    """A table as text, its merged cells repeated or standing once."""
    rows = [[""] * len(table.widths) for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            text = box.text if box.is_label else f"{FIGURES[box.cell]}"
            for below in range(box.rows if merged else 1):
                for right in range(box.columns if merged and box.is_label else 1):
                    rows[number + below][box.column + right] = text
    return rows


def matrix(rows: Rows) -> Matrix:
    return Matrix(
        tuple(tuple(Slot(text, r, c) for c, text in enumerate(row)) for r, row in enumerate(rows))
    )


def reading(*tables: Rows) -> FoundFigures:
    return read_tables(map(matrix, tables), EDITION)


@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("key", ["disclosure", "requests", "disputes"])
def test_every_figure_is_read_in_its_cell(key: str, merged: bool) -> None:
    table = EDITION.by_key[key]
    findings = reading(printed(table, merged))
    assert findings.figures == {cell: FIGURES[cell] for cell in table.cells}
    assert not findings.unread


def test_no_figure_is_read_by_its_place_alone() -> None:
    table = EDITION.by_key["requests"]
    head, body = printed(table)[:3], printed(table)[3:]
    swapped = [row[:3] + row[4:] + row[3:4] for row in (*head, *reversed(body))]
    assert reading(swapped).figures == {cell: FIGURES[cell] for cell in table.cells}


def test_a_lost_line_leaves_its_cells_empty_and_says_so() -> None:
    table = EDITION.by_key["requests"]
    findings = reading([row for row in printed(table) if "2.重复申请" not in row])
    lost = {cell for cell in table.cells if "not_processed_repeated" in cell}
    assert set(table.cells) - set(findings.figures) == lost
    assert any("有7格没有找到" in one for one in findings.summed_up())


def _retyped(text: str, by: str) -> Callable[[Rows], Rows]:
    return lambda rows: [[by if cell == text else cell for cell in row] for row in rows]


@pytest.mark.parametrize(
    "change",
    [
        _retyped("行政许可", " 行 政\n许可　"),
        _retyped("行政许可", "1、行政许可"),
        _retyped("本年处理决定数量", "本年\n处理决定\n数量"),
        _retyped("第二十条第（五）项", "第二十条第(五)项"),
        _retyped("第二十条第（五）项", "第二十条（五）项"),
        lambda rows: [*rows[:4], ["", "", "", ""], *rows[4:]],
        lambda rows: [["主动公开政府信息情况"] * 4, *rows],
    ],
)
def test_a_label_may_be_typed_otherwise(change: Callable[[Rows], Rows]) -> None:
    table = EDITION.by_key["disclosure"]
    findings = reading(change(printed(table)))
    assert findings.figures == {cell: FIGURES[cell] for cell in table.cells}


def test_a_label_of_other_words_is_read_with_a_remark() -> None:
    rows = _retyped("行政规范性文件", "规范性文件")(printed(EDITION.by_key["disclosure"]))
    findings = reading(rows)
    cell = "disclosure.normative_documents.in_force"
    assert findings.figures[cell] == FIGURES[cell]
    assert any("“规范性文件”按“行政规范性文件”读取" in one for one in findings.remarks)


def test_a_group_is_no_line() -> None:
    rows = printed(EDITION.by_key["requests"])
    rows[5:15] = [[*rows[7][:2], "（三）不予公开", *rows[7][3:]]]
    findings = reading(rows)
    assert "requests.granted.total" not in findings.figures
    assert "不予公开" in findings.unread[0]["text"]


def test_a_line_of_another_form_goes_to_unread() -> None:
    rows = printed(EDITION.by_key["disclosure"])
    findings = reading([*rows, ["政府集中采购", "12", "34", "56"]])
    assert findings.unread == [
        {"where": "“主动公开政府信息情况”表", "text": "政府集中采购 | 12 | 34 | 56"}
    ]


def test_a_line_that_stands_twice_is_read_once() -> None:
    rows = printed(EDITION.by_key["disclosure"])
    findings = reading([*rows[:4], ["规章", "12", "34", "56"], *rows[4:]])
    assert (
        findings.figures["disclosure.regulations.issued"]
        == FIGURES["disclosure.regulations.issued"]
    )
    assert findings.unread[0]["text"] == "规章 | 12 | 34 | 56"


def test_a_column_of_ones_own_goes_to_unread() -> None:
    rows = printed(EDITION.by_key["requests"])
    rows = [[*row, "备注" if n < 3 else ""] for n, row in enumerate(rows)]
    rows[5][-1] = "含转办2件"
    assert any("含转办2件" in one["text"] for one in reading(rows).unread)


def test_a_table_cut_in_two_is_one() -> None:
    rows = printed(EDITION.by_key["disclosure"])
    findings = reading(rows[:7], rows[7:])
    assert len(findings.figures) == len(EDITION.by_key["disclosure"].cells)


def test_a_value_repeated_by_a_lost_span_is_one_value() -> None:
    rows = printed(EDITION.by_key["disclosure"])
    licences = next(row for row in rows if row[0] == "行政许可")
    licences[1:] = ["5", "5", "5"]
    findings = reading(rows)
    assert findings.figures["disclosure.licences.decisions"] == 5
    assert any("重复了3次" in one for one in findings.remarks)


def test_several_values_where_one_belongs_are_not_chosen_from() -> None:
    rows = printed(EDITION.by_key["disclosure"])
    licences = next(row for row in rows if row[0] == "行政许可")
    licences[1:] = ["5", "6", ""]
    findings = reading(rows)
    assert findings.figures["disclosure.licences.decisions"] is None
    assert findings.unreadable == {}, "nobody typed both into one cell"
    assert "5 | 6" in [one["text"] for one in findings.unread]


def test_of_several_ways_to_take_a_table_apart_the_fullest_is_read() -> None:
    table = EDITION.by_key["requests"]
    rows = printed(table)
    torn = matrix([[cell for cell in row if cell != "0"] for row in rows])
    for ways in ((torn, matrix(rows)), (matrix(rows), torn)):
        findings = read_tables([Choices(ways)], EDITION)
        assert findings.figures == {cell: FIGURES[cell] for cell in table.cells}


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("１２", 12), ("1,234", 1234), (" 7 ", 7), ("3件", 3), ("0", 0), ("00", 0)],
)
def test_a_number_may_be_typed_otherwise(typed: str, figure: int) -> None:
    findings = reading(_with_licences(typed))
    assert findings.figures["disclosure.licences.decisions"] == figure


@pytest.mark.parametrize("typed", ["", "　", "-", "—", "——", "/", "－"])
def test_blank_and_dashes_are_not_zero(typed: str) -> None:
    findings = reading(_with_licences(typed))
    assert findings.figures["disclosure.licences.decisions"] is None
    assert not findings.unreadable
    assert any("行政许可" in one for one in findings.summed_up())


@pytest.mark.parametrize(
    "typed",
    [
        *("1 0", "5 1 0", "5   1", "5\u3000\u30001 0 6", "1 0  0"),
        *("无", "三件半", "约22（其中修订16件）", "-1", "1.5", "1\n2", "9" * 9),
        *("一二三四五六七八九一二", "九千九百九十九万一千二百三十四件"),
    ],
)
def test_what_is_no_number_is_kept_and_not_counted(typed: str) -> None:
    findings = reading(_with_licences(typed))
    assert findings.figures["disclosure.licences.decisions"] is None
    assert findings.unreadable["disclosure.licences.decisions"] == " ".join(typed.split())
    assert any("行政许可" in one for one in findings.remarks)


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("22（其中修订16件）", 22),
        ("1,234件[含上年]", 1234),
        ("十二", 12),
        ("三件", 3),
        ("一百零五件", 105),
    ],
)
def test_a_number_with_a_note_is_read_with_a_remark(typed: str, figure: int) -> None:
    findings = reading(_with_licences(typed))
    assert findings.figures["disclosure.licences.decisions"] == figure
    assert not findings.unreadable
    assert any(typed in one for one in findings.remarks)


@pytest.mark.parametrize(("typed", "figure"), [("１２", 12), ("1，234", 1234), ("3件", 3)])
def test_a_plain_number_in_other_characters_is_the_number(typed: str, figure: int) -> None:
    findings = reading(_with_licences(typed))
    assert findings.figures["disclosure.licences.decisions"] == figure


def test_the_other_unit_is_refused() -> None:
    rows = _retyped(f"{FIGURES['disclosure.fees.amount']}", "5000元")(
        printed(EDITION.by_key["disclosure"])
    )
    assert reading(rows).unreadable == {"disclosure.fees.amount": "5000元"}


def test_a_strange_table_is_kept_as_text() -> None:
    strange = [["发布机构", "某镇"], ["索引号", "1234"]]
    assert recognised(matrix(strange), EDITION) is None
    assert reading(strange).unread == [{"where": "表格", "text": "发布机构 | 某镇\n索引号 | 1234"}]


def _with_licences(typed: str) -> Rows:
    rows = printed(EDITION.by_key["disclosure"])
    next(row for row in rows if row[0] == "行政许可")[1] = typed
    return rows
