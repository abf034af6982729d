"""Cards, lists and small tables: a line of the form by itself, be it page, Word file or sheet."""

from html import escape
from itertools import pairwise

from openpyxl import Workbook

from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.typed_by_hand import lines_of, unit
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import as_paragraph, body, foot, heading, menu, page
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import padded


@layout("html")
def list_in_lists(report: Specimen) -> bytes:
    """Lists within lists: group, line, and each column with its figure in bold and its unit."""

    def draw(report: Specimen, key: str) -> str:
        out = []
        for one in lines_of(report, key):
            out += (f"<li><p>{escape(group)}</p></li>" for group in one.begins)
            items = "".join(
                f"<li>{escape(name)}：<b>{figure}</b> {unit(name)}</li>"
                for name, figure in one.figures
            )
            out.append(f"<li>{escape(one.line.label)}<ul>{items}</ul></li>")
        return f"<ul>{''.join(out)}</ul>"

    return page(menu() + heading(report) + body(report, draw, as_paragraph), report.title)


@layout("html")
def cards_with_figures_above(report: Specimen) -> bytes:
    """A board of cards: the label of the line, then boxes with a figure above its column's name."""

    def draw(report: Specimen, key: str) -> str:
        out = []
        for one in lines_of(report, key):
            out += (f'<div class="group">{escape(group)}</div>' for group in one.begins)
            boxes = "".join(
                f'<div class="box"><strong>{figure}</strong><span>{escape(name)}</span></div>'
                for name, figure in one.figures
            )
            out.append(f'<div class="card"><h5>{escape(one.line.label)}</h5>{boxes}</div>')
        return "".join(out)

    style = "<style>.box{display:inline-block}.box strong,.box span{display:block}</style>"
    content = heading(report) + body(report, draw, as_paragraph) + foot(report)
    return page(content, report.title, head=style)


@layout("html")
def table_for_each_line(report: Specimen) -> bytes:
    """Under the label of each line a table of its own: names of columns, figures below them."""

    def draw(report: Specimen, key: str) -> str:
        out = []
        for one in lines_of(report, key):
            names = "".join(f"<th>{escape(name)}</th>" for name, _ in one.figures)
            figures = "".join(f"<td>{figure}</td>" for _, figure in one.figures)
            out += (f"<p><strong>{escape(group)}</strong></p>" for group in one.begins)
            out.append(
                f"<p>{escape(one.line.label)}</p>"
                f'<table border="1"><tr>{names}</tr><tr>{figures}</tr></table>'
            )
        return "".join(out)

    return page(heading(report) + body(report, draw, as_paragraph) + foot(report), report.title)


@layout("docx")
def blanks_on_lines(report: Specimen) -> bytes:
    """A form filled in: paragraphs with blanks on underlines, a group in a paragraph before."""
    line = '<w:u w:val="single"/>'

    def draw(report: Specimen, key: str) -> str:
        out = []
        for one in lines_of(report, key):
            out += (word.paragraph(group) for group in one.begins)
            runs = word.run(f"{one.line.label}：")
            for turn, (name, figure) in enumerate(one.figures):
                runs += word.run(("；" if turn else "") + name)
                runs += word.run(f"  {figure}  ", line) + word.run(unit(name))
            out.append(word.paragraph("", runs=f"{runs}{word.run('。')}"))
        return "".join(out)

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("docx")
def rows_cut_by_pages(report: Specimen) -> bytes:
    """Tables drawn by hand page by page: a row cut in the midst of its label, heads once more."""

    def draw(report: Specimen, key: str) -> str:
        rows = padded(report.table(key), report)
        if key != "requests":
            return table(rows)
        head, lines = rows[:3], rows[3:]
        parts = [lines[:9], lines[9:20], lines[20:]]
        for above, below in pairwise(parts):
            row = above[-1]
            at = next(n for n in (2, 1, 0) if row[n])
            text, half = row[at], len(row[at]) // 2
            above[-1] = [text[:half] if n == at else one for n, one in enumerate(row)]
            below.insert(0, [text[half:] if n == at else "" for n in range(len(row))])
        return "<w:p/>".join(table([*head, *part]) for part in parts)

    def table(rows: list[list[str]]) -> str:
        cells = ["".join(word.cell_of(word.paragraph(one)) for one in row) for row in rows]
        return word.table_of(cells, max(map(len, rows)))

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("xlsx")
def figure_beside_name(report: Specimen) -> bytes:
    """A sheet as a form: groups and lines on rows of their own, then name, figure, unit."""
    book = Workbook()
    sheet = book.active
    sheet.append([report.title])
    for part in report.parts:
        if part.kind != TABLE:
            sheet.append([part.text])
            continue
        for one in lines_of(report, part.text):
            for said in (*one.begins, one.line.label):
                sheet.append([said])
            for name, figure in one.figures:
                sheet.append([None, name, number(figure), unit(name)])
    return saved(book)


derived("txt", "inner_text", "html/list_in_lists")
derived("txt", "inner_text", "html/cards_with_figures_above")
derived("pdf", "office_pdf", "docx/blanks_on_lines")
