"""Which printed lines are one paragraph, where a printer keeps words and brackets whole?"""

import pytest

from reports.importers.pdf.glyph_lines import TextLine, lines_of
from reports.importers.pdf.pdf_drawing import Glyph
from reports.importers.pdf.pdf_paragraphs import begins

SIZE, LEFT = 12.0, 48.0
RIGHT = LEFT + 42 * SIZE


def line(text: str, row: int, length: float = 0) -> TextLine:
    """A line of a text, its characters as wide as they are set; ``length``: where it ends."""
    glyphs, at = [], LEFT
    wide = sum(0.5 if one.isascii() else 1 for one in text) * SIZE
    stretched = (length - LEFT) / wide if length else 1
    for one in text:
        step = SIZE * (0.5 if one.isascii() else 1) * stretched
        glyphs.append(Glyph(one, at, at + step, 100 + 15 * row, SIZE))
        at += step
    return next(lines_of(glyphs))


@pytest.mark.parametrize(
    ("above", "free", "below"),
    [
        ("依照《年度报告格式》（国办公开办函〔2021〕30", 2.5, "号），编制本年度报告。"),
        ("如有疑问，请与办公室联系（电话：", 7, "0687-8578682）。"),
        ("详见县政府门户网站", 9, "www.example.gov.cn）。"),
        ("按照有关要求和", 2.5, "《条例》的规定"),
        ("本年印发文件12", 0.5, "件，废止三件。"),
    ],
)
def test_what_had_no_room_in_the_line_above_goes_on_with_it(
    above: str, free: float, below: str
) -> None:
    printed = line(above, 0, RIGHT - free * SIZE)
    assert not begins(line(below, 1), printed, (LEFT, RIGHT, 1.25))


@pytest.mark.parametrize(
    ("above", "free", "below"),
    [
        ("本年度报告由办公室编制。", 2.5, "号），编制本年度报告。"),
        ("依照《年度报告格式》编制", 5, "号），编制本年度报告。"),
        ("如有疑问，请与办公室联系", 12, "0687-8578682）。"),
        ("按照有关要求和", 2.5, "规定"),
    ],
)
def test_what_would_have_had_room_is_a_paragraph_of_its_own(
    above: str, free: float, below: str
) -> None:
    printed = line(above, 0, RIGHT - free * SIZE)
    assert begins(line(below, 1), printed, (LEFT, RIGHT, 1.25))
