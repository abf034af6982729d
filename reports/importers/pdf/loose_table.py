"""Where do cells stand in rows without any line around them? Figures beside labels are a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.importers.pdf.drawn_blocks import BlockRow, DrawnBlock, rows_drawn
from reports.importers.pdf.glyph_lines import TextLine, lines_of
from reports.importers.pdf.labels_in_print import is_chapter, is_label
from reports.importers.pdf.pdf_drawing import Glyph

_MANY = 3
_SHORT = 14


@dataclass(frozen=True)
class LoosePart:
    """Rows of cells on one page; ``top`` says where they begin."""

    rows: tuple[tuple[DrawnBlock, ...], ...]
    page: int
    top: float

    @property
    def glyphs(self) -> Iterator[Glyph]:
        return (glyph for row in self.rows for one in row for glyph in one.glyphs)


def loose_parts(glyphs: Sequence[Glyph], page: int, goes_on: bool) -> list[LoosePart]:
    """The tables without lines on a page; ``goes_on`` where the page before ended with one."""
    rows = [more for row in rows_drawn(glyphs) for more in _divided(row)]
    kinds = [_kind(row) for row in rows]
    parts, start = [], 0
    while start < len(rows):
        end = _end(rows, kinds, start, goes_on and start == 0)
        run = kinds[start:end]
        figures = run.count(_FIGURES)
        labels = sum(is_label(one.text) for row in rows[start:end] for one in row)
        is_rest = goes_on and start == 0 and end > 0
        is_begun = end == len(rows) and run.count(_HEAD) > 1
        if (labels > 1 and (figures > 1 or (figures and _HEAD in run) or is_begun)) or is_rest:
            said = tuple(tuple(row) for row in rows[start:end])
            top = min(one.top for row in said for one in row)
            parts.append(LoosePart(said, page, top))
        start = max(end, start + 1)
    return parts


_FIGURES, _HEAD, _TEXT = "figures", "head", "text"


def _kind(row: BlockRow) -> str:
    figures = [one for one in row if one.is_figure]
    labels = [one.text for one in row if not one.is_figure]
    if figures and (len(figures) >= _MANY or (labels and is_label(labels[-1]))):
        return _FIGURES
    known = [text for text in labels if is_label(text) and not is_chapter(text)]
    if known and not figures and len(known) * 2 >= len(labels):
        return _HEAD
    return _TEXT


def _end(rows: Sequence[BlockRow], kinds: Sequence[str], start: int, goes_on: bool) -> int:
    """Where the table that begins at a row ends: at the first row of text that is none of it."""
    end = start
    for n in range(start, len(rows)):
        bridged = n + 1 < len(rows) and kinds[n + 1] != _TEXT and end > start
        begins = goes_on and n <= 1 and any(kind != _TEXT for kind in kinds[n : n + 3])
        begins = begins or (goes_on and n == 0 and _is_rest(rows[n]))
        if kinds[n] != _TEXT or (begins and not is_chapter(rows[n][0].text)):
            end = n + 1
        elif not (bridged and (len(rows[n]) > 1 or _is_short(rows[n]))):
            break
    return end


def _is_rest(row: BlockRow) -> bool:
    """Whether a row may be what the end of a page cut off: ends of figures, and of a label."""
    labels = [one.text for one in row if not one.is_figure]
    return len(labels) < len(row) and all(len(text) < _SHORT for text in labels)


def _is_short(row: BlockRow) -> bool:
    """Whether a row may be the rest of a label."""
    return len(row) == 1 and len(row[0].text) < _SHORT and not is_chapter(row[0].text)


def _divided(row: BlockRow) -> Iterator[BlockRow]:
    """The rows of a row, where a cell below another was taken for its next line."""
    rests: BlockRow = []
    own: BlockRow = []
    below: BlockRow = []
    for n, block in enumerate(row):
        upper, *lower = _cut(block)
        if lower and (not n or not is_label(upper.text)):
            rests.append(upper)
            own += lower
        else:
            own.append(upper)
            below += lower
    yield from (one for one in (rests, own, below) if one)


def _cut(block: DrawnBlock) -> tuple[DrawnBlock, ...]:
    """A block, or the two labels that stand in it above each other, one perhaps not whole."""
    if block.is_figure or is_label(block.text):
        return (block,)
    lines = list(lines_of(block.glyphs))
    halves = [(_of(lines[:n]), _of(lines[n:])) for n in range(1, len(lines))]
    known = [sum(is_label(one.text) for one in pair) for pair in halves]
    return halves[known.index(max(known))] if any(known) else (block,)


def _of(lines: Iterable[TextLine]) -> DrawnBlock:
    return DrawnBlock(tuple(glyph for line in lines for glyph in line.glyphs))
