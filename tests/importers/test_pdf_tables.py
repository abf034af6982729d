"""Is a table of a page read by its lines and baselines, however they are drawn and cut?"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest

from reports.document.digits import are_digits
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.proven import proven
from reports.importers.flow import Flow, Matrix, Slot
from reports.importers.pdf.grid_part import GridPart
from reports.importers.pdf.loose_rows import strip_of_parts
from reports.importers.pdf.loose_table import loose_parts
from reports.importers.pdf.page_margins import without_margins
from reports.importers.pdf.page_seams import goes_on, whole_table
from reports.importers.pdf.pdf_drawing import Box, Drawing, Glyph
from reports.importers.pdf.pdf_pages import standing_on
from reports.importers.pdf.pdf_worker import heard, told
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from tests.figures import balanced
from tests.importers.printed_tables import matrix, spread

EDITION = format_for(2024)
BALANCED = balanced(EDITION, seed=7)
SIZE = 10.0
COLUMNS = (50.0, 250.0, 300.0, 350.0)
HEIGHT = 20.0


def glyphs(text: str, left: float, base: float, turn: int = 0) -> list[Glyph]:
    """A text as it is printed, a digit half as wide as other characters."""
    found = []
    for one in text:
        right = left + (SIZE / 2 if one.isascii() else SIZE)
        found.append(Glyph(one, left, right, base, SIZE, turn))
        left = right
    return found


def printed(rows: Sequence[Sequence[str]], top: float) -> list[Glyph]:
    return [
        glyph
        for n, row in enumerate(rows)
        for text, left in zip(row, COLUMNS, strict=False)
        for glyph in glyphs(text, left + 4, top + HEIGHT * n + 13)
    ]


def ruled(rows: int, top: float) -> list[Box]:
    level = [(COLUMNS[0], top + HEIGHT * n, COLUMNS[-1], top + HEIGHT * n) for n in range(rows + 1)]
    return level + [(x, top, x, top + HEIGHT * rows) for x in COLUMNS]


def page(
    letters: Iterable[Glyph], rules: Iterable[Box] = (), areas: Iterable[Box] = (), number: int = 1
) -> Drawing:
    return Drawing(number, 595, 842, tuple(letters), tuple(rules), tuple(areas))


def texts(matrix: Matrix) -> list[list[str]]:
    return [[slot.text for slot in row] for row in matrix.rows]


def tables(*pages: Drawing) -> list[GridPart]:
    return [one for page in pages for one in standing_on(page) if isinstance(one, GridPart)]


ROWS = (("信息内容", "制发", "废止"), ("规章", "0", "12"), ("行政规范性文件", "3", "7"))


def dotted(line: Box) -> list[Box]:
    """A line of dots, as a browser fills them one by one."""
    left, top, right, bottom = line
    steps = int(max(right - left, bottom - top) / 2)
    across, down = (2.0, 0.0) if right > left else (0.0, 2.0)
    return [
        (left + across * n - 0.4, top + down * n, left + across * n + 0.4, top + down * n)
        for n in range(steps + 1)
    ]


def shortened(line: Box) -> list[Box]:
    """A line that does not reach its corners."""
    left, top, right, bottom = line
    gap = (2.0, 0.0) if right > left else (0.0, 2.0)
    return [(left + gap[0], top + gap[1], right - gap[0], bottom - gap[1])]


def cut_for_cells(line: Box) -> list[Box]:
    """A line in two pieces that nearly meet."""
    left, top, right, bottom = line
    across, down = (left + right) / 2, (top + bottom) / 2
    if right > left:
        return [(left, top, across - 1, bottom), (across + 1, top, right, bottom)]
    return [(left, top, right, down - 1), (left, down + 1, right, bottom)]


@pytest.mark.parametrize("drawn", [lambda line: [line], dotted, shortened, cut_for_cells])
def test_a_table_is_read_however_its_lines_are_drawn(drawn) -> None:
    lines = [piece for line in ruled(3, 100) for piece in drawn(line)]
    (part,) = tables(page(printed(ROWS, 100), lines))
    assert texts(whole_table([part])) == [list(row) for row in ROWS]


def test_a_first_row_without_a_line_above_is_read() -> None:
    lines = [line for line in ruled(3, 100) if line[1] != 100 or line[3] != 100]
    (part,) = tables(page(printed(ROWS, 100), lines))
    assert texts(whole_table([part])) == [list(row) for row in ROWS]


def test_cells_with_a_background_only_are_cells() -> None:
    boxes = [
        (left + 1, 100 + HEIGHT * n + 1, right - 1, 100 + HEIGHT * (n + 1) - 1)
        for n in range(3)
        for left, right in pairwise(COLUMNS)
    ]
    (part,) = tables(page(printed(ROWS, 100), areas=boxes))
    assert texts(whole_table([part])) == [list(row) for row in ROWS]


def test_a_row_without_inner_walls_keeps_to_the_columns_of_its_table() -> None:
    lines = [line for line in ruled(3, 100) if line[0] in (COLUMNS[0], COLUMNS[-1])]
    inner = [(x, 100.0, x, 100 + 2 * HEIGHT) for x in COLUMNS[1:-1]]
    (part,) = tables(page(printed(ROWS, 100), lines + inner))
    assert texts(whole_table([part]))[2] == list(ROWS[2])


def two_pages(above: Sequence[Sequence[str]], below: Sequence[Sequence[str]]) -> list[GridPart]:
    """A table that ends a page and goes on on the next."""
    parts = tables(
        page(printed(above, 700), ruled(len(above), 700)),
        page(printed(below, 60), ruled(len(below), 60), number=2),
    )
    assert goes_on(*parts)
    return parts


@pytest.mark.parametrize(
    ("last", "first", "whole"),
    [
        (("行政规范", "", ""), ("性文件", "3", "7"), ("行政规范性文件", "3", "7")),
        (("行政规范", "3", "7"), ("性文件", "", ""), ("行政规范性文件", "3", "7")),
        (("行政规范性文件", "", ""), ("", "3", "7"), ("行政规范性文件", "3", "7")),
        (("规章", "12345678", "7"), ("", "9", ""), ("规章", "123456789", "7")),
        (("规章→制", "3", "7"), ("发→合计", "", ""), ("规章→制发→合计", "3", "7")),
        (("行政规范性文件→", "3", "7"), ("制发", "", ""), ("行政规范性文件→制发", "3", "7")),
    ],
)
def test_a_row_cut_by_the_end_of_the_page_is_whole_again(last, first, whole) -> None:
    parts = two_pages([ROWS[0], last], [first, ("行政许可", "1", "2")])
    assert texts(whole_table(parts))[1:] == [list(whole), ["行政许可", "1", "2"]]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (("规章", "", ""), ("行政规范性文件", "3", "7")),
        (("规章", "12", "7"), ("", "9", "")),
        (("规章", "12", "7"), ("第二十条", "", "")),
        (("规章→制", "12", "7"), ("规章", "", "")),
        (("规章→制", "", "7"), ("发→合计", "", "")),
    ],
)
def test_two_rows_stay_two(last, first) -> None:
    parts = two_pages([ROWS[0], last], [first, ("行政许可", "1", "2")])
    assert texts(whole_table(parts))[1:3] == [list(last), list(first)]


def test_a_head_that_is_printed_again_is_none_of_the_rows() -> None:
    parts = two_pages(ROWS, [ROWS[0], ("行政许可", "1", "2")])
    assert texts(whole_table(parts)) == [*map(list, ROWS), ["行政许可", "1", "2"]]


def test_what_a_browser_prints_around_a_page_is_none_of_it() -> None:
    pages = [
        page(
            [
                *glyphs("11/29/26, 1:38 AM", 24, 24),
                *glyphs("某镇年报", 300, 24),
                *glyphs(f"正文第{number}页的话", 60, 400),
                *glyphs("https://www.example.gov.cn/a.html", 24, 830),
                *glyphs(f"{number}/2", 560, 830),
            ],
            number=number,
        )
        for number in (1, 2)
    ]
    left, around = without_margins(pages)
    assert ["".join(one.text for one in page.glyphs).strip() for page in left] == [
        "正文第1页的话",
        "正文第2页的话",
    ]
    assert len(around) == 2
    assert "某镇年报" in around[0]
    assert "example.gov.cn" in around[1]


def test_a_figure_at_the_foot_is_no_page_number() -> None:
    pages = [page([*glyphs("规章", 60, 700), *glyphs("35", 300, 800)], number=1)]
    left, _ = without_margins(pages)
    assert len(left[0].glyphs) == 4


def test_figures_side_by_side_at_the_foot_are_no_page_number() -> None:
    row = [*glyphs("3", 300, 800), *glyphs("0", 340, 800), *glyphs("3", 380, 800)]
    pages = [page([*glyphs("规章", 60, 700), *row], number=303)]
    left, around = without_margins(pages)
    assert (len(left[0].glyphs), around) == (5, [])


def test_turned_labels_read_in_their_own_direction() -> None:
    turned = [
        Glyph(one, -(140 - 10 * n), -(130 - 10 * n), 70, SIZE, 3) for n, one in enumerate("办理")
    ]
    lines = ruled(3, 100)
    (part,) = tables(page([*turned, *printed([("", "1", "2")] * 3, 100)], lines))
    assert "办理" in {cell.text for row in part.rows for cell in row}


def stacked(rows: Sequence[Sequence[str]], apart: float, tall: int = 3) -> list[Glyph]:
    """Rows whose cells hold a line of print for each line of their text."""
    return [
        glyph
        for n, row in enumerate(rows)
        for text, left in zip(row, COLUMNS, strict=False)
        for line, said in enumerate(text.split("\n"))
        for glyph in glyphs(said, left + 4, 100 + HEIGHT * tall * n + 13 + apart * line)
    ]


def tall_rules(rows: int, tall: int = 3) -> list[Box]:
    lines = ruled(rows, 0)
    return [(a, 100 + tall * b, c, 100 + tall * d) for a, b, c, d in lines]


WRAPPED = ("规章", "12345678\n9", "7")
SEVERAL = [
    ("规章", "12345678\n9", "7\n8"),
    ("规章", "12345678\n12345678\n9", "12345678\n2\n3"),
    ("规章", "1\n2\n9", "3\n4\n5"),
    ("规章", "123\n9", "7"),
    ("规章", "12345678\n9", ""),
    ("规章", "1234567\n12345678", "7"),
]


@pytest.mark.parametrize("row", SEVERAL)
def test_figures_above_each_other_stay_several(row) -> None:
    (part,) = tables(page(stacked([ROWS[0], row], 12), tall_rules(2)))
    assert texts(whole_table([part]))[1] == list(row)


def test_digits_that_fill_their_cell_may_go_on_below() -> None:
    (part,) = tables(page(stacked([ROWS[0], WRAPPED], 12), tall_rules(2)))
    slot = whole_table([part]).rows[1][1]
    assert (slot.text, slot.as_lines) == ("123456789", "12345678\n9")


@pytest.mark.parametrize("row", [("规章", "2295\n43", "17\n46"), ("规章", "1\n2\n9", "3\n4\n5")])
def test_figures_above_each_other_without_rules_stay_several(row) -> None:
    read = strip_of_parts(loose_parts(stacked([ROWS[0], row, ROWS[2]], 12), 1, False))
    assert [slot.text for slot in read.rows[0]] == list(row)


def test_digits_below_one_figure_alone_without_rules_wait_for_their_proof() -> None:
    read = strip_of_parts(loose_parts(stacked([*ROWS[:1], WRAPPED, ROWS[2]], 12), 1, False))
    slot = read.rows[0][1]
    assert (slot.text, slot.as_lines) == ("123456789", "12345678\n9")


def test_figures_on_both_sides_of_a_cut_in_every_cell_stay_several() -> None:
    parts = two_pages([ROWS[0], ("", "12345678", "87654321")], [("", "9", "8"), ROWS[1]])
    assert texts(whole_table(parts))[1] == ["", "12345678\n9", "87654321\n8"]


@pytest.mark.parametrize(("total", "taken"), [("1000009", 1000009), ("1000008", None)])
def test_only_a_total_proves_digits_above_each_other_one_figure(total: str, taken) -> None:
    table = EDITION.by_key["disputes"]
    cells = list(table.cells)
    said = ["0"] * len(cells)
    said[0], said[1], said[4] = "1000000", "9", total
    slots = [Slot(text, as_lines="100000\n0" * (n == 0)) for n, text in enumerate(said)]
    found = FoundFigures(EDITION)
    for cell, slot in zip(cells, slots, strict=True):
        found.take(cell, [slot.text])
        found.cell(cell, slot)
    proven(found, table)
    assert found.figures[cells[0]] == (taken and 1000000)
    assert any("没有合计能证明" in one for one in found.remarks) == (taken is None)


@pytest.mark.parametrize("key", ["disputes", "disclosure"])
def test_a_table_without_totals_leaves_figures_of_several_lines_blank(key: str) -> None:
    """From the process that takes a PDF apart to the figures of the report."""
    table = EDITION.by_key[key]
    said = matrix(spread(table, {cell: f"{BALANCED[cell]}" for cell in table.cells}))
    rows = tuple(
        tuple(one._replace(as_lines="1\n2") if are_digits(one.text) else one for one in row)
        for row in said.rows
    )
    flow, _ = heard(told(Flow((Matrix(rows),)), ""))
    tables = [one for one in flow.items if isinstance(one, Matrix)]
    figures = read_tables(tables, EDITION).figures
    has_totals = key == "disputes"
    assert figures == {cell: BALANCED[cell] if has_totals else None for cell in table.cells}
