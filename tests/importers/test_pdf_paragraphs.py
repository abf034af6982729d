"""Which printed lines are one paragraph, where a printer keeps words and brackets whole?"""

from dataclasses import replace
from itertools import pairwise

import pytest

from reports.importers.pdf.glyph_lines import TextLine, lines_of
from reports.importers.pdf.pdf_drawing import Glyph
from reports.importers.pdf.pdf_pages import top_of
from reports.importers.pdf.pdf_paragraphs import Margins, begins, margins_of, paragraph_of
from reports.importers.pdf.text_columns import text_lines

SIZE, LEFT = 12.0, 48.0
RIGHT = LEFT + 42 * SIZE


def line(text: str, row: int, length: float = 0, heavy: int = 400) -> TextLine:
    """A line of a text, its characters as wide as they are set; ``length``: where it ends."""
    glyphs, at = [], LEFT
    wide = sum(0.5 if one.isascii() else 1 for one in text) * SIZE
    stretched = (length - LEFT) / wide if length else 1
    for one in text:
        step = SIZE * (0.5 if one.isascii() else 1) * stretched
        weight = 225 if one.isascii() else heavy
        glyphs.append(Glyph(one, at, at + step, 100 + 15 * row, SIZE, weight=weight))
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
    assert not begins(line(below, 1), printed, Margins(LEFT, RIGHT, 1.25))


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
    assert begins(line(below, 1), printed, Margins(LEFT, RIGHT, 1.25))


def test_a_line_of_digits_below_chinese_ones_is_no_other_hand_and_a_bold_one_is() -> None:
    above = line("统计期限为2023年1月1日至", 0, RIGHT)
    assert not begins(line("2023年12月31日。", 1), above, Margins(LEFT, RIGHT, 1.25))
    assert begins(line("统计期限为准", 1, heavy=700), above, Margins(LEFT, RIGHT, 1.25))


@pytest.mark.parametrize(
    "words",
    [("发布时间：2025-01-22", "信息来源：某镇", "字体：大"), ("原创", "柳塘发布", "2025年1月22日")],
)
def test_a_site_s_line_keeps_the_room_between_its_words(words: tuple[str, ...]) -> None:
    glyphs = [
        replace(glyph, left=glyph.left + 600 * number, right=glyph.right + 600 * number)
        for number, word in enumerate(words)
        for glyph in line(word, 0).glyphs
    ]
    assert paragraph_of(list(lines_of(glyphs)), Margins(LEFT, RIGHT, 1.25)).text == " ".join(words)


def test_room_within_a_justified_line_is_none_between_words() -> None:
    glyphs = [
        replace(one, left=one.left + 4 * n, right=one.right + 4 * n)
        for n, one in enumerate(line("本年主动公开信息若干条", 0).glyphs)
    ]
    (only,) = lines_of(glyphs)
    assert paragraph_of([only], Margins(LEFT, RIGHT, 1.25)).text == "本年主动公开信息若干条"


@pytest.mark.parametrize("heading", ["（三）政府信息管理情况", "六、其他"])
def test_a_numbered_heading_below_a_full_last_line_is_a_paragraph_of_its_own(heading: str) -> None:
    margins = Margins(LEFT, RIGHT, 1.25)
    assert begins(line(heading, 1), line("结转下年度3件。", 0, RIGHT), margins)
    assert not begins(line(heading, 1), line("见公开条例第二十条第", 0, RIGHT), margins)


LEFT_COLUMN = ("依照条例的规定，编制", "本年度报告，公布如下", "内容。", "一、总体情况")
RIGHT_COLUMN = (
    "全年公开信息若干条，",
    "其中通知公告若干条。",
    "（二）依申请公开情况",
    "收到申请若干件。",
)


def _beside(offset: float) -> list[Glyph]:
    """Two columns of ten characters, the second so far below the first as ``offset`` says."""
    sides = ((LEFT_COLUMN, 0.0, 0.0), (RIGHT_COLUMN, 13 * SIZE, offset))
    return [
        replace(one, left=one.left + right, right=one.right + right, base=one.base + down)
        for texts, right, down in sides
        for row, text in enumerate(texts)
        for one in line(text, row).glyphs
    ]


@pytest.mark.parametrize("offset", [0, 4, 7])
def test_text_in_two_columns_is_read_one_after_the_other(offset: float) -> None:
    lines = text_lines(_beside(offset), 1, ())
    assert [one.text for one in sorted(lines, key=top_of)] == [*LEFT_COLUMN, *RIGHT_COLUMN]
    assert begins(lines[5], lines[4], margins_of(lines)) is False


def test_a_heading_below_both_columns_is_that_of_the_table_under_it() -> None:
    heading = line("二、公开情况", len(LEFT_COLUMN)).glyphs
    top = max(one.base for one in heading) + SIZE
    table = (LEFT, top, LEFT + 26 * SIZE, top + 100)
    for tables, place in (((table,), -1), ((), len(LEFT_COLUMN))):
        lines = sorted(text_lines([*_beside(0), *heading], 1, tables), key=top_of)
        assert [one.text for one in lines].index("二、公开情况") == place % len(lines)


def test_a_list_of_names_and_values_is_no_text_in_columns() -> None:
    pairs = [("索引号：0012", "主题：年度报告"), ("机构：某某局", "日期：一月三日")] * 2
    glyphs = [
        replace(one, left=one.left + right, right=one.right + right)
        for row, pair in enumerate(pairs)
        for text, right in zip(pair, (0.0, 13 * SIZE), strict=True)
        for one in line(text, row).glyphs
    ]
    assert [one.text for one in text_lines(glyphs, 1, ())] == ["".join(pair) for pair in pairs]


def test_a_paragraph_set_in_as_a_whole_is_one() -> None:
    texts = ("门户网站公开信息若干条，其中", "法定主动公开内容若干条，全年", "行政许可若干件。")
    rows = [line(f"　　{text}", row) for row, text in enumerate((*texts, *texts, *texts))]
    heads = [line("一、总体情况和其他各项有关的事项", 10 + n) for n in range(4)]
    margins = margins_of([*heads, *rows])
    assert [begins(below, above, margins) for above, below in pairwise(rows[:4])] == [0, 0, 1]
