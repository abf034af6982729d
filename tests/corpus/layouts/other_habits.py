"""Layouts from habits of other sites: short heads, totals first, small tables, noughts in words."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from openpyxl import Workbook

from reports.statute.grid import grid
from reports.statute.schema import Axis, Block, Table
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import body, heading, page, simple_rows, spanned
from tests.corpus.specimen import TABLE, Part, Specimen
from tests.corpus.table_rows import Rows, text_of
from tests.corpus.word_parts import body as word_body
from tests.corpus.word_parts import cell_of, merged, paragraph, table_of, title, word_file

SHORT = {
    "商业企业": "企业",
    "科研机构": "科研",
    "社会公益组织": "公益",
    "法律服务机构": "法律",
    "总计": "合计",
}
"""Heads as narrow screens have them."""


def _in_short(report: Specimen) -> Specimen:
    return replace(report, labels={**report.labels, **SHORT})


@layout("html", told=("T03",))
def short_heads(report: Specimen) -> bytes:
    """Heads of columns cut down to two characters: 企业, 科研, 公益, 法律, 合计."""
    return page(heading(report) + body(_in_short(report), spanned()), report.title)


@layout("txt", told=("T03",))
def short_heads_between_bars(report: Specimen) -> bytes:
    """Heads cut down to two characters, bars between cells, places of merged ones gone."""

    def table(report: Specimen, key: str) -> list[str]:
        rows = rows_of.lost(report.table(key), _in_short(report))
        return rows_of.written(rows, " | ", "| ", " |")

    return told(report, table).encode()


# Order


def _total_first(columns: Sequence[Axis]) -> list[Axis]:
    *parts, total = columns
    return [total, *parts] if total.label == "总计" else list(columns)


def _figures(report: Specimen, table: Table, line: Axis, columns: Sequence[Axis]) -> list[str]:
    return [report.figures[table.cell(line.key, column.key)] for column in columns]


def _with_total_first(table: Table, report: Specimen) -> Rows:
    """A flat head in which 总计 stands before what it sums; disputes in three lines."""
    if len(table.blocks) > 1:
        return rows_of.padded(table, report)
    (block,) = table.blocks
    columns = _total_first(block.columns)
    depth = 1 if table.lines_across else max(len(line.path) for line in block.lines)
    rows = [["项目", *[""] * (depth - 1), *(column.label for column in columns)]]
    for line in block.lines:
        path = [*line.path, *[""] * depth][:depth] if not table.lines_across else [line.label]
        rows.append([*path, *_figures(report, table, line, columns)])
    return rows


@layout("html")
def totals_first(report: Specimen) -> bytes:
    """总计 is the first column of figures, the three disputes are lines."""

    def draw(report: Specimen, key: str) -> str:
        return (
            f'<table border="1">{simple_rows(_with_total_first(report.table(key), report))}</table>'
        )

    return page(heading(report) + body(report, draw), report.title)


@layout("txt")
def totals_first_by_tabs(report: Specimen) -> bytes:
    """The same, copied as text: tabs between cells, empty places gone."""

    def table(report: Specimen, key: str) -> list[str]:
        rows = _with_total_first(report.table(key), report)
        return rows_of.written([[one for one in row if one] for row in rows], "\t")

    return told(report, table).encode()


# Three small tables


def _small(report: Specimen, table: Table, line: Axis) -> Rows:
    columns = table.blocks[0].columns
    return [
        [line.label],
        [column.label for column in columns],
        _figures(report, table, line, columns),
    ]


@layout("html")
def disputes_side_by_side(report: Specimen) -> bytes:
    """Each kind of dispute in a small table of its own, the three beside each other."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        if not table.lines_across:
            return spanned()(report, key)
        small = (
            f'<div style="float:left;width:33%"><table border="1"><tr><td colspan="5">'
            f"{line.label}</td></tr>{simple_rows(_small(report, table, line)[1:])}</table></div>"
            for line in table.lines
        )
        return f"<div>{''.join(small)}</div>"

    return page(heading(report) + body(report, draw), report.title)


@layout("html")
def disputes_under_captions(report: Specimen) -> bytes:
    """The kind of dispute is a caption of its small table, or the paragraph above it."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        if not table.lines_across:
            return spanned()(report, key)
        return "".join(
            f'<p align="center">{line.label}</p><table border="1">'
            f"{simple_rows(_small(report, table, line)[1:])}</table>"
            for line in table.lines
        )

    return page(heading(report) + body(report, draw), report.title)


# Phones


def _cards(report: Specimen, table: Table, block: Block) -> str:
    cards = ""
    for line in block.lines:
        inner = "".join(
            f'<div class="row"><span>{escape(column.label)}</span><b>{figure}</b></div>'
            for column, figure in zip(
                block.columns, _figures(report, table, line, block.columns), strict=True
            )
        )
        over = "".join(f'<p class="over">{escape(one)}</p>' for one in line.under)
        cards += f'<div class="card">{over}<h4>{escape(line.label)}</h4>{inner}</div>'
    return cards


@layout("html")
def cards(report: Specimen) -> bytes:
    """A page for phones: each line of a table a card, a column's name before each figure."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        return "".join(
            (f"<h3>{block.heading}</h3>" if block.heading else "") + _cards(report, table, block)
            for block in table.blocks
        )

    return page(heading(report) + body(report, draw), report.title)


@layout("txt")
def cards_with_colons(report: Specimen) -> bytes:
    """The same copied from an app: a colon between a column's name and its figure, 总计 first."""

    def table(report: Specimen, key: str) -> list[str]:
        table = report.table(key)
        lines: list[str] = []
        for block in table.blocks:
            columns = _total_first(block.columns)
            for line in block.lines:
                figures = _figures(report, table, line, columns)
                named = zip(columns, figures, strict=True)
                lines += [line.label, *(f"{one.label}：{figure}" for one, figure in named)]
        return lines

    return told(report, table).encode()


@layout("html", told=("T01", "S10"), hides=("cells",))
def pictures_of_tables(report: Specimen) -> bytes:
    """Tables are pictures: a caption below, the figures of a row or two as words instead."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        line = table.lines[0]
        said = " ".join(_figures(report, table, line, table.blocks[0].columns[:2]))
        return (
            f'<p><img src="{key}.png" alt="{table.caption} {line.label} {said}"></p>'
            f'<p align="center">图：{table.caption}</p>'
        )

    return page(heading(report) + body(report, draw), report.title)


# Text of fixed layouts


@layout("txt")
def objects_of_a_fixed_page(report: Specimen) -> bytes:
    """Text objects of a fixed page: a line of a cell a line, numbers of pages between them."""
    turn = 0

    def table(report: Specimen, key: str) -> list[str]:
        nonlocal turn
        lines: list[str] = []
        for n, row in enumerate(grid(report.table(key))):
            if n and n % 14 == 0:
                turn += 1
                lines.append(f"— {turn} —")
            for box in row:
                lines += [one for one in rows_of.broken(box, text_of(box, report)) if one]
        return lines

    return told(report, table).encode()


# Zeros

NOUGHTS = ("0件", "—", "无", "0 件", "／", "零")


def _noughts(report: Specimen) -> Specimen:
    """Every nought otherwise: with its unit, as a dash, in words."""
    counts = {
        cell: NOUGHTS[n % len(NOUGHTS)] if text == "0" else text
        for n, (cell, text) in enumerate(report.figures.items())
    }
    return replace(report, figures=counts)


@layout("html", hides=("cells",))
def noughts_in_words(report: Specimen) -> bytes:
    """Noughts printed as 0件, 零, 无, a dash or a stroke, side by side."""
    return page(heading(report) + body(_noughts(report), spanned()), report.title)


@layout("txt", hides=("cells",))
def noughts_in_words_by_tabs(report: Specimen) -> bytes:
    """The same as text, the places of merged cells gone."""

    def table(report: Specimen, key: str) -> list[str]:
        return rows_of.written(rows_of.lost(report.table(key), _noughts(report)), "\t")

    return told(report, table).encode()


# Files


@layout("xlsx")
def wide_cells_and_notes(report: Specimen) -> bytes:
    """Every cell two columns wide and merged, the unit above, notes with numbers below."""
    book = Workbook()
    sheet, row = book.active, 1
    for part in (Part("title", report.title), *report.parts):
        if part.kind != TABLE:
            sheet.cell(row, 1, part.text)
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=20)
            row += 1
            continue
        sheet.cell(row, 18, "单位：件、万元")
        top = row + 1
        boxes = list(grid(report.table(part.text)))
        for down, line in enumerate(boxes):
            for box in line:
                left, text = 1 + 2 * box.column, text_of(box, report)
                sheet.cell(top + down, left, text if box.is_label else number(text))
                sheet.merge_cells(
                    start_row=top + down,
                    start_column=left,
                    end_row=top + down + box.rows - 1,
                    end_column=left + 2 * box.columns - 1,
                )
        row = top + len(boxes)
        for note in ("注：1.本表由办公室填写，截至12月31日。", "2.没有发生的填0。"):
            sheet.cell(row, 1, note)
            row += 1
    return saved(book)


@layout("docx")
def a_table_in_each_cell(report: Specimen) -> bytes:
    """Each statutory table lies in the cell of another, its caption in the cell above."""

    def draw(report: Specimen, key: str) -> str:
        inner = merged()(report, key)
        caption = cell_of(paragraph(f"{report.table(key).caption}（单位：件）"))
        return table_of([caption, cell_of(f"{inner}<w:p/>")], 1)

    return word_file(title(report) + word_body(report, draw))


for _one in ("short_heads", "disputes_under_captions", "totals_first"):
    derived("pdf", "print", f"html/{_one}")
derived("txt", "inner_text", "html/short_heads")
for _one in ("disputes_side_by_side", "disputes_under_captions", "cards"):
    derived("txt", "inner_text", f"html/{_one}")
