"""The Word file on paper, as LibreOffice sets it: 22 lines of 28, nothing stands alone."""

import re
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from reports.document import Document
from reports.exporters import docx, pdf
from reports.exporters.blocks import HeadingBlock, Paragraph, Printing, blocks
from tests.documents import sound, with_text
from tests.exporters.five_reports import FIVE
from tests.exporters.office import convert
from tests.exporters.samples import hard, plain, printed_figures

LENGTHS = range(24)
"""Lines of the last but one paragraph: more than a page has, so every end of a page occurs."""

FULL = "政府信息公开工作年度报告阳光"
FOOTER = re.compile(r"— ?\d+ ?—")
SIGNATURE = re.compile(r"临水县青石镇人民政府2025年1月15日$")
ROLES = "拟稿审核签发盖章"


def ending(lines: int, last: int) -> Document:
    """A report whose text ends further and further down, with a last paragraph of some lines.

    LibreOffice moves a paragraph kept with the next one as a whole, and gives up where it fills
    a page together with what is signed below; Word then keeps its last line.
    """
    return with_text(sound(), "other_matters", "前" * (28 * lines + 20), "文" * (28 * last - 8))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every document of this file, set by LibreOffice in one go."""
    folder = tmp_path_factory.mktemp("word")
    issued = (
        {f"end{n}": ending(n, n % 16 + 1) for n in LENGTHS}
        | {"plain": plain(), "hard": hard()}
        | FIVE
    )
    full = with_text(plain(), "overview.proactive", FULL * 100)
    for name, document in {**issued, "full": full}.items():
        (folder / f"{name}.docx").write_bytes(docx.render(document))
    for n in LENGTHS[::2]:
        copy = docx.render(ending(n, n % 10 + 1), Printing(review_copy=True, sealed=n % 4 == 0))
        (folder / f"review{n}.docx").write_bytes(copy)
    convert(sorted(folder.glob("*.docx")), "pdf", folder)
    return {path.stem: path for path in folder.glob("*.pdf")}


@pytest.mark.parametrize("lines", LENGTHS)
def test_a_signature_never_stands_alone(printed: dict[str, Path], lines: int) -> None:
    (page,) = (page for page in _pages(printed[f"end{lines}"]) if "2025年1月15日" in page)
    assert SIGNATURE.search(page), page
    assert SIGNATURE.sub("", page).endswith("文")


@pytest.mark.parametrize("lines", LENGTHS[::2])
def test_the_boxes_to_sign_stand_together_at_the_end(printed: dict[str, Path], lines: int) -> None:
    *_, page = _pages(printed[f"review{lines}"])
    assert page.endswith(ROLES)


@pytest.mark.parametrize("name", FIVE)
def test_it_has_as_many_pages_as_the_pdf(printed: dict[str, Path], name: str) -> None:
    of_word = len(_pages(printed[name]))
    of_pdf = len(PdfReader(BytesIO(pdf.render(FIVE[name]))).pages)
    assert abs(of_word - of_pdf) <= 1


@pytest.mark.parametrize("sample", [plain, hard])
def test_every_paragraph_and_figure_is_printed(
    printed: dict[str, Path], sample: "type[Document]"
) -> None:
    document, path = sample(), printed[sample.__name__]
    text = "".join(_pages(path))
    wanted = [one.text for one in blocks(document) if isinstance(one, HeadingBlock | Paragraph)]
    assert [one for one in wanted if _bare(one) not in text] == []
    tokens = Counter(_text(path, "-layout").split())
    assert not Counter(figure for figure in printed_figures(document)) - tokens


def test_a_full_page_has_22_lines_of_28_characters(printed: dict[str, Path]) -> None:
    page = _text(printed["full"], "-f", "2", "-l", "2", "-bbox-layout")
    lines = ["".join(re.findall(r">([^<]+)</word>", line)) for line in page.split("<line ")[1:]]
    *body, footer = lines
    assert FOOTER.fullmatch(footer)
    assert [len(line) for line in body] == [28] * 22


def test_full_lines_fill_the_width_of_the_type_area(printed: dict[str, Path]) -> None:
    page = _text(printed["full"], "-f", "2", "-l", "2", "-bbox-layout")
    edges = re.findall(r'<line xMin="([\d.]+)" [^>]*xMax="([\d.]+)"', page)[:-1]
    millimetre = 72 / 25.4
    assert {round(float(left) / millimetre) for left, _ in edges} == {28}
    assert {round((595.3 - float(right)) / millimetre) for _, right in edges} == {26}


def _text(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, path, "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


def _pages(path: Path) -> list[str]:
    """The text of each page without spaces, lines and page number."""
    return [FOOTER.sub("", _bare(page)) for page in _text(path).split("\f")[:-1]]


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
