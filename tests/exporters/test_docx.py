"""The Word file holds every figure and paragraph, with the official merges, and opens."""

import hashlib
import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator

from reports.document import AsPrinted, Document, PrintedText
from reports.document.json_form import content_hash, from_json
from reports.document.printed import printed_form
from reports.exporters import docx as word_file
from reports.exporters.blocks import HeadingBlock, Paragraph, Printing, blocks
from reports.exporters.office_file import unpacked
from reports.statute.grid import grid, head_height
from reports.statute.schema import Table
from tests.exporters.office import convert
from tests.exporters.samples import hard, plain, printed_figures

SAMPLES = (plain, hard)
REPORT = "{urn:sunshine-annual-report:report:1}report"
BLANK_FORM = (
    Path(__file__).resolve().parents[3] / "shared/reports/real/official-blank-template.docx"
)


def opened(document: Document) -> "docx.document.Document":
    return docx.Document(BytesIO(word_file.render(document)))


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_paragraph_is_printed_in_order(sample: "type[Document]") -> None:
    wanted = [one.text for one in blocks(sample()) if isinstance(one, HeadingBlock | Paragraph)]
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
@pytest.mark.parametrize("printing", [Printing(), Printing(review_copy=True, sealed=False)])
def test_the_file_breaks_no_rule_of_the_format(
    sample: "type[Document]", printing: Printing, tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(word_file.render(sample(), printing))
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors][:5]


@pytest.mark.parametrize("sample", SAMPLES)
def test_it_carries_the_report_and_its_hash(sample: "type[Document]") -> None:
    document = sample()
    item = _carried(word_file.render(document))
    text = item.text or ""
    assert item.get("sha256") == hashlib.sha256(text.encode()).hexdigest()
    assert item.get("sha256") == content_hash(printed_form(document))
    assert from_json(json.loads(text)) == printed_form(document)


def test_a_program_finds_the_report_by_its_kind() -> None:
    parts = unpacked(word_file.render(plain()))
    assert b"customXml/item1.xml" in parts["word/_rels/document.xml.rels"]
    assert b"itemProps1.xml" in parts["customXml/_rels/item1.xml.rels"]
    assert b"urn:sunshine-annual-report:report:1" in parts["customXml/itemProps1.xml"]
    assert b"customXmlProperties+xml" in parts["[Content_Types].xml"]


def test_nothing_in_the_file_is_hidden_from_a_reader() -> None:
    planted = "不可外传"
    document = replace(
        plain(),
        unreadable={"requests.granted.total": planted},
        remarks=(planted,),
        source={"kind": "docx", "sha256": planted},
        unread=({"where": planted, "text": planted},),
        as_printed=AsPrinted(lines=(planted,), cells=(PrintedText(planted),)),
    )
    parts = unpacked(word_file.render(document))
    assert [name for name, part in parts.items() if planted in part.decode()] == []
    assert word_file.render(document) == word_file.render(plain())


def test_libreoffice_keeps_the_report_when_it_saves_the_file(tmp_path: Path) -> None:
    document = hard()
    (tmp_path / "report.docx").write_bytes(word_file.render(document))
    (tmp_path / "saved").mkdir()
    convert([tmp_path / "report.docx"], "docx", tmp_path / "saved")
    item = _carried((tmp_path / "saved" / "report.docx").read_bytes())
    printed = content_hash(printed_form(document))
    assert item.get("sha256") == printed
    assert hashlib.sha256((item.text or "").encode()).hexdigest() == printed


def test_tables_have_a_name_and_a_description() -> None:
    document = plain()
    for table, form in zip(opened(document).tables, document.edition.tables, strict=True):
        assert _word(table._tbl.tblPr, "tblCaption").get(qn("w:val")) == form.caption
        described = _word(table._tbl.tblPr, "tblDescription").get(qn("w:val"))
        assert f"{len(table._tbl.tr_lst)}行{len(form.widths)}列" in described


def test_styles_are_those_word_knows() -> None:
    used = {paragraph.style.name for paragraph in opened(hard()).paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Body Text"} <= used


def test_nothing_is_formatted_by_hand_but_indents_and_keeping_together() -> None:
    word = docx.Document(BytesIO(word_file.render(hard(), Printing(review_copy=True))))
    body = word.element.body
    by_hand = {
        child.tag.rpartition("}")[2]
        for properties in body.iter(qn("w:pPr"))
        for child in properties
        if child.getparent().getparent().getparent().tag == qn("w:body")
    }
    assert by_hand == {"pStyle", "keepNext", "ind", "spacing"}
    spaced = [one for one in word.paragraphs if one._p.pPr.find(qn("w:spacing")) is not None]
    assert {one.style.name for one in spaced} == {"Heading 1"}
    assert body.find(f".//{qn('w:r')}/{qn('w:rPr')}") is None
    for unwanted in ("w:drawing", "w:pict", "w:txbxContent", "w:lastRenderedPageBreak"):
        assert body.find(f".//{qn(unwanted)}") is None
    assert not [one for one in body.iter(qn("w:br")) if one.get(qn("w:type"))]


def _carried(file: bytes) -> etree._Element:
    """The custom XML part of our kind."""
    (item,) = (
        root
        for name, part in unpacked(file).items()
        if re.fullmatch(r"customXml/item\d+\.xml", name)
        and (root := etree.fromstring(part)).tag == REPORT
    )
    return item


def _word(parent: etree._Element, name: str) -> etree._Element:
    (found,) = parent.findall(qn(f"w:{name}"))
    return found


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
