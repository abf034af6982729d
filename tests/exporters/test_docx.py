"""The Word file holds every figure and paragraph, with the official merges, and opens."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from reports.document import Document
from reports.exporters import docx as word_file
from reports.exporters.blocks import Heading, Paragraph, Printing, blocks
from reports.statute.grid import grid, head_height
from reports.statute.schema import Table
from tests.exporters.samples import hard, plain, printed_figures

SAMPLES = (plain, hard)
BLANK_FORM = (
    Path(__file__).resolve().parents[3] / "shared/reports/real/official-blank-template.docx"
)


def opened(document: Document) -> "docx.document.Document":
    return docx.Document(BytesIO(word_file.render(document)))


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_paragraph_is_printed_in_order(sample: "type[Document]") -> None:
    wanted = [one.text for one in blocks(sample()) if isinstance(one, Heading | Paragraph)]
    printed = [one.text for one in opened(sample()).paragraphs]
    assert [text for text in printed if text in set(wanted)] == wanted


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_figure_is_printed_in_its_cell(sample: "type[Document]") -> None:
    document = sample()
    printed = [
        text
        for table, form in zip(opened(document).tables, document.edition.tables, strict=True)
        for text in _figures(table, form)
    ]
    assert printed == printed_figures(document)


def test_the_merges_are_the_official_ones() -> None:
    document = plain()
    for table, form in zip(opened(document).tables, document.edition.tables, strict=True):
        assert _merges(table) == _official(form)


@pytest.mark.skipif(not BLANK_FORM.exists(), reason="../shared/reports/real is not here")
def test_the_merges_are_those_of_the_form_as_circulated() -> None:
    circulated = docx.Document(str(BLANK_FORM)).tables
    for table, form in zip(opened(plain()).tables, circulated, strict=True):
        assert _merges(table) == _merges(form)


def test_header_rows_repeat_and_no_row_splits() -> None:
    document = plain()
    for table, form in zip(opened(document).tables, document.edition.tables, strict=True):
        rows = table._tbl.tr_lst
        repeated = [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows]
        assert repeated == [number < head_height(form) for number in range(len(rows))]
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_fonts_stand_in_styles_and_not_in_runs() -> None:
    word = opened(plain())
    named = word.styles.element.iter(qn("w:rFonts"))
    fonts = {fonts.get(qn("w:eastAsia")) for fonts in named}
    assert {"方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"} <= fonts
    assert word.element.body.find(f".//{qn('w:r')}/{qn('w:rPr')}/{qn('w:rFonts')}") is None


def test_the_page_is_the_official_one() -> None:
    (section,) = opened(plain()).sections
    millimetres = [
        round(side.mm)
        for side in (
            section.top_margin,
            section.right_margin,
            section.bottom_margin,
            section.left_margin,
        )
    ]
    assert millimetres == [37, 26, 35, 28]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_review_copy_is_marked_and_has_room_to_sign() -> None:
    word = docx.Document(BytesIO(word_file.render(plain(), Printing(review_copy=True))))
    assert "送审稿" in word.paragraphs[0].text
    signing = "".join(cell.text for row in word.tables[-1].rows for cell in row.cells)
    assert all(role in signing for role in ("拟稿", "审核", "签发", "盖章"))


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = word_file.render(hard()), word_file.render(hard())
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_file_breaks_no_rule_of_the_format(sample: "type[Document]", tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(word_file.render(sample()))
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors][:5]


def test_libreoffice_opens_it_with_every_figure(tmp_path: Path) -> None:
    assert shutil.which("soffice"), "LibreOffice is not installed: run make test"
    document = plain()
    path = tmp_path / "report.docx"
    path.write_bytes(word_file.render(document))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/office",
            *("--headless", "--convert-to", "pdf", "--outdir", tmp_path, path),
        ],
        check=True,
        capture_output=True,
    )
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    assert text.count("\f") in range(4, 7)
    missing = [figure for figure in printed_figures(document) if figure not in text]
    assert not missing


def _figures(table: "docx.table.Table", form: Table) -> list[str]:
    """The text of the cells that hold figures, by the physical place the form gives them."""
    places = {
        (number, box.column): box.cell
        for number, row in enumerate(grid(form))
        for box in row
        if not box.is_label
    }
    found = []
    for number, row in enumerate(table._tbl.tr_lst):
        column = 0
        for cell in row.tc_lst:
            if (number, column) in places:
                found.append("".join(node.text or "" for node in cell.iter(qn("w:t"))))
            column += cell.grid_span
    return found


def _merges(table: "docx.table.Table") -> list[list[tuple[int, bool]]]:
    """Row by row: how many columns each cell spans, and whether it goes on from above."""
    return [
        [(cell.grid_span, cell.vMerge == "continue") for cell in row.tc_lst]
        for row in table._tbl.tr_lst
    ]


def _official(form: Table) -> list[list[tuple[int, bool]]]:
    rows: list[dict[int, tuple[int, bool]]] = [{} for _ in grid(form)]
    for number, row in enumerate(grid(form)):
        for box in row:
            for below in range(box.rows):
                rows[number + below][box.column] = (box.columns, below > 0)
    return [[row[column] for column in sorted(row)] for row in rows]
