"""Cells that nothing but a style sets apart are read; the pieces of one figure stay together."""

from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fromstring

from reports.importers.flow import Line
from reports.importers.markup.cell_groups import CellGroup
from reports.importers.markup.grid_places import rows_of_grid
from reports.importers.markup.page_styles import Styles
from reports.importers.markup.read_html import flow
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import EVERY_EDITION
from reports.statute.schema import Cell, Edition, Figure, Table
from tests.figures import balanced
from tests.importers.printed_tables import Rows, Texts, begun, padded

CELLS = ("span", "i", "em", "label", "x-cell")
ROWS = ("div", "p", "li", "section")
SHEETS = ("<style>.r{display:flex}</style>", "<style>.c{display:inline-block}</style>", "")
SIZES = (1, 9, 120, 99_999)


def _drawn(rows: Rows, row: str, cell: str, *, in_pieces: bool) -> str:
    def one(text: str) -> str:
        signs = (f"<u>{sign}</u>" for sign in text)
        return f'<{cell} class="c">{"".join(signs) if in_pieces else text}</{cell}>'

    return "".join(f'<{row} class="r">{"".join(map(one, cells))}</{row}>' for cells in rows)


def _page(markup: str, style: str = "") -> bytes:
    return f"<html><head>{style}</head><body>{markup}</body></html>".encode()


def _told(markup: str, style: str = "") -> list[str]:
    return [one.text for one in flow(_page(markup, style)).items if isinstance(one, Line)]


def _found(page: bytes, edition: Edition) -> dict[Cell, Figure]:
    tables = [one for one in flow(page).items if not isinstance(one, Line)]
    found = read_tables(tables, edition).figures
    return {cell: figure for cell, figure in found.items() if figure is not None}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(range(len(EVERY_EDITION))),
    st.sampled_from([begun, padded]),
    *map(st.sampled_from, (ROWS, CELLS, SHEETS, SIZES)),
    st.booleans(),
    st.integers(0, 5000),
)
def test_rows_of_elements_are_rows_of_cells(
    edition_at: int,
    shape: Callable[[Table, Texts], Rows],
    row: str,
    cell: str,
    sheet: str,
    most: int,
    in_pieces: bool,
    seed: int,
) -> None:
    edition = EVERY_EDITION[edition_at]
    figures = balanced(edition, seed, most=most)
    texts = {cell: f"{figure}" for cell, figure in figures.items()}
    drawn = (
        f"<h2>{number}、章</h2>{_drawn(shape(one, texts), row, cell, in_pieces=in_pieces)}"
        for number, one in zip("二三四五", edition.tables, strict=False)
    )
    assert _found(_page("".join(drawn), sheet), edition) == figures


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(range(len(EVERY_EDITION))),
    st.sampled_from([begun, padded]),
    *map(st.sampled_from, (SHEETS, SIZES)),
    st.lists(st.integers(0, 10_000), min_size=1, max_size=4),
    st.integers(0, 5000),
)
def test_where_a_cell_is_lost_no_figure_is_wrong(
    edition_at: int,
    shape: Callable[[Table, Texts], Rows],
    sheet: str,
    most: int,
    lost: list[int],
    seed: int,
) -> None:
    edition = EVERY_EDITION[edition_at]
    figures = balanced(edition, seed, most=most)
    texts = {cell: f"{figure}" for cell, figure in figures.items()}
    tables = [shape(one, texts) for one in edition.tables]
    for number in lost:
        rows = [row for table in tables for row in table if row]
        row = rows[number % len(rows)]
        del row[number // len(rows) % len(row)]
    drawn = "<h2>章</h2>".join(_drawn(one, "div", "span", in_pieces=False) for one in tables)
    found = _found(_page(drawn, sheet), edition)
    assert {c: (f, figures[c]) for c, f in found.items() if f != figures[c]} == {}


def _row(*cells: str) -> str:
    return f"<p>{''.join(f'<span>{cell}</span>' for cell in cells)}</p>"


def _in_tables(markup: str, sheet: str = "") -> set[str]:
    tables = (one for one in flow(_page(markup, sheet)).items if not isinstance(one, Line))
    return {slot.text for table in tables for row in table.rows for slot in row}


def test_without_a_sheet_figures_that_make_no_number_are_apart() -> None:
    rows = _row("规章", "0", "0", "12") + _row("行政规范性文件", "0", "3", "9")
    assert {"规章", "0", "12", "3", "9"} <= _in_tables(rows)


@pytest.mark.parametrize("signs", ["105", "-105", "0.05", "1,234,567", "20.125", "2024"])
def test_the_pieces_of_a_figure_stay_together(signs: str) -> None:
    labels = ("行政许可", "行政处罚", "行政强制")
    rows = "".join(f"<p>{label}</p>{_row(*signs)}" for label in labels)
    assert signs in {*_told(rows), *_in_tables(rows)}


@pytest.mark.parametrize(
    "sheet",
    [
        "/* cells */ @media screen{div.t > .c, .other{display:inline-block}}",
        "#a .c{float:left}",
        "h1,.t:hover{color:red}.t{display:flex !important}",
    ],
)
def test_a_sheet_sets_cells_apart(sheet: str) -> None:
    rows = "".join(
        f'<div class="t">{"".join(f"<b class=c>{one}</b>" for one in cells)}</div>'
        for cells in (("规章", "1", "2", "3"), ("行政规范性文件", "4", "5", "6"))
    )
    page = f'<div id="a">{rows}</div>'
    assert {"1", "2", "3", "4", "5", "6"} <= _in_tables(page, f"<style>{sheet}</style>")
    assert "456" in "".join(_in_tables(page, "<style>.t{color:red}</style>"))


@pytest.mark.parametrize(
    ("columns", "cells", "rows"),
    [
        ("repeat(2, 1fr)", (("规章", ""), ("0", "")), [["规章", "0"]]),
        ("20% 1fr", (("规章", ""), ("0", ""), ("1", "")), [["规章", "0"], ["1"]]),
        (
            "repeat(2,minmax(0,1fr)) 9px",
            (("规章", "grid-column:span 3"), ("0", "")),
            [["规章"], ["0"]],
        ),
        ("1fr 1fr", (("规章", "grid-row:span 2"), ("0", ""), ("1", "")), [["规章", "0"], ["1"]]),
        ("", (("规章", ""), ("0", "")), [["规章"], ["0"]]),
    ],
)
def test_the_cells_of_a_grid_fill_its_rows(
    columns: str, cells: tuple[tuple[str, str], ...], rows: list[list[str]]
) -> None:
    inner = "".join(f'<b style="{style}">{text}</b>' for text, style in cells)
    grid = fromstring(f'<div style="grid-template-columns:{columns}">{inner}</div>')
    assert rows_of_grid(CellGroup(grid, [text for text, _ in cells]), Styles(grid)) == rows


@pytest.mark.parametrize(
    "page",
    [
        "".join(f"<p><b>{n % 7}</b><b>0</b><b>1</b></p>" for n in range(8000)),
        "<div>" + "<b>规章</b><b>0</b><b>其他</b>" * 8000 + "</div>",
        '<div style="display:grid;grid-template-columns:repeat(60,1fr)">'
        + '<b style="grid-column:span 50;grid-row:span 90">规章</b><b>0</b>' * 190
        + "</div>",
        f"<style>{'a b ' * 60_000}{{display:flex}}</style>" + "<p><b>1</b><b>0</b></p>" * 2000,
    ],
)
def test_a_long_page_takes_no_long_time(page: str) -> None:
    start = process_time()
    flow(_page(page))
    assert process_time() - start < 5
