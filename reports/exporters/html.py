"""How does a report become a web page? Semantic HTML, by class or with its styles inline."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import NamedTuple, TypeAlias

from reports.document import Document
from reports.document.live_fields import written
from reports.exporters.blocks import (
    AS_ISSUED,
    Block,
    HeadingBlock,
    Paragraph,
    Printing,
    ReviewMark,
    SignatureBlock,
    SignOff,
    TableBlock,
    Title,
    blocks,
)
from reports.exporters.placing import label_lines, signature_gap, signed_lines
from reports.exporters.table_frame import frame, written_table
from reports.statute.grid import Box, Row
from reports.statute.schema import Cell, Table

Look: TypeAlias = Callable[[str], str]
"""Gives the attribute that dresses a kind of element: its class, or its style."""


class AtFigure(NamedTuple):
    """What stands in the cell of a figure, and what a page adds to its attributes."""

    inside: str
    dress: str = ""


AddedAt: TypeAlias = Callable[[Cell, str], AtFigure]
"""What a page shows at a cell whose figure is written so."""

_SERIF = "font-family:仿宋_GB2312,FangSong,仿宋,serif"
_CELL = "border:.5pt solid #000;padding:.2em .3em;font-weight:normal"
STYLES: Mapping[str, str] = {
    "title": "font:22pt/1.5 方正小标宋简体,'Noto Serif CJK SC',SimSun,serif;text-align:center",
    "h1": "font:16pt/28.95pt 黑体,SimHei,sans-serif;text-indent:2em;margin:0",
    "h2": "font:16pt/28.95pt 楷体_GB2312,KaiTi,楷体,serif;text-indent:2em;margin:0",
    "p": f"{_SERIF};font-size:16pt;line-height:28.95pt;text-indent:2em;margin:0;text-align:justify",
    "table": f"{_SERIF};font-size:9pt;line-height:1.4;border-collapse:collapse;width:100%;"
    "table-layout:fixed;margin:.5em 0",
    "column": f"{_CELL};text-align:center",
    "line": f"{_CELL};text-align:left",
    "figure": f"{_CELL};text-align:center",
    "heading": f"{_CELL};text-align:left;background:#f2f2f2",
    "box": f"{_CELL};height:5em",
    "review": "font:16pt/28.95pt 黑体,SimHei,sans-serif;margin:0",
    "signature": f"{_SERIF};font-size:16pt;line-height:28.95pt;",
}

_MANY_COLUMNS = 10
"""From here on a table is too wide for a telephone."""


def fragment(document: Document, printing: Printing = AS_ISSUED) -> str:
    """The whole report as HTML that needs no stylesheet, to be pasted into any page."""
    sequence = blocks(document, printing)
    inside = "\n".join(_element(block, _inline, 1) for block in sequence)
    return f'<article lang="zh-CN">\n{inside}\n</article>\n'


def parts(
    document: Document, top: int = 2, printing: Printing = AS_ISSUED
) -> tuple[tuple[str, str], ...]:
    """The report in printing order, chapter by chapter; dressed by classes alone.

    ``top`` is the level of the title's heading on the page that shows it.
    """
    return tuple(
        (chapter, "\n".join(_element(block, _classes, top) for block in together))
        for chapter, together in groupby(blocks(document, printing), lambda block: block.chapter)
    )


def element(block: Block, top: int = 2) -> str:
    """One block of the report, dressed by classes alone."""
    return _element(block, _classes, top)


def _classes(kind: str) -> str:
    if kind in {"column", "line", "figure"}:
        return ""
    return f' class="paper-{kind}"'


def _inline(kind: str) -> str:
    return f' style="{escape(STYLES[kind])}"'


def _element(block: Block, look: Look, top: int) -> str:
    match block:
        case Title():
            lines = "<br>".join(escape(line) for line in block.lines)
            return f"<h{top}{look('title')}>{lines}</h{top}>"
        case HeadingBlock():
            tag = f"h{top + block.level}"
            return f"<{tag}{look(f'h{block.level}')}>{escape(block.text)}</{tag}>"
        case Paragraph():
            return f"<p{look('p')}>{escape(block.text)}</p>"
        case TableBlock():
            return _table(block, look)
        case SignatureBlock():
            return _signature(block, look)
        case ReviewMark():
            return f"<p{look('review')}>{escape(block.text)}</p>"
        case SignOff():
            return _sign_off(block, look)


def _sign_off(block: SignOff, look: Look) -> str:
    roles = "".join(f'<th scope="col"{look("column")}>{role}</th>' for role in block.roles)
    boxes = "".join(f"<td{look('box')}></td>" for _ in block.roles)
    return f"<table{look('table')}><tbody><tr>{roles}</tr><tr>{boxes}</tr></tbody></table>"


def _signature(block: SignatureBlock, look: Look) -> str:
    lines = [f"<p{_indent(right, look)}>{escape(text)}</p>" for text, right in signed_lines(block)]
    return f"<div{_over_signature(block, look)}>{''.join(lines)}</div>"


def _over_signature(block: SignatureBlock, look: Look) -> str:
    if look is _classes:
        return f' class="paper-signature{"" if block.sealed else " is-unsealed"}"'
    return f' style="{escape(STYLES["signature"])};margin:{signature_gap(block) * 2}em 0 0"'


def _indent(right: float, look: Look) -> str:
    if look is _classes:
        return ""
    return f' style="text-align:right;margin:0 {right:g}em 0 0"'


def _as_printed(_cell: Cell, figure: str) -> AtFigure:
    return AtFigure(figure)


def _table(block: TableBlock, look: Look) -> str:
    if look is _classes:
        return table_element(block)
    return _to_be_pasted(block.table, _inside(block, look, _as_printed))


def table_element(
    block: TableBlock, at_figure: AddedAt = _as_printed, rows: Iterable[Row] | None = None
) -> str:
    """A table dressed by classes alone; a page says what it adds at each figure.

    ``rows`` are shown of its body, where a page does not show all.
    """
    inside = _inside(block, _classes, at_figure, rows)
    caption = f'<caption class="visually-hidden">{escape(block.table.caption)}</caption>'
    return f'<table class="paper-table paper-table-{block.table.key}">{caption}{inside}</table>'


def _inside(
    block: TableBlock, look: Look, at_figure: AddedAt, rows: Iterable[Row] | None = None
) -> str:
    def draw(box: Box) -> str:
        if box.is_label:
            return _label(block.table, box, look)
        shown = at_figure(box.cell, written(block.figures.get(box.cell)))
        return frame(box).holds(shown.inside, shown.dress + look("figure"))

    return written_table(block.table, "".join(_columns(block.table, look)), draw, rows)


def _to_be_pasted(table: Table, inside: str) -> str:
    """A table that stays a table when a site's editor takes some of its attributes away.

    It bears its name in an attribute: a hidden caption would show where the editor lets only
    half of what hides it through. A wide one may be pushed sideways on a telephone.
    """
    name = f'aria-label="{escape(table.caption)}"'
    if len(table.widths) < _MANY_COLUMNS:
        return f"<table {name}{_inline('table')}>{inside}</table>"
    dress = f"{STYLES['table']};min-width:420pt"
    return (
        f'<div role="region" {name} tabindex="0" style="overflow-x:auto">'
        f'<table {name} style="{escape(dress)}">{inside}</table></div>'
    )


def _columns(table: Table, look: Look) -> Iterator[str]:
    whole = sum(table.widths)
    for width in table.widths:
        yield "<col>" if look is _classes else f'<col style="width:{width / whole:.2%}">'


def _label(table: Table, box: Box, look: Look) -> str:
    text = "<br>".join(map(escape, label_lines(table, box)))
    return frame(box).holds(text, look(_kind(box)))


def _kind(box: Box) -> str:
    """How a label is dressed: only the label of one line stands left, and a block's heading."""
    if box.role == "heading":
        return "heading"
    stands_left = box.is_empty_corner or (box.role == "line" and box.rows == 1)
    return "line" if stands_left else "column"
