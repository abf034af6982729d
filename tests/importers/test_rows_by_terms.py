"""A row told term by term is read as a row; labels and figures in another order are not."""

import pytest

from reports.importers.text.one_line import cut_of
from reports.importers.text.rows_by_terms import with_rows

ROW = ("规章", "本年制发件数", "2", "本年废止件数", "0", "现行有效件数", "12")


def read(lines: tuple[str, ...]) -> list[tuple[str, ...]]:
    cuts = [cut_of(number, line) for number, line in enumerate(lines, 1)]
    return [cut.said for cut in with_rows(cuts) if cut.said]


def test_a_row_told_term_by_term_is_one_line() -> None:
    rows = read(("第一句。", "", *ROW, "", "行政规范性文件", *ROW[1:], "后一句。"))
    assert rows == [
        ("第一句。",),
        ("规章", "2", "0", "12"),
        ("行政规范性文件", "2", "0", "12"),
        ("后一句。",),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ROW[:-1],
        (*ROW[:-1], "十二件左右"),
        (ROW[0], *ROW[3:5], *ROW[1:3], *ROW[5:]),
        ("某项", *ROW[1:]),
        (ROW[0], *ROW[1::2], *ROW[2::2]),
    ],
)
def test_other_lines_stay_as_they_are(lines: tuple[str, ...]) -> None:
    assert read(lines) == [(one,) for one in lines]
