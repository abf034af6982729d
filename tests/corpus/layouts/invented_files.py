"""Files invented after the readers were finished: what clerks and counties make of the form."""

from html import escape

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.statute.grid import Box, head_height
from reports.statute.schema import Axis
from tests.corpus.compose import specimen
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.workbooks import on_sheets, put, saved
from tests.corpus.page_parts import body as page_body
from tests.corpus.page_parts import heading, page, rows_html, spanned, spans
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import text_of
from tests.corpus.word_parts import (
    body,
    cell_of,
    merged_rows,
    paragraph,
    run,
    table_of,
    title,
    word_file,
)

# Workbooks


def _numbered(sheet: Worksheet, report: Specimen) -> None:
    """Title and text reach across, a column of serial numbers stands left of the tables."""
    sheet["A1"] = report.title
    sheet.merge_cells("A1:P1")
    sheet["A2"], sheet["L2"] = f"填报单位：{report.organisation}", "单位：件、万元"
    row = 3
    for part in report.parts:
        if part.kind != TABLE:
            sheet.cell(row, 1, part.text)
            sheet.merge_cells(f"A{row}:P{row}")
            row += 1
            continue
        top, row = row, put(sheet, report, report.table(part.text), row, 2)
        sheet.cell(top, 1, "序号")
        for n in range(top + 1, row):
            sheet.cell(n, 1, n - top)
    sheet.cell(row, 1, "填报人：小周")
    sheet.cell(row, 6, "审核人：老李")


@layout("xlsx")
def serial_numbers_and_units(report: Specimen) -> bytes:
    """One sheet: a column of serial numbers, lines for the unit and for who filled it in."""
    book = Workbook()
    _numbered(book.active, report)
    return saved(book)


@layout("xlsx")
def last_year_on_a_hidden_sheet(report: Specimen) -> bytes:
    """A sheet a chapter; the whole report of last year is kept on one that is hidden."""
    book = on_sheets(report)
    hidden = book.create_sheet("上年备查")
    _numbered(hidden, specimen(report.prose, "mixed", 77, max(report.year - 1, 2019)))
    hidden.sheet_state = "hidden"
    return saved(book)


# Pages


def _in_units(report: Specimen, box: Box) -> str:
    """A figure with its unit behind it, thousands held apart."""
    text = text_of(box, report)
    if box.is_label:
        return text
    unit = "万元" if report.edition.is_amount(box.cell) else "件"
    whole, point, places = text.partition(".")
    return f"{int(whole):,}{point}{places}{unit}"


@layout("html", told=("T07",))
def figures_in_units(report: Specimen) -> bytes:
    """Figures with their units behind them and commas between thousands: 1,204件."""
    draw = spanned(lambda box, text: f"<td{spans(box)}>{escape(_in_units(report, box))}</td>")
    return page(heading(report) + page_body(report, draw), report.title)


@layout("html")
def numbers_of_columns(report: Specimen) -> bytes:
    """A row 栏次 under the head of chapters three and four, as forms for statistics have it."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = rows_html(report, table).split("\n")
        if top := head_height(table):
            labels = 0 if table.lines_across else len(table.widths) - len(table.blocks[0].columns)
            first = f'<td colspan="{labels}">栏次</td>' if labels else ""
            numbers = range(1, len(table.widths) - labels + 1)
            rows.insert(top, f"<tr>{first}{''.join(f'<td>{n}</td>' for n in numbers)}</tr>")
        return f'<table border="1">{"".join(rows)}</table>'

    return page(heading(report) + page_body(report, draw), report.title)


# Word


def _small(words: str, size: int = 18) -> str:
    return paragraph("", runs=run(words, f'<w:sz w:val="{size}"/>'))


@layout("docx")
def template_with_remarks(report: Specimen) -> bytes:
    """A county's template: what to fill in is said in brackets, tables have a column 备注."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = merged_rows(report, table)
        first = 1 if table.blocks[0].heading else 0
        drawn = [row + cell_of(_small("备注" if n == first else "")) for n, row in enumerate(rows)]
        unit = paragraph("单位：件", properties='<w:jc w:val="right"/>')
        return unit + table_of(drawn, len(table.widths) + 1, (*table.widths, 12))

    head = paragraph("附件1") + paragraph("（各单位统一使用本模板，请勿改动表格）")
    return word_file(head + title(report) + body(report, draw))


@layout("docx")
def a_group_in_one_row(report: Specimen) -> bytes:
    """The lines of a group in one row: its labels and its figures are paragraphs of a cell."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        if key != "requests":
            return table_of(merged_rows(report, table), len(table.widths), table.widths)
        block = table.blocks[0]
        width = len(block.columns)
        head = ["项目", "", *(column.label for column in block.columns)]
        drawn = ["".join(cell_of(_small(one)) for one in head)]
        groups: dict[tuple[str, ...], list[Axis]] = {}
        for line in block.lines:
            groups.setdefault(line.under if len(line.under) > 1 else line.path, []).append(line)
        for path, lines in groups.items():
            inner = ["".join(_small(one.label) for one in lines if one.path != path)]
            for column in block.columns:
                cells = (table.cell(line.key, column.key) for line in lines)
                inner.append("".join(_small(report.figures[cell]) for cell in cells))
            across = 1 if inner[0] else 2
            drawn.append(
                cell_of(_small(path[-1]), across) + "".join(cell_of(one) for one in inner if one)
            )
        return table_of(drawn, width + 2, (24, 55, *[11] * width))

    return word_file(title(report) + body(report, draw))


LARGE = ("zeros", "few", "digits", "mixed")
"""Figures of four digits would be broken in columns of eleven millimetres."""


@layout("docx", figures=LARGE)
def large_type(report: Specimen) -> bytes:
    """Cells in twelve points: labels of many lines, rows that a page breaks in the middle."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = merged_rows(report, table, lambda box, text: _small(text, 24))
        return table_of(rows, len(table.widths), table.widths)

    return word_file(title(report) + body(report, draw))


derived("pdf", "office_pdf", "docx/large_type")
derived("pdf", "office_pdf", "docx/a_group_in_one_row")
derived("pdf", "print", "html/numbers_of_columns")
derived("txt", "inner_text", "html/numbers_of_columns")
derived("xlsx", "office_page_to_sheet", "html/numbers_of_columns")
derived("docx", "office_page_to_word", "html/figures_in_units")
derived("txt", "inner_text", "html/figures_in_units")
