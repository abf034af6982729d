"""A third set as a stranger knows them: lists for rows, roles, tabs, units, columns of a paper."""

import re
from html import escape

from reports.statute.grid import Box, grid
from tests.corpus import table_rows as rows_of
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.strange_pages import by_chapter, drawn
from tests.corpus.layouts.workbooks import on_sheets, saved
from tests.corpus.page_parts import as_paragraph, body, heading, menu, page, spanned, spans
from tests.corpus.specimen import CHAPTER, Part, Specimen
from tests.corpus.table_rows import text_of


def _thousands(text: str) -> str:
    whole, point, places = text.partition(".")
    return f"{int(whole):,}{point}{places}"


def _with_unit(text: str) -> str:
    return f"{text}万元" if "." in text else f"{text}件"


@layout("html")
def rows_as_lists(report: Specimen) -> bytes:
    """Each row of a table is a list, each cell an item of it."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_of.padded(report.table(key), report)
        lists = ("".join(f"<li>{escape(cell)}</li>" for cell in row) for row in rows)
        return f'<div class="tb">{"".join(f"<ul>{one}</ul>" for one in lists)}</div>'

    content = menu() + heading(report) + body(report, draw, as_paragraph)
    return page(content, report.title)


SPOKEN = (
    "<style>[role=table]{display:table;font-size:9px}[role=row]{display:table-row}"
    "[role=cell]{display:table-cell;padding:2px 8px}</style>"
)


@layout("html")
def spoken_roles(report: Specimen) -> bytes:
    """Tables of div and span that say by their roles what is table, row and cell."""

    def cell(box: Box) -> str:
        span = f'aria-colspan="{box.columns}" aria-rowspan="{box.rows}"'
        return f'<span role="cell" {span}>{escape(text_of(box, report))}</span>'

    def draw(report: Specimen, key: str) -> str:
        rows = ("".join(map(cell, row)) for row in grid(report.table(key)))
        drawn_rows = "".join(f'<div role="row">{row}</div>' for row in rows)
        return f'<div role="table">{drawn_rows}</div>'

    return page(heading(report) + body(report, draw, as_paragraph), report.title, head=SPOKEN)


@layout("html")
def tabs_without_headings(report: Specimen) -> bytes:
    """The chapters are named in a row of tabs alone; their sheets follow without a heading."""
    chapters = by_chapter(report)
    tabs = "".join(f"<li>{escape(name)}</li>" for name, _ in chapters if name)
    sheets = "".join(f'<div class="pane">{drawn(report, parts)}</div>' for _, parts in chapters)
    return page(f"{heading(report)}<ul>{tabs}</ul>{sheets}", report.title)


@layout("html", told=("T07",))
def thousands_held_apart(report: Specimen) -> bytes:
    """Commas between thousands: 1,234."""

    def cell(box: Box, text: str) -> str:
        return f"<td{spans(box)}>{escape(text if box.is_label else _thousands(text))}</td>"

    return page(heading(report) + body(report, spanned(cell), as_paragraph), report.title)


@layout("txt")
def numbers_of_chapters_lost(report: Specimen) -> bytes:
    """A word processor's clipboard: chapters were numbered by it, and their numbers are lost."""

    def bare(part: Part) -> Part:
        text = re.sub("^[一二三四五六]、", "", part.text) if part.kind == CHAPTER else part.text
        return Part(part.kind, text, part.section)

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.written(rows_of.padded(report.table(key), report), "\t")

    parts = tuple(map(bare, report.parts))
    return told(report.with_parts(parts), draw, between="\r\n").encode()


@layout("txt", told=("T07",))
def units_behind_figures(report: Specimen) -> bytes:
    """A unit behind every figure: 3件."""

    def draw(report: Specimen, key: str) -> list[str]:
        table = report.table(key)
        rows = [[""] * len(table.widths) for _ in grid(table)]
        for number, row in enumerate(grid(table)):
            for box in row:
                text = text_of(box, report)
                rows[number][box.column] = text if box.is_label else _with_unit(text)
        return rows_of.written(rows, "\t")

    return told(report, draw).encode()


@layout("txt")
def totals_first_on_lines(report: Specimen) -> bytes:
    """总计 is the first column of figures, and every cell stands on a line of its own."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.padded(report.table(key), report)
        if key == "requests":
            rows = [[*row[:3], row[-1], *row[3:-1]] for row in rows]
        return rows_of.flat(rows)

    return told(report, draw).encode()


@layout("docx")
def tags_round_digits(report: Specimen) -> bytes:
    """Smart tags, insertions, moves and proof marks, in figures and headings."""

    def inner(box: Box, text: str) -> str:
        if box.is_label:
            return word.paragraph(text)
        tag = f'<w:smartTag w:element="x">{word.run(text[:1])}</w:smartTag>'
        runs = f'<w:proofErr w:type="spellStart"/><w:smartTag w:element="y">{tag}</w:smartTag>'
        if text[1:]:
            runs += f'<w:ins w:id="4" w:author="x">{word.run(text[1:])}</w:ins>'
        return word.paragraph("", runs=runs)

    def wrap(part: Part) -> str:
        cut = len(part.text) // 3
        tag = f'<w:smartTag w:element="x">{word.run(part.text[:cut])}</w:smartTag>'
        moved = f'<w:moveTo w:id="6" w:author="x">{word.run(part.text[cut:])}</w:moveTo>'
        return word.paragraph("", runs=tag + moved)

    return word.word_file(word.title(report) + word.body(report, word.merged(inner), wrap))


@layout("docx")
def heads_on_every_page(report: Specimen) -> bytes:
    """The first rows of each table are repeated on every page, no row is parted by one."""
    properties = "<w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>"

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = word.merged_rows(report, table)
        rows = [properties + row if number < 2 else row for number, row in enumerate(rows)]
        return word.table_of(rows, len(table.widths), table.widths)

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("xlsx", told=("T07",))
def typed_with_units(report: Specimen) -> bytes:
    """Figures typed as words: 3件, 1.5万元."""
    return saved(on_sheets(report, value=_with_unit))


@layout("html")
def columns_of_a_paper(report: Specimen) -> bytes:
    """Text in two columns for print, tables across both."""
    style = (
        "<style>.c{columns:2}h1{column-span:all}td{border:1px solid}"
        "table{column-span:all;border-collapse:collapse;font-size:9px}</style>"
    )
    content = f'<div class="c">{heading(report)}{body(report, spanned(), as_paragraph)}</div>'
    return page(content, report.title, head=style)


derived("pdf", "print", "html/columns_of_a_paper")
derived("pdf", "print", "html/spoken_roles")
derived("pdf", "office_pdf", "docx/heads_on_every_page")
derived("txt", "inner_text", "html/rows_as_lists")
