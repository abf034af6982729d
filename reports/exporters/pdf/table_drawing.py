"""How is a table drawn onto a page? Its lines once, then every cell's text, each marked."""

from collections.abc import Iterator
from itertools import groupby

from reports.document.live_fields import written
from reports.exporters.pdf.table_font import RESOURCE, TableFont
from reports.exporters.pdf.table_layout import BESIDE, Cell, Layout
from reports.statute.schema import Figures

_RULE = 0.5
"""Thickness of the lines in points."""

_SHADE = 0.95
"""Grey of a heading that spans the table; 1 is white."""

_MIDDLE = 0.36
"""From the baseline to the middle of a character, in parts of its size."""

Edge = tuple[float, float, float]
"""A line: where it lies, where it begins and where it ends."""


def drawn(
    layout: Layout, figures: Figures, font: TableFont, left: float, top: float, first_mark: int
) -> str:
    """The content of a page that draws a table; ``left`` and ``top`` in points of the PDF.

    The caption bears the mark ``first_mark``, the cells the numbers after it, in their order.
    """
    parts = [
        "q",
        f"/Caption <</MCID {first_mark}>> BDC EMC",
        f"/Artifact BMC {_SHADE} g",
        *(_shade(cell, left, top) for cell in layout.cells if cell.box.role == "heading"),
        f"0 G {_RULE} w 2 J",
        *_rules(layout, left, top),
        f"EMC 0 g /{RESOURCE} {layout.type.size:g} Tf",
    ]
    for mark, cell in enumerate(layout.cells, first_mark + 1):
        lines = cell.lines if cell.box.is_label else (written(figures.get(cell.box.cell)),)
        parts.append(f"/{tag(cell)} <</MCID {mark}>> BDC")
        parts += _text(cell, lines, layout, font, left, top)
        parts.append("EMC")
    return "\n".join((*parts, "Q"))


def tag(cell: Cell) -> str:
    """TH for a label, TD for a figure and for an empty corner."""
    return "TH" if cell.box.is_label and cell.lines else "TD"


def _shade(cell: Cell, left: float, top: float) -> str:
    bottom = top - cell.y - cell.height
    return f"{left + cell.x:.2f} {bottom:.2f} {cell.width:.2f} {cell.height:.2f} re f"


def _rules(layout: Layout, left: float, top: float) -> Iterator[str]:
    across: set[Edge] = set()
    down: set[Edge] = set()
    for cell in layout.cells:
        right, bottom = cell.x + cell.width, cell.y + cell.height
        across |= {(cell.y, cell.x, right), (bottom, cell.x, right)}
        down |= {(cell.x, cell.y, bottom), (right, cell.y, bottom)}
    for y, start, end in _joined(across):
        yield f"{left + start:.2f} {top - y:.2f} m {left + end:.2f} {top - y:.2f} l S"
    for x, start, end in _joined(down):
        yield f"{left + x:.2f} {top - start:.2f} m {left + x:.2f} {top - end:.2f} l S"


def _joined(edges: set[Edge]) -> Iterator[Edge]:
    """Edges that touch on the same line become one; a line is drawn once."""
    rounded = sorted({(round(at, 2), round(a, 2), round(b, 2)) for at, a, b in edges})
    for at, together in groupby(rounded, key=lambda edge: edge[0]):
        begin = end = None
        for _, start, stop in together:
            if end is not None and start <= end:
                end = max(end, stop)
                continue
            if begin is not None and end is not None:
                yield at, begin, end
            begin, end = start, stop
        if begin is not None and end is not None:
            yield at, begin, end


def _text(
    cell: Cell, lines: tuple[str, ...], layout: Layout, font: TableFont, left: float, top: float
) -> Iterator[str]:
    size, leading = layout.type.size, layout.type.leading
    middle = top - cell.y - cell.height / 2
    first = middle + (len(lines) - 1) * leading / 2 - _MIDDLE * size
    room = cell.width - 2 * BESIDE
    for number, line in enumerate(lines):
        if not line:
            continue
        width = font.width(line) * size
        narrow = min(1.0, room / width)
        x = left + cell.x + (cell.width - width * narrow) / 2
        if cell.indent is not None:
            x = left + cell.x + cell.indent
        squeeze = f"{narrow * 100:.1f} Tz " if narrow < 1 else ""
        restore = " 100 Tz" if narrow < 1 else ""
        at = f"{x:.2f} {first - number * leading:.2f} Td"
        yield f"BT {squeeze}{at} <{font.encoded(line)}> Tj{restore} ET"
