"""The PDF holds every figure and paragraph, is tagged, justified and set in the right fonts."""

import re
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from weasyprint.text import ffi

from reports.document import Document
from reports.exporters import pdf
from reports.exporters.blocks import HeadingBlock, Paragraph, Printing, blocks
from tests.exporters.samples import RARE, hard, plain, printed_figures

MILLIMETRE = 72 / 25.4
RIGHT_EDGE = (210 - 26) * MILLIMETRE


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pdf")
    for name, document in (("plain", plain()), ("hard", hard())):
        (folder / f"{name}.pdf").write_bytes(pdf.render(document))
    return {path.stem: path for path in folder.iterdir()}


def _text(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, path, "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


def _bare(text: str) -> str:
    return re.sub(r"\s|— ?\d+ ?—", "", text)


@pytest.mark.parametrize(("name", "document"), [("plain", plain()), ("hard", hard())])
def test_every_paragraph_is_printed(files: dict[str, Path], name: str, document: Document) -> None:
    printed = _bare(_text(files[name]))
    wanted = [one.text for one in blocks(document) if isinstance(one, HeadingBlock | Paragraph)]
    assert [text for text in wanted if _bare(text) not in printed] == []


@pytest.mark.parametrize(("name", "document"), [("plain", plain()), ("hard", hard())])
def test_every_figure_is_printed(files: dict[str, Path], name: str, document: Document) -> None:
    tokens = _text(files[name], "-layout").split()
    wanted = printed_figures(document)
    assert [one for one in set(wanted) if tokens.count(one) < wanted.count(one)] == []


def test_the_table_of_chapter_three_stands_on_one_page(files: dict[str, Path]) -> None:
    pages = [page.extract_text() for page in PdfReader(files["plain"]).pages]
    (page,) = (text for text in pages if "一、本年新收政府信息公开申请数量" in text)
    assert "四、结转下年度继续办理" in page


def test_every_rare_character_has_a_shape(files: dict[str, Path]) -> None:
    assert RARE in _bare(_text(files["hard"]))
    fonts = subprocess.run(
        ["pdffonts", files["hard"]], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    assert "yes yes yes" in fonts
    assert " no " not in fonts.split("\n", 2)[2]


def test_the_file_is_tagged_titled_and_speaks_chinese(files: dict[str, Path]) -> None:
    reader = PdfReader(files["plain"])
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == plain().title
    assert len(reader.outline) > 0


def test_the_page_is_a4_with_the_official_margins(files: dict[str, Path]) -> None:
    page = PdfReader(files["plain"]).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    left = min(float(one[0]) for one in _words(files["plain"]))
    assert left == pytest.approx(28 * MILLIMETRE, abs=2)


def test_full_lines_reach_the_right_edge(files: dict[str, Path]) -> None:
    """Guards the replacement of a private function of WeasyPrint: without it lines are ragged."""
    lines = _text(files["hard"], "-f", "2", "-l", "2", "-bbox-layout")
    edges = [float(edge) for edge in re.findall(r'<line [^>]*xMax="([\d.]+)"', lines)]
    full = [edge for edge in edges if edge > RIGHT_EDGE - 16]
    assert len(full) > 10
    assert max(full) - min(full) < 3


def test_page_numbers_stand_outside(files: dict[str, Path]) -> None:
    pages = _text(files["plain"], "-bbox").split("<page ")[1:]
    dashes = [re.findall(r'xMin="([\d.]+)"[^>]*>—</word>', page) for page in pages]
    assert float(dashes[0][-1]) > 595 / 2
    assert float(dashes[1][0]) < 595 / 2


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf.render(plain()) == pdf.render(plain())


def test_a_review_copy_is_marked() -> None:
    text = (
        PdfReader(BytesIO(pdf.render(plain(), Printing(review_copy=True)))).pages[0].extract_text()
    )
    assert "送审稿" in text


def test_a_draft_is_marked_in_a_typeface_of_the_report() -> None:
    assert _typefaces(pdf.render(plain(), Printing(draft=True))) == _typefaces(pdf.render(plain()))


def _typefaces(data: bytes) -> set[str]:
    pages = PdfReader(BytesIO(data)).pages
    fonts = (font.get_object() for page in pages for font in page["/Resources"]["/Font"].values())
    return {font["/BaseFont"].rpartition("+")[2] for font in fonts}


def test_fonts_are_subset_by_harfbuzz() -> None:
    """Without libharfbuzz-subset every PDF takes ten times as long and only a warning tells."""
    assert ffi.harfbuzz_subset, "libharfbuzz-subset0 is missing: run make test"


def _words(path: Path) -> list[tuple[str, str]]:
    page = _text(path, "-f", "1", "-l", "1", "-bbox")
    return re.findall(r'<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"', page)
