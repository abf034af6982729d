"""How does a statutory table become a Word table? Physical cells with the official merges."""

from collections.abc import Iterator
from functools import cache

from reports.document.live_fields import written
from reports.exporters.blocks import SignOff, TableBlock
from reports.exporters.placing import SIGNING_HEIGHT, SIGNING_WIDTHS, label_lines
from reports.exporters.word_table import TALL, TWIPS, boxed, framed, row_of, to_sign, written_in
from reports.statute.grid import Box, Row, grid, head_height
from reports.statute.schema import Table

_ROW = 360
"""Least height of a row in twentieths of a point; long labels need more."""
_MANY = 10
"""Columns from which a table is set in 9 pt."""
_DIGIT = 110
"""Width of a digit of 9 pt in the widest typeface at hand, in twentieths of a point."""
_MARGINS = 48
"""Left and right of the text in a cell."""


def table(block: TableBlock) -> str:
    """One statutory table; one that must stand on one page keeps its rows together."""
    official, repeated = block.table, head_height(block.table)
    widths = _widths(official)
    rows = physical(official)
    wide = len(widths) < _MANY
    drawn = [
        row_of(
            "".join(_cell(block, box, goes_on, widths, n < len(rows)) for box, goes_on in row),
            TALL if wide else _ROW,
            n <= repeated,
        )
        for n, row in enumerate(rows, 1)
    ]
    return framed(widths, "".join(drawn), official.caption, _description(official))


def sign_off(block: SignOff) -> str:
    """The boxes of a copy for review."""
    widths = tuple(round(width * TWIPS) for width in SIGNING_WIDTHS)
    about = ("签批栏", f"供{'、'.join(block.roles)}签字盖章，填后存档。")
    return to_sign(widths, block.roles, round(SIGNING_HEIGHT * TWIPS), about)


@cache
def _description(table: Table) -> str:
    """What a screen reader says of a table before it is read."""
    return (
        f"国家统一格式的统计表，共{len(grid(table))}行{len(table.widths)}列，"
        f"填报数{len(table.cells)}格；各格的含义见其行、列标题。"
    )


def _widths(table: Table) -> tuple[int, ...]:
    return tuple(round(width * TWIPS) for width in table.widths)


@cache
def physical(table: Table) -> tuple[tuple[tuple[Box, bool], ...], ...]:
    """Every row with the boxes that reach into it; True = begun in a row above."""
    reaching: dict[int, tuple[int, Box]] = {}
    return tuple(tuple(_reached(row, reaching, len(table.widths))) for row in grid(table))


def _reached(
    row: Row, reaching: dict[int, tuple[int, Box]], width: int
) -> Iterator[tuple[Box, bool]]:
    begun = {box.column: box for box in row}
    column = 0
    while column < width:
        left, box = reaching.pop(column, (0, None))
        goes_on = box is not None
        if box is None:
            box = begun[column]
            left = box.rows
        if left > 1:
            reaching[column] = (left - 1, box)
        yield box, goes_on
        column += box.columns


def _cell(block: TableBlock, box: Box, goes_on: bool, widths: tuple[int, ...], keep: bool) -> str:
    merge = f'<w:gridSpan w:val="{box.columns}"/>' if box.columns > 1 else ""
    if box.rows > 1:
        merge += "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>'
    if box.role == "heading":
        merge += '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
    lines = label_lines(block.table, box)
    if not box.is_label:
        lines = (written(block.figures.get(box.cell)),)
    width = sum(widths[box.column : box.column + box.columns])
    style = _style(box, len(widths) < _MANY)
    if style == "TableFigure" and len(lines[0]) * _DIGIT > width - _MARGINS:
        style = "TableFigureTight"
    return boxed(width, written_in(style, *(() if goes_on else lines), keep=keep), merge)


def _style(box: Box, wide: bool) -> str:
    if wide:
        return "TableHeading" if box.role == "heading" else "TableTextWide"
    if not box.is_label:
        return "TableFigure"
    return "TableLabel" if box.role == "line" and box.rows == 1 else "TableText"
