"""Is a cell of several lines read as one cell, every line keeping its number?"""

from time import process_time

import pytest

from reports.importers.text.whole_cells import with_whole_cells


def test_a_quoted_cell_is_one_and_its_other_lines_stay_empty() -> None:
    lines = ['信息内容\t"本年', '制发件数"\t"现行有', '效件数"']
    whole = with_whole_cells([*lines, "规章\t0\t12"])
    assert whole == ("信息内容\t本年制发件数\t现行有效件数", "", "", "规章\t0\t12")


def test_two_figures_in_a_quoted_cell_are_never_one() -> None:
    assert with_whole_cells(['规章\t"1', '2"\t0']) == ("规章\t1 2\t0", "")


def test_a_doubled_sign_within_a_quoted_cell_is_one() -> None:
    assert with_whole_cells(['"称""规章""者"\t3']) == ('称"规章"者\t3',)


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        ("| 本年<br>制发件数 | 3 |", "| 本年制发件数 | 3 |"),
        ("|1<BR/>2|", "|1 2|"),
        ("| 自然人 <br /> | 0 |", "| 自然人| 0 |"),
    ],
)
def test_a_break_within_bars_is_none(row: str, whole: str) -> None:
    assert with_whole_cells([row]) == (whole,)


@pytest.mark.parametrize(
    "lines",
    [
        ("所谓“公开", "即是”", '他说"是', '否"'),
        ('规章\t"3', "没有结束的一格", "一、总体情况"),
        ("正文里的<br>不是表格",),
        ('约6"\t0', "规章\t1"),
    ],
)
def test_signs_that_hold_no_cell_stay(lines: tuple[str, ...]) -> None:
    assert with_whole_cells(lines) == lines


@pytest.mark.parametrize("line", ['"\t' * 200_000, '\t"' + "a" * 400_000, "|" + "<br>" * 100_000])
def test_a_long_line_is_read_at_once(line: str) -> None:
    began = process_time()
    with_whole_cells([line] * 4)
    assert process_time() - began < 3
