"""Written before anything was mended for them: sources, drawn boxes, forms, references."""

from html import escape

from openpyxl import Workbook

from reports.statute.grid import Box
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.strange_pages import by_chapter
from tests.corpus.layouts.workbooks import number, put, saved
from tests.corpus.page_parts import as_paragraph, body, foot, heading, menu, page, spanned, spans
from tests.corpus.specimen import TABLE, Part, Specimen
from tests.corpus.table_rows import padded


@layout("txt")
def source_of_the_page(report: Specimen) -> bytes:
    """Copied from an editor's view of the source: tags and entities as text."""
    return (heading(report) + "\n" + body(report, spanned(), as_paragraph)).encode()


def _cut(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)] or [""]


def _boxed(rows: list[list[str]], width: int) -> list[str]:
    """Rows in drawn lines, every cell as wide as ``width`` characters, labels in several lines."""
    columns = len(rows[0])
    line = "─" * width
    top, middle, bottom = (
        f"{left}{between.join([line] * columns)}{right}"
        for left, between, right in ("┌┬┐", "├┼┤", "└┴┘")
    )
    said = [top]
    for row in rows:
        cut = [_cut(cell, width if not cell.isdigit() else 2 * width) for cell in row]
        for at in range(max(map(len, cut))):
            shown = [one[at] if at < len(one) else "" for one in cut]
            said.append("│" + "│".join(_filled(one, 2 * width) for one in shown) + "│")
        said.append(middle)
    return [*said[:-1], bottom]


def _filled(text: str, width: int) -> str:
    used = sum(2 if ord(one) > 0x2E7F or one in "“”" else 1 for one in text)
    return text + " " * (width - used)


@layout("txt")
def drawn_with_lines(report: Specimen) -> bytes:
    """An old text file: tables drawn with the characters for lines, labels broken in cells."""

    def draw(report: Specimen, key: str) -> list[str]:
        return _boxed(padded(report.table(key), report), 4 if key == "disputes" else 6)

    return told(report, draw, between="\r\n", indent="　　").encode("gb18030")


@layout("docx")
def form_in_two_columns(report: Specimen) -> bytes:
    """A form: the chapter's name in the left cell, its text and table in the right one."""
    rows = []
    for name, parts in by_chapter(report):
        inner = "".join(
            word.merged()(report, one.text) + "<w:p/>"
            if one.kind == TABLE
            else word.paragraph(one.text)
            for one in parts
        )
        rows.append(word.cell_of(word.paragraph(name)) + word.cell_of(inner or "<w:p/>"))
    table = word.table_of(rows, 2, (20, 136))
    return word.word_file(word.title(report) + table)


@layout("xlsx")
def figures_from_another_sheet(report: Specimen) -> bytes:
    """Figures are references to a sheet that holds them as a list, unlabelled."""
    book = Workbook()
    sheet, row = book.active, 1
    sheet.title = "年报"
    data = book.create_sheet("数据源")
    at = 0

    def linked(text: str) -> str:
        nonlocal at
        at += 1
        data.cell(row=at, column=2, value=number(text))
        return f"=数据源!B{at}"

    for part in (Part("title", report.title), *report.parts):
        if part.kind == TABLE:
            row = put(sheet, report, report.table(part.text), row, value=linked)
        else:
            sheet.cell(row=row, column=1, value=part.text)
            row += 1
    return saved(book)


@layout("html")
def explained_by_bubbles(report: Specimen) -> bytes:
    """Labels carry bubbles that explain them, hidden until the mouse is there; figures link."""

    def cell(box: Box, text: str) -> str:
        if not box.is_label:
            return f'<td{spans(box)}><a href="#n" title="点击查看明细">{escape(text)}</a></td>'
        bubble = '<i class="tip" hidden>按实际填写</i>' if box.role != "column" and text else ""
        return f"<td{spans(box)}>{escape(text)}{bubble}</td>"

    content = menu() + heading(report) + body(report, spanned(cell), as_paragraph) + foot(report)
    return page(content, report.title)


@layout("docx")
def labels_turned(report: Specimen) -> bytes:
    """Cells with text turned on its side or set upright, rows of exact height."""

    def inner(box: Box, text: str) -> str:
        return word.paragraph("", runs=word.run(text, word.SMALL))

    def draw(report: Specimen, key: str) -> str:
        rows = word.merged_rows(report, report.table(key), inner)
        turned = [
            '<w:trPr><w:trHeight w:val="1100" w:hRule="atLeast"/></w:trPr>'
            + row.replace("<w:tcPr>", '<w:tcPr><w:textDirection w:val="tbRlV"/>')
            if turn < 3
            else row
            for turn, row in enumerate(rows)
        ]
        table = report.table(key)
        return word.table_of(turned, len(table.widths), table.widths)

    return word.word_file(word.title(report) + word.body(report, draw))


derived("xlsx", "office_sheet_saved_again", "xlsx/figures_from_another_sheet")
derived("pdf", "office_pdf", "docx/labels_turned")
