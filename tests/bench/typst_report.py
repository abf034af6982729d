"""What does a program written for speed take for the same report? Our blocks as typst source."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import typst

from reports.document import Document
from reports.document.live_fields import written
from reports.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
    Title,
    blocks,
)
from reports.exporters.fonts import font_directory
from reports.exporters.placing import label_lines, signature_gap, signed_lines
from reports.statute.grid import Box, Row, grid, head_height

_PAGE = """
#set document(title: {title})
#set page(paper: "a4", margin: (top: 37mm, right: 26mm, bottom: 35mm, left: 28mm),
  footer-descent: 5mm, footer: context align(
    if calc.odd(here().page()) {{ right }} else {{ left }},
    text(font: "Noto Serif CJK SC", size: 14pt)[— #here().page() —]))
#set text(font: ("FandolFang R", "FandolFang", "Noto Serif CJK SC"), size: 16pt, lang: "zh",
  region: "cn", tracking: -.22pt, top-edge: 14pt, bottom-edge: -2pt)
#set par(justify: true, leading: 12.95pt, spacing: 12.95pt,
  first-line-indent: (amount: 2em, all: true))
#set block(spacing: 12.95pt)
#set table(stroke: .5pt, inset: (x: 1.2pt, y: 4pt), align: center + horizon)
#show heading: set text(size: 16pt, weight: "regular")
#show heading: it => block(pad(left: 2em, it.body))
#show heading.where(level: 2): set text(font: "Noto Sans CJK SC")
#show heading.where(level: 3): set text(font: ("AR PL KaitiM GB", "LXGW WenKai"))
#show table: set text(font: "Noto Serif CJK SC", size: 9pt, tracking: 0pt,
  top-edge: 8pt, bottom-edge: -1pt)
#show table: set par(first-line-indent: 0pt, leading: 2.5pt, justify: false)
"""


def compiled(document: Document) -> bytes:
    """The report as a tagged PDF, by a compiler whose fonts are loaded."""
    pdf = _compiler().compile(source(document).encode(), format="pdf")
    assert isinstance(pdf, bytes)
    return pdf


def source(document: Document) -> str:
    """The blocks of a report on the same page, in the same fonts, with the same merges."""
    page = _PAGE.format(title=_text(document.title))
    return page + "\n\n".join(map(_element, blocks(document)))


@cache
def _compiler() -> typst.Compiler:
    """One with the system's fonts and 仿宋, not with those cut down for our own PDFs."""
    folder = Path(mkdtemp(prefix="typst-fonts-"))
    for file in font_directory().glob("FandolFang*"):
        (folder / file.name).symlink_to(file)
    return typst.Compiler(font_paths=[str(folder)])


def _element(block: Block) -> str:
    match block:
        case Title():
            lines = "#linebreak()".join(f"#{_text(line)}" for line in block.lines)
            return (
                '#align(center, text(font: "Noto Serif CJK SC", size: 22pt, weight: "black", '
                f"par(first-line-indent: 0pt)[{lines}]))\n#v(28.95pt)"
            )
        case HeadingBlock():
            return f"#heading(level: {block.level + 1})[#{_text(block.text)}]"
        case Paragraph():
            return f"#par[#{_text(block.text)}]"
        case TableBlock():
            return _table(block)
        case SignatureBlock():
            return _signature(block)
    raise TypeError(f"a report as issued has no {block}")


def _signature(block: SignatureBlock) -> str:
    lines = "#linebreak()".join(
        f"#{_text(line)}#h({right:g}em)" for line, right in signed_lines(block)
    )
    signed = f"#block(width: 100%, breakable: false, align(right)[{lines}])"
    return f"#v({signature_gap(block) * 28.95}pt)\n{signed}"


def _table(block: TableBlock) -> str:
    widths = ", ".join(f"{width}mm" for width in block.table.widths)
    rows, head = list(enumerate(grid(block.table))), head_height(block.table)
    above = ", ".join(_cells(rows[:head], block))
    below = ", ".join(_cells(rows[head:], block))
    header = f"table.header({above}), " if above else ""
    return f"#block(breakable: false, table(columns: ({widths}), {header}{below}))"


def _cells(rows: list[tuple[int, Row]], block: TableBlock) -> Iterator[str]:
    return (_cell(number, box, block) for number, row in rows for box in row)


def _cell(row: int, box: Box, block: TableBlock) -> str:
    lines = label_lines(block.table, box)
    if not box.is_label:
        lines = (written(block.figures.get(box.cell)),)
    shaded = ", fill: rgb(242, 242, 242)" if box.role == "heading" else ""
    text = "#linebreak()".join(f"#{_text(line)}" for line in lines)
    return (
        f"table.cell(x: {box.column}, y: {row}, colspan: {box.columns}, "
        f"rowspan: {box.rows}{shaded})[{text}]"
    )


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
