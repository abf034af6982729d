"""Saved pages by what becomes of their tables: spans, cuts, nesting, other elements."""

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise

from reports.statute.grid import Box, head_height
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import layout
from tests.corpus.page_parts import (
    Draw,
    Wrap,
    as_paragraph,
    as_strong,
    body,
    heading,
    page,
    plain_cell,
    rows_html,
    simple_rows,
    spanned,
    spans,
    tagged,
    unspanned,
)
from tests.corpus.specimen import TABLE, Specimen


def told(report: Specimen, draw: Draw, wrap: Wrap = as_paragraph) -> bytes:
    """A page of nothing but the title, the text and the tables."""
    return page(heading(report) + body(report, draw, wrap), report.title)


@layout("html")
def plain_spans(report: Specimen) -> bytes:
    """Headings marked, tables with the official merges."""
    return told(report, spanned(), tagged)


@layout("html")
def head_cells(report: Specimen) -> bytes:
    """Labels in th, thead and tbody, a caption."""

    def cell(box: Box, text: str) -> str:
        tag = "th" if box.is_label else "td"
        return f"<{tag}{spans(box)}>{escape(text)}</{tag}>"

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = rows_html(report, table, cell).split("\n")
        top = head_height(table)
        head, rest = "".join(rows[:top]), "".join(rows[top:])
        caption = f"<caption>{table.caption}</caption>"
        return f"<table>{caption}<thead>{head}</thead><tbody>{rest}</tbody></table>"

    return told(report, draw, tagged)


@layout("html")
def paragraphs_in_cells(report: Specimen) -> bytes:
    """A paragraph with spans in every cell, hard spaces in empty ones."""

    def cell(box: Box, text: str) -> str:
        inner = f'<span style="font-size:12px">{escape(text) or "&nbsp;"}</span>'
        return f'<td{spans(box)} valign="center"><p style="text-align:center">{inner}</p></td>'

    return told(report, spanned(cell))


@layout("html")
def digits_in_pieces(report: Specimen) -> bytes:
    """Words and figures broken over spans, as an export of Word leaves them."""

    def cell(box: Box, text: str) -> str:
        pieces = "".join(f"<span><font>{escape(one)}</font></span>" for one in text)
        return f"<td{spans(box)}><p>{pieces}<o:p></o:p></p></td>"

    return told(report, spanned(cell))


@layout("html")
def labels_broken_by_br(report: Specimen) -> bytes:
    """Labels broken by line breaks inside their cells."""

    def cell(box: Box, text: str) -> str:
        return f"<td{spans(box)}>{'<br>'.join(map(escape, rows_of.broken(box, text)))}</td>"

    return told(report, spanned(cell))


@layout("html")
def labels_broken_over_paragraphs(report: Specimen) -> bytes:
    """Labels broken into several paragraphs inside their cells."""

    def cell(box: Box, text: str) -> str:
        inner = "".join(f"<p>{escape(one)}</p>" for one in rows_of.broken(box, text))
        return f"<td{spans(box)}>{inner}</td>"

    return told(report, spanned(cell))


@layout("html")
def space_round_figures(report: Specimen) -> bytes:
    """Line ends, tabs and hard spaces round what a cell says."""

    def cell(box: Box, text: str) -> str:
        return f"<td{spans(box)}>\n\t\t&nbsp;{escape(text)}&nbsp;\n\t</td>"

    return told(report, spanned(cell), as_strong)


@layout("html")
def spans_lost(report: Specimen) -> bytes:
    """No spans: the places of merged cells are gone."""
    return told(report, unspanned(rows_of.lost))


@layout("html")
def spans_padded(report: Specimen) -> bytes:
    """No spans: merged cells are followed by empty ones."""
    return told(report, unspanned(rows_of.padded))


@layout("html")
def spans_repeated(report: Specimen) -> bytes:
    """No spans: every place says what the merged cell says."""
    return told(report, unspanned(rows_of.repeated))


@layout("html")
def rowspans_lost(report: Specimen) -> bytes:
    """Cells reach across, but no longer down: rows below them are short."""

    def cell(box: Box, text: str) -> str:
        across = f' colspan="{box.columns}"' if box.columns > 1 else ""
        return f"<td{across}>{escape(text)}</td>"

    return told(report, spanned(cell))


@layout("html")
def colspans_lost(report: Specimen) -> bytes:
    """Cells reach down, but no longer across."""

    def cell(box: Box, text: str) -> str:
        down = f' rowspan="{box.rows}"' if box.rows > 1 else ""
        return f"<td{down}>{escape(text)}</td>"

    return told(report, spanned(cell))


@layout("html")
def narrow_rows(report: Specimen) -> bytes:
    """Empty cells under what reached down, nothing beside what reached across."""
    return told(report, unspanned(rows_of.narrow))


@layout("html")
def filled_up_at_the_end(report: Specimen) -> bytes:
    """Places lost, and rows filled up with empty cells at their end."""
    return told(report, unspanned(rows_of.shifted_pad))


@layout("html")
def groups_on_rows(report: Specimen) -> bytes:
    """A group's label on a row of its own."""
    return told(report, unspanned(rows_of.groups_as_rows))


@layout("html")
def groups_on_wide_rows(report: Specimen) -> bytes:
    """A group's label on a row of its own that reaches across the table."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_of.groups_as_rows(report.table(key), report)
        if key != "requests":
            return spanned()(report, key)
        drawn = [
            f'<tr><td colspan="{len(row)}">{escape(row[0])}</td></tr>'
            if not any(row[1:])
            else simple_rows([row])
            for row in rows
        ]
        return f"<table>{''.join(drawn)}</table>"

    return told(report, draw)


@layout("html")
def disputes_in_lines(report: Specimen) -> bytes:
    """The three kinds of dispute as three lines."""
    return told(report, unspanned(rows_of.disputes_in_lines))


@layout("html")
def transposed(report: Specimen) -> bytes:
    """The applicants in lines, the outcomes in columns."""
    return told(report, unspanned(rows_of.transposed))


def parted(report: Specimen, key: str, cuts: Sequence[int], with_head: bool) -> str:
    """A table cut into several, with or without its head on the later ones."""
    table = report.table(key)
    rows = rows_html(report, table).split("\n")
    head = rows[: head_height(table)] if with_head else []
    ends = [0, *(cut for cut in cuts if cut < len(rows)), len(rows)]
    pieces = [rows[a:b] for a, b in pairwise(ends)]
    return "\n".join(
        f"<table>{''.join((head if n else []) + piece)}</table>" for n, piece in enumerate(pieces)
    )


@layout("html")
def cut_at_a_page(report: Specimen) -> bytes:
    """The table of applications in two, the second without a head."""
    return told(report, lambda report, key: parted(report, key, (13,), with_head=False))


@layout("html")
def cut_in_three_with_heads(report: Specimen) -> bytes:
    """The table of applications in three, each with the head."""
    return told(report, lambda report, key: parted(report, key, (12, 22), with_head=True))


@layout("html")
def blocks_apart(report: Specimen) -> bytes:
    """The table of chapter two in as many tables as it has headings."""

    def draw(report: Specimen, key: str) -> str:
        heads = [
            n
            for n, row in enumerate(rows_of.lost(report.table(key), report))
            if row[0].startswith("第二十条")
        ]
        return parted(report, key, heads[1:], with_head=False)

    return told(report, draw)


@layout("html")
def head_in_its_own_table(report: Specimen) -> bytes:
    """Head and body in two tables, as pages with a fixed head have it."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows, top = rows_html(report, table).split("\n"), head_height(table)
        if not top:
            return spanned()(report, key)
        head, rest = "".join(rows[:top]), "".join(rows[top:])
        return f"<div><table>{head}</table></div><div><table>{rest}</table></div>"

    return told(report, draw)


@layout("html")
def all_in_one_table(report: Specimen) -> bytes:
    """Chapters two to four are one table; their titles are rows of it."""
    pieces, open_table = [heading(report)], False
    parts = list(report.parts)
    for number, part in enumerate(parts):
        tabled = part.kind == TABLE or (number + 1 < len(parts) and parts[number + 1].kind == TABLE)
        if tabled and not open_table:
            pieces.append("<table>")
        if open_table and not tabled:
            pieces.append("</table>")
        open_table = tabled
        if part.kind == TABLE:
            pieces.append(rows_html(report, report.table(part.text)))
        elif tabled:
            pieces.append(f'<tr><td colspan="15"><b>{escape(part.text)}</b></td></tr>')
        else:
            pieces.append(as_paragraph(part))
    return page("\n".join(pieces), report.title)


@layout("html")
def layout_tables(report: Specimen) -> bytes:
    """The page drawn by tables in tables, the report in the innermost."""
    inner = heading(report, "p") + body(report, spanned(), as_paragraph)
    cell = (
        f'<table width="90%"><tr><td class="bt">&nbsp;</td></tr><tr><td>{inner}</td></tr></table>'
    )
    return page(f"<table><tr><td>　</td><td>{cell}</td></tr></table>", report.title)


@layout("html")
def frame_with_rows(report: Specimen) -> bytes:
    """A table that draws a frame: each part of the report is a row of it."""
    drawn = (
        spanned()(report, one.text) if one.kind == TABLE else as_paragraph(one)
        for one in report.parts
    )
    rows = "".join(f"<tr><td>{one}</td></tr>" for one in drawn)
    return page(f"<table><tr><td>{heading(report)}</td></tr>{rows}</table>", report.title)


@layout("html")
def divisions_as_tables(report: Specimen) -> bytes:
    """Tables of div elements that a stylesheet draws."""

    def draw(report: Specimen, key: str) -> str:
        rows = (
            '<div class="tr">'
            + "".join(f'<div class="td">{escape(c)}</div>' for c in row)
            + "</div>"
            for row in rows_of.padded(report.table(key), report)
        )
        return f'<div class="table" style="display:table">{"".join(rows)}</div>'

    style = "<style>.tr{display:table-row}.td{display:table-cell;border:1px solid}</style>"
    content = heading(report) + body(report, draw, as_paragraph)
    return page(content, report.title, head=style)


@layout("html")
def divisions_places_lost(report: Specimen) -> bytes:
    """Tables of div elements, the places of merged cells gone."""

    def draw(report: Specimen, key: str) -> str:
        rows = (
            "<div>" + "".join(f"<span>{escape(cell)}</span> " for cell in row) + "</div>"
            for row in rows_of.lost(report.table(key), report)
        )
        return f"<div>{''.join(rows)}</div>"

    return told(report, draw)


@layout("html")
def rows_in_paragraphs(report: Specimen) -> bytes:
    """No table at all: a row is a paragraph, spaces between cells."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_of.lost(report.table(key), report)
        return "".join(f"<p>{'&nbsp;&nbsp;'.join(map(escape, row))}</p>" for row in rows)

    return told(report, draw)


@layout("html")
def unclosed(report: Specimen) -> bytes:
    """Capital letters, no end tags, attributes without quotes."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_html(report, report.table(key), plain_cell).replace('"', "")
        rows = re.sub("</(td|tr)>", "", rows).replace("<td", "<TD").replace("<tr", "<TR")
        return f"<TABLE border=1>{rows}</TABLE>"

    content = body(report, draw, lambda part: f"<P>{escape(part.text)}")
    return (
        f"<HTML><HEAD><TITLE>{report.title}</TITLE><BODY><H1>{report.title}</H1>{content}".encode()
    )


@layout("html")
def empty_rows(report: Specimen) -> bytes:
    """Empty rows between the others, as editors leave them behind."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_html(report, report.table(key))
        wide = len(report.table(key).widths)
        return f'<table><tr><td colspan="{wide}"></td></tr>{rows}<tr></tr></table>'

    return told(report, draw)


@layout("html")
def figures_underlined(report: Specimen) -> bytes:
    """Figures in bold, underlined or coloured elements of their own."""

    def cell(box: Box, text: str) -> str:
        inner = escape(text) if box.is_label else f"<b><u><font color=red>{text}</font></u></b>"
        return f"<td{spans(box)}>{inner}</td>"

    return told(report, spanned(cell), as_strong)
