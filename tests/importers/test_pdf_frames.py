"""Is a frame around a whole report no table? Its text is lines, the tables in it stay tables."""

from dataclasses import replace
from math import cos, radians, sin

import pytest

from reports.importers.pdf.glyph_lines import TextLine
from reports.importers.pdf.grid_part import GridPart, matrix_of
from reports.importers.pdf.page_margins import without_margins
from reports.importers.pdf.pdf_drawing import Box, Glyph
from reports.importers.pdf.pdf_pages import standing_on
from reports.importers.pdf.turns import is_askew
from tests.importers.test_pdf_tables import (
    COLUMNS,
    ROWS,
    glyphs,
    page,
    printed,
    ruled,
    texts,
)

LEFT, RIGHT = COLUMNS[0], COLUMNS[-1]
TOP, BOTTOM, TABLE = 60.0, 320.0, 160.0
ABOVE = ("青禾镇2024年政府信息公开工作年度报告", "一、总体情况", "全年公开信息若干条。")
BELOW = ("五、存在的主要问题及改进情况", "公开的形式还不够多样。")


def frame(left: float, right: float, top: float = TOP, bottom: float = BOTTOM) -> list[Box]:
    level = [(left, y, right, y) for y in (top, bottom)]
    return level + [(x, top, x, bottom) for x in (left, right)]


FRAMES = {
    "one column": frame(LEFT, RIGHT),
    "a narrow border column": [*frame(LEFT, RIGHT), *frame(RIGHT, RIGHT + 14)],
    "double": [*frame(LEFT, RIGHT), *frame(LEFT - 12, RIGHT + 12, TOP - 12, BOTTOM + 12)],
}


def text(lines: tuple[str, ...], top: float) -> list[Glyph]:
    return [one for n, line in enumerate(lines) for one in glyphs(line, LEFT + 4, top + 20 * n)]


@pytest.mark.parametrize("rules", FRAMES.values(), ids=FRAMES)
def test_text_in_a_frame_is_lines_and_its_table_a_table(rules: list[Box]) -> None:
    letters = [*text(ABOVE, TOP + 20), *printed(ROWS, TABLE), *text(BELOW, TABLE + 90)]
    things = standing_on(page(letters, [*rules, *ruled(len(ROWS), TABLE)]))
    said = [one.text for one in things if isinstance(one, TextLine)]
    assert said == [*ABOVE, *BELOW]
    (table,) = [one for one in things if isinstance(one, GridPart)]
    assert [row[:3] for row in texts(matrix_of(table.rows))] == [list(row) for row in ROWS]
    assert isinstance(things[len(ABOVE)], GridPart)


def test_a_label_on_two_lines_across_a_table_stays_in_it() -> None:
    label = ("第二十条", "第（一）项")
    rules = [*frame(LEFT, RIGHT, TABLE - 50, TABLE), *ruled(len(ROWS), TABLE)]
    things = standing_on(page([*text(label, TABLE - 30), *printed(ROWS, TABLE)], rules))
    (table,) = things
    assert isinstance(table, GridPart)
    assert table.rows[0][0].text == "".join(label)


@pytest.mark.parametrize("degrees", [-60, -30, 45, 150])
def test_what_is_printed_aslant_is_a_mark_and_no_text(degrees: int) -> None:
    turn = radians(degrees)
    assert is_askew(cos(turn), sin(turn))
    marked = replace(page(text(ABOVE, TOP)), askew="内部资料")
    (left,), around = without_margins([marked])
    assert around == ["内部资料"]
    assert [one.text for one in standing_on(left) if isinstance(one, TextLine)] == list(ABOVE)


@pytest.mark.parametrize("degrees", [0, 3, -5, 88, 90, 180, -90, 272])
def test_what_is_turned_or_scanned_is_text(degrees: int) -> None:
    assert not is_askew(cos(radians(degrees)), sin(radians(degrees)))


def test_what_the_end_of_a_page_left_of_a_long_label_is_a_row() -> None:
    lines = (
        "三、本年度办理结果，六、其他处",
        "理，申请人无正当理由逾期不补",
        "正、行政机关不再处理其政府信",
        "息公开申请，申请人情况，自然",
        "人，法人或其他组织，合计",
    )
    walls = [(x, TABLE - 110, x, TABLE) for x in COLUMNS]
    rules = [(LEFT, TABLE - 110, RIGHT, TABLE - 110), *walls, *ruled(2, TABLE)]
    things = standing_on(page([*text(lines, TABLE - 100), *printed(ROWS[:2], TABLE)], rules))
    (table,) = [one for one in things if isinstance(one, GridPart)]
    assert texts(matrix_of(table.rows))[0][0] == "".join(lines)
