"""Are tables read that no line divides? By the order of drawing, labels and places."""

from collections.abc import Sequence

from reports.importers.pdf.loose_rows import strip_of_parts
from reports.importers.pdf.loose_table import LoosePart
from reports.importers.pdf.pdf_drawing import Glyph
from reports.importers.pdf.pdf_pages import standing_on
from tests.importers.test_pdf_tables import glyphs, page

COLUMNS = (50.0, 250.0, 350.0, 450.0)
HEAD = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")


def drawn(rows: Sequence[Sequence[str]], top: float = 100.0) -> list[Glyph]:
    """Cells one after the other; an empty one draws nothing."""
    return [
        glyph
        for n, row in enumerate(rows)
        for text, left in zip(row, COLUMNS, strict=False)
        for glyph in glyphs(text, left, top + 24 * n)
    ]


def loose(*pages: Sequence[Sequence[str]]) -> list[LoosePart]:
    found: list[LoosePart] = []
    for number, rows in enumerate(pages, 1):
        before = found[-1] if found else None
        things = standing_on(page(drawn(rows), number=number), before)
        found += [one for one in things if isinstance(one, LoosePart)]
    return found


def read(*pages: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[slot.text for slot in row] for row in strip_of_parts(loose(*pages)).rows]


def test_rows_are_read_without_a_single_line() -> None:
    rows = [HEAD, ("规章", "0", "1", "22"), ("行政规范性文件", "3", "4", "5")]
    assert read(rows) == [list(row) for row in rows]


def test_a_blank_keeps_its_place() -> None:
    rows = [HEAD, ("规章", "0", "1", "2"), ("行政规范性文件", "3", "", "5")]
    assert read(rows)[2] == ["行政规范性文件", "3", "", "5"]


def test_a_label_and_figures_cut_by_the_end_of_the_page_are_whole_again() -> None:
    above = [HEAD, ("规章", "0", "1", "2"), ("行政规范", "12345", "4", "5")]
    rest = [("性文件", "6", "", "")]
    assert read(above, rest)[-1] == ["行政规范性文件", "123456", "4", "5"]


def test_figures_in_a_text_are_no_table() -> None:
    assert not loose([("办结", "3", "4", "5"), ("其中结转", "3", "7", "9")])
