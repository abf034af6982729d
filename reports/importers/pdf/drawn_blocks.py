"""Which characters were drawn one after the other as a cell, and which cells as a row?

Programs draw a table cell by cell and row by row. A cell ends where the next character stands
neither beside the last nor below it; a row ends where the next cell stands no further right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.document.digits import are_digits
from reports.importers.pdf.glyph_lines import text_in
from reports.importers.pdf.pdf_drawing import Glyph

_BESIDE = 0.15
_OVERLAP = 0.6
_SPACED = 2.0
_NEXT_LINE = (0.7, 1.9)
_HANGING = 3.0
_SAME_BASE = 0.3


@dataclass(frozen=True)
class DrawnBlock:
    """What one cell says, and how far it reaches."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def text(self) -> str:
        return text_in(self.glyphs)

    @cached_property
    def left(self) -> float:
        return min(one.left for one in self.glyphs)

    @cached_property
    def right(self) -> float:
        return max(one.right for one in self.glyphs)

    @cached_property
    def top(self) -> float:
        return min(one.top for one in self.glyphs)

    @cached_property
    def bottom(self) -> float:
        return max(one.bottom for one in self.glyphs)

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def is_figure(self) -> bool:
        """Whether a figure stands here, or what stands for one."""
        text = self.text.replace(",", "").replace("\n", "")
        return are_digits(text.replace(".", "", 1).lstrip("-")) or text in ("/", "-", "—", "——")


BlockRow = list[DrawnBlock]


def rows_drawn(glyphs: Sequence[Glyph]) -> list[BlockRow]:
    """The cells in the order in which they were drawn, row by row."""
    rows: list[BlockRow] = []
    for block in blocks_drawn(glyphs):
        if rows and _is_beside(rows[-1], block):
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _is_beside(row: BlockRow, block: DrawnBlock) -> bool:
    size = block.glyphs[0].size
    is_below = block.top > max(one.bottom for one in row) + _BESIDE * size
    return block.left > row[-1].right - size / 2 and not is_below


def blocks_drawn(glyphs: Iterable[Glyph]) -> Iterator[DrawnBlock]:
    block: list[Glyph] = []
    is_spaced = False
    for one in glyphs:
        if not one.text.strip():
            is_spaced = True
            continue
        if block and not _goes_on(block, one, is_spaced):
            yield DrawnBlock(tuple(block))
            block = []
        block.append(one)
        is_spaced = False
    if block:
        yield DrawnBlock(tuple(block))


def _goes_on(block: Sequence[Glyph], one: Glyph, is_spaced: bool) -> bool:
    """Whether a character belongs to the cell: beside the last, or at the head of the next line."""
    last = block[-1]
    if one.turn != last.turn or abs(one.size - last.size) > 1:
        return False
    down, gap = one.base - last.base, one.left - last.right
    if abs(down) < _SAME_BASE * one.size:
        return -_OVERLAP * one.size < gap < (_SPACED if is_spaced else _BESIDE) * one.size
    low, high = (share * one.size for share in _NEXT_LINE)
    left = min(glyph.left for glyph in block)
    right = max(glyph.right for glyph in block)
    return low < down < high and left - _HANGING * one.size < one.left < right
