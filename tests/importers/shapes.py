"""The shapes in which a report goes round: Word, pages, sheets, PDF, and text as copied."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO

import docx as python_docx

from reports.document import Document
from reports.exporters import docx, html, pdf, xlsx
from reports.exporters.blocks import (
    AS_ISSUED,
    HeadingBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
    Title,
    blocks,
)
from reports.statute.grid import grid
from reports.statute.schema import Figure, Table
from tests.importers.office import without_data

Shape = Callable[[Document], tuple[bytes, str]]
Rows = list[list[str]]
MENU = "".join(f"<li><a href='#'>栏目{n}</a></li>" for n in range(20))


def written(figure: Figure) -> str:
    return "" if figure is None else f"{figure:f}" if not isinstance(figure, int) else str(figure)


def whole(table: Table, report: Document) -> Rows:
    """Rows as wide as the table; what a merged cell covers is empty."""
    rows = [[""] * len(table.widths) for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            figure = written(report.figures.get(box.cell))
            rows[number][box.column] = box.text if box.is_label else figure
    return rows


def begun(table: Table, report: Document) -> Rows:
    """Rows of the cells that begin in them, and an empty one for each that reaches down."""
    shown: Rows = []
    reaching: list[tuple[int, int, int]] = []
    for number, row in enumerate(grid(table)):
        cells = {
            box.column: (box.text if box.is_label else written(report.figures.get(box.cell)))
            for box in row
        }
        cells |= {column: "" for first, last, column in reaching if first < number < last}
        reaching += [(number, number + box.rows, box.column) for box in row if box.rows > 1]
        shown.append([cells[column] for column in sorted(cells)])
    return shown


def _paragraphs(report: Document, table: Callable[[Table], str]) -> Iterator[str]:
    for block in blocks(report, AS_ISSUED):
        match block:
            case Title():
                yield "".join(block.lines)
            case HeadingBlock() | Paragraph():
                yield block.text
            case TableBlock():
                yield table(block.table)
            case SignatureBlock():
                yield f"{block.organisation}\n{block.date}".strip()


def _text(
    report: Document, table: Callable[[Table], str], between: str = "\n"
) -> tuple[bytes, str]:
    return between.join(_paragraphs(report, table)).encode(), "a.txt"


def word(report: Document) -> tuple[bytes, str]:
    return without_data(docx.render(report)), "a.docx"


def word_unmerged(report: Document) -> tuple[bytes, str]:
    """Typed by hand: no styles, no merged cells."""
    file = python_docx.Document()
    for block in blocks(report, AS_ISSUED):
        if isinstance(block, TableBlock):
            rows = whole(block.table, report)
            drawn = file.add_table(len(rows), len(rows[0]))
            for row, texts in zip(drawn.rows, rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif isinstance(block, SignatureBlock):
            file.add_paragraph(block.organisation)
            file.add_paragraph(block.date)
        elif isinstance(block, Title):
            file.add_paragraph("".join(block.lines))
        else:
            file.add_paragraph(block.text)
    out = BytesIO()
    file.save(out)
    return out.getvalue(), "a.docx"


def word_in_a_frame(report: Document) -> tuple[bytes, str]:
    """The whole report in one cell of a table that only draws a frame; its tables cut in two."""
    file = python_docx.Document()
    frame = file.add_table(1, 1).rows[0].cells[0]
    for block in blocks(report, AS_ISSUED):
        if isinstance(block, TableBlock):
            rows = whole(block.table, report)
            half = 12 if len(rows) > 20 else len(rows)
            for part in filter(None, (rows[:half], rows[half:])):
                drawn = frame.add_table(len(part), len(part[0]))
                for row, texts in zip(drawn.rows, part, strict=True):
                    for cell, text in zip(row.cells, texts, strict=True):
                        cell.text = text
        elif isinstance(block, Title):
            frame.add_paragraph("".join(block.lines))
        elif isinstance(block, HeadingBlock | Paragraph):
            frame.add_paragraph(block.text)
    out = BytesIO()
    file.save(out)
    return out.getvalue(), "a.docx"


def page_of_a_site(report: Document) -> tuple[bytes, str]:
    top = f"<ul>{MENU}</ul><table><tr><td>索引号</td><td>K1/2025-00001</td></tr></table>"
    foot = "<p>打印 关闭</p><p>版权所有：某县人民政府</p>"
    return f"<html><body>{top}{html.fragment(report)}{foot}</body></html>".encode(), "a.html"


def page_in_pieces(report: Document) -> tuple[bytes, str]:
    """As WPS saves pages: words broken over spans, empty cells with a paragraph, GB2312."""
    page = re.sub(r"h[1-3]\b", "p", html.fragment(report))
    page = re.sub(r"<(/?)th\b", r"<\1td", page)
    page = re.sub(r"></td>", "><o:p> </o:p></td>", page)
    page = re.sub(
        r">([^<>]{2,})<",
        lambda m: f"><span><font>{m[1][:1]}</font></span><span><b>{m[1][1:]}</b></span><",
        page,
    )
    return f"<html><body>{page}</body></html>".encode("gb18030"), "a.htm"


def sheet(report: Document) -> tuple[bytes, str]:
    return xlsx.render(report), "a.xlsx"


def print_out(report: Document) -> tuple[bytes, str]:
    return pdf.render(report), "a.pdf"


def text_of_cells(report: Document) -> tuple[bytes, str]:
    """Shape 1: a cell a line after a tab, an empty line between rows."""
    return _text(
        report,
        lambda table: "".join(
            "".join(f"\t{cell}\n" for cell in row) + "\n" for row in begun(table, report)
        ),
    )


def text_of_rows(report: Document) -> tuple[bytes, str]:
    """Shape 2: a row a line, cells between tabs."""
    return _text(
        report, lambda table: "\n".join("\t".join(row) for row in whole(table, report)), "\n\n"
    )


def text_of_slipped_rows(report: Document) -> tuple[bytes, str]:
    """Shape 2 with its spans lost: what a merged cell covered is gone."""
    return _text(
        report, lambda table: "\n".join("\t".join(row) for row in begun(table, report)), "\n\n"
    )


def text_of_pipes(report: Document) -> tuple[bytes, str]:
    """Shape 3: pipes after every cell."""
    return _text(
        report, lambda table: "\n".join(" | ".join(row) + " |" for row in whole(table, report))
    )


def text_between_pipes(report: Document) -> tuple[bytes, str]:
    """Shape 4: pipes around every cell."""
    return _text(
        report,
        lambda table: "\n".join("| " + " | ".join(row) + " |" for row in whole(table, report)),
    )


def text_of_paragraphs(report: Document) -> tuple[bytes, str]:
    """Shape 5: every cell a paragraph, rows lost."""
    return _text(
        report,
        lambda table: "\n\n".join(cell for row in begun(table, report) for cell in row if cell),
        "\n\n",
    )


def text_with_bars_between(report: Document) -> tuple[bytes, str]:
    """Shape 6: a cell a line, a bar on a line of its own between them."""
    return _text(
        report,
        lambda table: "\n|\n".join(cell for row in begun(table, report) for cell in row if cell),
        "\n\n",
    )


def text_in_one_line(report: Document) -> tuple[bytes, str]:
    """Shape 8: the whole page one line."""
    return _text(
        report, lambda table: "|".join(cell for row in whole(table, report) for cell in row), "|"
    )


def text_glued(report: Document) -> tuple[bytes, str]:
    """Shape 7: a line's figures stuck to its label; only digits can be told apart again."""
    return _text(report, lambda table: "\n".join("".join(row) for row in begun(table, report)))


WHOLE: tuple[Shape, ...] = (
    word,
    word_unmerged,
    word_in_a_frame,
    page_of_a_site,
    page_in_pieces,
    sheet,
    print_out,
    text_of_cells,
    text_of_rows,
    text_of_slipped_rows,
    text_of_pipes,
    text_between_pipes,
)
"""Shapes that keep empty cells."""

FILLED: tuple[Shape, ...] = (text_of_paragraphs, text_with_bars_between, text_in_one_line)
"""Shapes in which only a table without empty cells can be read."""
