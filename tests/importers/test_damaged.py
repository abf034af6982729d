"""A report that has lost some cells of its tables: every figure is right, or left blank."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.importers.flow import Flow, Line
from reports.importers.markup import read_html
from reports.importers.opening.package import Package
from reports.importers.parts.rendering import with_lines
from reports.importers.text import read_txt
from reports.importers.whole_tables.read_tables import read_tables
from reports.importers.whole_tables.text_rows import with_text_apart
from reports.importers.word import read_docx
from reports.statute import EVERY_EDITION
from reports.statute.schema import Cell
from tests.importers.damaged import LAYOUTS, Damaged, damaged

QUICK = [name for name, (_, ending) in LAYOUTS.items() if ending != ".docx"]
SLOW = [name for name in LAYOUTS if name not in QUICK]


def _flow(report: Damaged) -> Flow:
    if report.ending == ".docx":
        return read_docx.flow(Package(report.data))
    return (read_html if report.ending == ".html" else read_txt).flow(report.data)


def _wrong(report: Damaged) -> dict[Cell, str]:
    items = with_text_apart(with_lines(_flow(report)).items)
    tables = [one for one in items if not isinstance(one, Line)]
    found = read_tables(tables, report.edition).figures
    return {
        cell: f"{figure} for {report.figures.get(cell)}"
        for cell, figure in found.items()
        if figure is not None and figure != report.figures.get(cell)
    }


def _made(edition_at: int, layout: str, seed: int) -> Damaged:
    return damaged(EVERY_EDITION[edition_at], layout, random.Random(seed))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(range(len(EVERY_EDITION))), st.sampled_from(QUICK), st.integers(0, 100_000))
def test_where_cells_are_lost_no_figure_is_wrong(edition_at: int, layout: str, seed: int) -> None:
    report = _made(edition_at, layout, seed)
    assert _wrong(report) == {}, report.lost


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(range(len(EVERY_EDITION))), st.sampled_from(SLOW), st.integers(0, 100_000))
def test_nor_in_a_word_file(edition_at: int, layout: str, seed: int) -> None:
    report = _made(edition_at, layout, seed)
    assert _wrong(report) == {}, report.lost


ROWS = "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚{}\n{}\n"


@pytest.mark.parametrize(
    ("beside", "below", "penalties"),
    [("\t4", "行政强制\t7", 4), ("", "7", None), ("", "行政强制\t7", None), ("\t4", "7", None)],
)
def test_a_figure_below_a_label_may_be_a_lost_lines(
    beside: str, below: str, penalties: int | None
) -> None:
    text = "行政许可\t3\n" + ROWS.format(beside, below)
    items = with_lines(read_txt.flow(text.encode())).items
    tables = [one for one in items if not isinstance(one, Line)]
    found = read_tables(tables, EVERY_EDITION[1]).figures
    assert found.get("disclosure.penalties.decisions") == penalties
