"""The workbook holds the tables as printed and every figure; its formulas give what was typed."""

import csv
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.document import Document
from reports.document.live_fields import written
from reports.exporters import xlsx
from reports.exporters.blocks import Printing
from reports.exporters.office_file import packed, unpacked
from reports.exporters.xlsx_totals import formula
from reports.statute.grid import grid
from reports.statute.schema import Cell, Figure, Table
from tests.documents import sound, with_figures
from tests.exporters.office import convert
from tests.exporters.samples import hard, plain
from tests.figures import blank

EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SHEETS = ("主动公开", "申请办理", "复议诉讼")
SAMPLES = (plain, hard)
ABOVE = 2
"""Rows above each table: the report's title and the chapter's heading."""


def opened(document: Document, **options: bool) -> Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx.render(document)), **options)


def sheets(document: Document, **options: bool) -> Iterator[tuple[Worksheet, Table]]:
    book = opened(document, **options)
    for name, table in zip(SHEETS, document.edition.tables, strict=True):
        yield book[name], table


def places(table: Table) -> dict[Cell, tuple[int, int]]:
    """Where the figures of a table stand in its sheet."""
    return {
        box.cell: (number, box.column + 1)
        for number, row in enumerate(grid(table), ABOVE + 1)
        for box in row
        if not box.is_label
    }


def shown(document: Document) -> dict[Cell, Figure]:
    """Every figure a reader sees who does not compute: the results kept beside the formulas."""
    return {
        cell: sheet.cell(*place).value
        for sheet, table in sheets(document, data_only=True)
        for cell, place in places(table).items()
    }


def unbalanced() -> Document:
    """Two totals that disagree with their parts, a blank part and a blank total."""
    return with_figures(
        plain(),
        {
            "requests.granted.total": 7,
            "disputes.reconsideration.total": 1,
            "requests.partly_granted.commercial": None,
            "disputes.litigation_direct.total": None,
        },
    )


def test_a_sheet_for_each_table_and_one_for_all_figures() -> None:
    assert opened(plain()).sheetnames == list(SHEETS)


def test_the_merges_are_the_official_ones_below_title_and_heading() -> None:
    for sheet, table in sheets(plain()):
        width = len(table.widths)
        boxes = [(n, box) for n, row in enumerate(grid(table), ABOVE + 1) for box in row]
        wanted = {
            (box.column + 1, n, box.column + box.columns, n + box.rows - 1)
            for n, box in boxes
            if box.rows > 1 or box.columns > 1
        }
        merged = {one.bounds for one in sheet.merged_cells.ranges}
        assert merged == wanted | {(1, 1, width, 1), (1, 2, width, 2)}
        labels = {(n, box.column + 1): box.text for n, box in boxes if box.is_label}
        assert {at: sheet.cell(*at).value.replace("\n", "") for at in labels} == labels


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_figure_stands_in_its_cell(sample: "type[Document]") -> None:
    document = sample()
    assert shown(document) == dict(document.figures)


def test_people_find_tables_and_nothing_that_is_for_programs() -> None:
    document = plain()
    words = [str(one) for sheet in opened(document) for row in sheet.values for one in row if one]
    assert not set(words) & set(document.edition.cells)
    assert opened(document).sheetnames == list(SHEETS)


def test_every_total_is_a_formula_that_gives_it() -> None:
    document = plain()
    totals = {one.fills for one in document.edition.identities if one.fills}
    found = dict(_formulas(document))
    assert set(found) == totals
    assert {cell: found[cell] for cell in totals} == {
        cell: document.figures[cell] for cell in totals
    }


def test_a_total_that_disagrees_stays_as_typed_and_says_so() -> None:
    document = unbalanced()
    computed = dict(_formulas(document))
    notes = {
        cell: sheet.cell(*place).comment.text
        for sheet, table in sheets(document)
        for cell, place in places(table).items()
        if sheet.cell(*place).comment
    }
    # The corner of chapter three adds up across, and no longer down.
    wrong = {"requests.granted.total", "disputes.reconsideration.total"}
    assert set(notes) == wrong | {"requests.result_total.total"}
    assert not set(notes) & set(computed)
    parts = sum(
        document.figures[f"disputes.reconsideration.{verdict}"]
        for verdict in ("upheld", "corrected", "other", "pending")
    )
    assert f"填的是1，各格相加得{parts}，相差{parts - 1}" in notes["disputes.reconsideration.total"]
    assert shown(document) == dict(document.figures)


def test_a_total_with_a_blank_part_is_no_formula() -> None:
    computed = dict(_formulas(unbalanced()))
    assert "requests.partly_granted.total" not in computed
    assert "requests.result_total.commercial" not in computed
    assert "disputes.litigation_direct.total" not in computed


def test_blank_stays_blank() -> None:
    empty = replace(plain(), figures=blank(plain().edition))
    assert set(shown(empty).values()) == {None}


def test_places_apart_are_added_one_by_one() -> None:
    assert formula([(5, 3), (5, 4), (5, 5)]) == "=SUM(C5:E5)"
    assert formula([(5, 3), (6, 3)]) == "=SUM(C5:C6)"
    assert formula([(5, 3), (7, 3)]) == "=C5+C7"


def test_text_that_looks_like_a_formula_is_text() -> None:
    document = replace(
        plain().with_texts({"table_notes.disclosure": ("+1", "-1", "@SUM(A1)", "#N/A")}),
        title='=HYPERLINK("http://evil","点")2024年报告',
    )
    sheet, table = next(sheets(document))
    below = ABOVE + len(grid(table))
    cells = [sheet["A1"], *(sheet.cell(below + n, 1) for n in (1, 2, 3, 4))]
    assert [cell.data_type for cell in cells] == ["s"] * 5
    assert [cell.quotePrefix for cell in cells] == [True] * 4 + [False]
    assert cells[3].value == "@SUM(A1)"


def test_notes_stand_below_their_table_whole() -> None:
    note = "收费金额据实填写。" * 300
    document = plain().with_texts({"table_notes.requests": ("注一", note)})
    sheet = opened(document)["申请办理"]
    below = [row[0].value for row in sheet.iter_rows(min_row=ABOVE + 29)]
    assert below[0] == "注一"
    assert "".join(below[1:]) == note
    assert max(row.height for row in sheet.row_dimensions.values()) <= 409
    assert sheet.page_setup.fitToHeight == 0


def test_a_table_fits_the_width_of_a_page() -> None:
    for sheet, table in sheets(plain()):
        widths = [sheet.column_dimensions[letter].width for letter in "ABCDEFGHIJKLMNO"]
        pixels = sum(widths[: len(table.widths)]) * 7
        assert pixels / 96 * 25.4 == pytest.approx(156, abs=0.5)
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)


def test_headings_stay_in_sight_and_repeat() -> None:
    book = opened(plain())
    assert [book[name].freeze_panes for name in SHEETS] == ["A3", "D6", "A6"]
    assert book["申请办理"].print_title_rows == "$3:$5"


def test_the_file_is_titled_and_dated_by_the_report() -> None:
    document = plain()
    properties = opened(document).properties
    assert (properties.title, properties.creator) == (document.title, document.organisation)
    assert properties.modified.date() == document.signature.date


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = xlsx.render(unbalanced()), xlsx.render(unbalanced())
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}


def test_a_review_copy_is_marked_in_print() -> None:
    book = openpyxl.load_workbook(BytesIO(xlsx.render(plain(), Printing(review_copy=True))))
    assert {book[name].oddHeader.left.text for name in SHEETS} == {"送审稿"}


def test_libreoffice_opens_it_and_computes_the_same(tmp_path: Path) -> None:
    """The results beside the formulas are taken out, so that it has to compute them."""
    document = plain()
    parts = unpacked(xlsx.render(document))
    bare = {
        name: re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part) if "/worksheets/sheet" in name else part
        for name, part in parts.items()
    }
    assert bare != parts
    path = tmp_path / "report.xlsx"
    path.write_bytes(packed(bare))
    convert([path], EVERY_SHEET, tmp_path)
    for name, table in zip(SHEETS, document.edition.tables, strict=True):
        text = (tmp_path / f"report-{name}.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(text.splitlines(keepends=True)))
        found = {cell: rows[row - 1][column - 1] for cell, (row, column) in places(table).items()}
        assert found == {cell: written(document.figures[cell]) for cell in table.cells}


def test_an_all_zero_report_prints_zeros() -> None:
    assert {str(figure) for figure in shown(sound()).values()} == {"0"}


def _formulas(document: Document) -> Iterator[tuple[Cell, int]]:
    """The cells that are formulas, and what those give."""
    for sheet, table in sheets(document):
        for cell, place in places(table).items():
            if sheet.cell(*place).data_type == "f":
                yield cell, _value(sheet, sheet.cell(*place))


def _value(sheet: Worksheet, cell: "openpyxl.cell.Cell") -> int:
    """The number in a cell, or what its formula gives: computed here, from the parts."""
    if cell.data_type != "f":
        return int(cell.value)
    (area,) = re.findall(r"^=SUM\((.+)\)$", cell.value)
    left, top, right, bottom = range_boundaries(area)
    rows = sheet.iter_rows(top, bottom, left, right)
    return sum(_value(sheet, one) for row in rows for one in row)
