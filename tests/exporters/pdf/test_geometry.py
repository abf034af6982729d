"""Is the page the official one, measured in the finished file? GB/T 9704-2012, 5 and 7."""

import itertools
from pathlib import Path

import pytest
from pypdf import PdfReader

from reports.document import Document
from reports.exporters import pdf
from reports.exporters.blocks import Printing
from tests.documents import with_text
from tests.exporters.pdf.reading import MILLIMETRE, Line, pages
from tests.exporters.samples import hard, plain

FULL_PAGE = 3
"""A page of the sample that is nothing but text."""


@pytest.fixture(scope="module")
def text_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("geometry") / "hard.pdf"
    path.write_bytes(pdf.render(hard()))
    return path


@pytest.fixture(scope="module")
def sheets(text_file: Path) -> list[list[Line]]:
    return pages(text_file)


@pytest.fixture(scope="module")
def body(sheets: list[list[Line]]) -> list[Line]:
    return sheets[FULL_PAGE - 1][:-1]


def test_every_page_is_a4(text_file: Path) -> None:
    for page in PdfReader(text_file).pages:
        assert float(page.mediabox.width) == pytest.approx(210 * MILLIMETRE, abs=0.1)
        assert float(page.mediabox.height) == pytest.approx(297 * MILLIMETRE, abs=0.1)


def test_a_full_page_has_22_lines(body: list[Line]) -> None:
    assert len(body) == 22


def test_a_full_line_has_28_characters(body: list[Line]) -> None:
    counts = [len(line.text) for line in body]
    assert max(counts) == 28
    assert sum(count >= 27 for count in counts) >= 20


def test_the_text_fills_156_by_225_mm_between_its_margins(body: list[Line]) -> None:
    leading = 225 * MILLIMETRE / 22
    space = (leading - 16) / 2
    assert body[0].left == pytest.approx(28 * MILLIMETRE, abs=0.5)
    assert body[0].top - space == pytest.approx(37 * MILLIMETRE, abs=1)
    assert body[-1].bottom + space == pytest.approx((297 - 35) * MILLIMETRE, abs=1)
    for line in body:
        assert line.right == pytest.approx((210 - 26) * MILLIMETRE, abs=1)


def test_lines_stand_at_equal_distances(body: list[Line]) -> None:
    for above, below in itertools.pairwise(body):
        assert below.top - above.top == pytest.approx(225 * MILLIMETRE / 22, abs=0.1)


def test_the_first_line_of_a_paragraph_is_indented_by_two_characters(
    sheets: list[list[Line]],
) -> None:
    (first,) = (line for line in sheets[0] if line.text.startswith("根据《"))
    assert first.left - 28 * MILLIMETRE == pytest.approx(2 * 156 / 28 * MILLIMETRE, abs=0.5)


@pytest.mark.parametrize(("page", "edge"), [(1, "right"), (2, "left"), (3, "right")])
def test_the_page_number_stands_outside_one_character_in(
    sheets: list[list[Line]], page: int, edge: str
) -> None:
    number = sheets[page - 1][-1]
    assert number.text == f"—{page}—"
    if edge == "right":
        assert (210 - 26) * MILLIMETRE - number.right == pytest.approx(14, abs=0.5)
    else:
        assert number.left - 28 * MILLIMETRE == pytest.approx(14, abs=0.5)


def test_the_dashes_stand_7_mm_below_the_text(sheets: list[list[Line]]) -> None:
    number = sheets[FULL_PAGE - 1][-1]
    dash = number.top + 0.88 * (number.bottom - number.top) - 0.3 * 14
    assert dash - (297 - 35) * MILLIMETRE == pytest.approx(7 * MILLIMETRE, abs=1)


def _with_last_words(count: int) -> Document:
    return with_text(plain(), "other_matters", "没有其他需要报告的事项。" * count)


@pytest.mark.parametrize("printing", [Printing(), Printing(sealed=False), Printing(True)])
def test_the_signature_never_stands_alone(printing: Printing, tmp_path: Path) -> None:
    """However the text above it ends: on the page that bears the date stands other text, too."""
    alone = []
    for count in range(1, 54, 2):
        path = tmp_path / f"{count}.pdf"
        path.write_bytes(pdf.render(_with_last_words(count), printing))
        (signed,) = (
            page for page in pages(path) if any(line.text == "2025年1月15日" for line in page)
        )
        text = [line for line in signed if line.text != "临水县青石镇人民政府"]
        if text[0].text == "2025年1月15日":
            alone.append(count)
    assert not alone


def test_the_date_leaves_four_characters_under_a_seal(tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(pdf.render(plain()))
    page = pages(path)[-1]
    (name,) = (line for line in page if line.text == "临水县青石镇人民政府")
    (date,) = (line for line in page if line.text == "2025年1月15日")
    assert (210 - 26) * MILLIMETRE - date.right == pytest.approx(4 * 16, abs=1)
    assert (name.left + name.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=2)


def test_a_table_is_never_cut(tmp_path: Path) -> None:
    """Wherever the text above it ends, the table of chapter three stands on one page."""
    for count in range(0, 24, 3):
        document = plain().with_texts({"lead": ("一段文字。",) * count})
        path = tmp_path / f"{count}.pdf"
        path.write_bytes(pdf.render(document))
        (page,) = (
            page for page in pages(path) if any("一、本年新收" in line.text for line in page)
        )
        assert any("四、结转下年度继续办理" in line.text for line in page)
        bottom = max(line.bottom for line in page if not line.text.startswith("—"))
        assert bottom <= (297 - 35) * MILLIMETRE
