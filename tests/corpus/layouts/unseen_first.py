"""Written before anything was mended for them: scripts, folds, pictures, letters, codes."""

import json
from collections.abc import Sequence
from html import escape

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.statute.grid import Box, grid
from reports.statute.schema import Table
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.strange_pages import by_chapter, drawn
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import (
    as_paragraph,
    body,
    foot,
    heading,
    menu,
    page,
    source_line,
    spanned,
    spans,
)
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen
from tests.corpus.table_rows import padded, text_of, written


@layout("html")
def content_in_a_script(report: Specimen) -> bytes:
    """A page that a script fills: the article stands as a string in the script's data."""
    content = body(report, spanned(), as_paragraph)
    data = {
        "menu": [{"name": "首页", "url": "/"}, {"name": "政务公开", "url": "/zwgk"}],
        "article": {
            "id": 20418,
            "title": report.title,
            "publishTime": f"{report.year + 1}-01-21 09:30:00",
            "source": report.organisation,
            "content": content,
            "views": 318,
        },
    }
    text = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    script = f'<div id="app"></div><script>window.__INITIAL_STATE__={text};</script>'
    return page(f"{script}<noscript>请启用JavaScript</noscript>", f"{report.title}_政府网")


@layout("html")
def terms_and_descriptions(report: Specimen) -> bytes:
    """Headings are the terms of definition lists, paragraphs their descriptions."""
    said = []
    for name, parts in by_chapter(report):
        rows = [f"<dt class='one'>{escape(name)}</dt>"] if name else []
        for part in parts:
            if part.kind == TABLE:
                rows.append(f"<dd>{spanned()(report, part.text)}</dd>")
            else:
                tag = "dt" if part.kind == HEADING else "dd"
                rows.append(f"<{tag}>{escape(part.text)}</{tag}>")
        said.append(f"<dl>{''.join(rows)}</dl>")
    return page(menu() + heading(report, "h2") + "".join(said) + foot(report), report.title)


@layout("html")
def chapters_on_buttons(report: Specimen) -> bytes:
    """An accordion: each chapter's heading is a button, its text a panel below."""
    said = []
    for turn, (name, parts) in enumerate(by_chapter(report)):
        inner = drawn(report, parts)
        button = (
            f'<button type="button" aria-expanded="true" aria-controls="p{turn}">'
            f'<span>{escape(name)}</span><i class="icon-arrow"></i></button>'
        )
        said.append(f'{button}<div id="p{turn}" role="region">{inner}</div>' if name else inner)
    return page(heading(report) + "".join(said) + foot(report), report.title)


@layout("html")
def figures_in_inner_tables(report: Specimen) -> bytes:
    """The figures of each row lie in a table of one row inside one wide cell."""

    def draw(report: Specimen, key: str) -> str:
        rows = []
        for row in grid(report.table(key)):
            labels = [box for box in row if box.is_label]
            figures = [box for box in row if not box.is_label]
            cells = "".join(
                f"<td{spans(one)}>{escape(text_of(one, report))}</td>" for one in labels
            )
            if figures:
                inner = "".join(f"<td>{escape(text_of(one, report))}</td>" for one in figures)
                wide = sum(one.columns for one in figures)
                cells += f'<td colspan="{wide}"><table width="100%"><tr>{inner}</tr></table></td>'
            rows.append(f"<tr>{cells}</tr>")
        return f'<table border="1">{"".join(rows)}</table>'

    return page(heading(report) + body(report, draw, as_paragraph), report.title)


@layout("html")
def headings_are_pictures(report: Specimen) -> bytes:
    """Title and chapters are pictures that say their words in their alternative text."""

    def wrap(part: Part) -> str:
        if part.kind != CHAPTER:
            return as_paragraph(part)
        return f'<p align="center"><img src="images/bt.gif" alt="{escape(part.text)}"></p>'

    top = f'<p><img src="images/title.jpg" alt="{escape(report.title)}" width="800"></p>'
    content = menu() + top + source_line(report) + body(report, spanned(), wrap) + foot(report)
    return page(content, report.title)


@layout("txt")
def answered_twice(report: Specimen) -> bytes:
    """An answered mail answered again: two angles, lines folded at 38, a signature above."""

    def draw(report: Specimen, key: str) -> list[str]:
        return written(padded(report.table(key), report), "\t")

    lines = [report.title, ""]
    for part in report.parts:
        if part.kind == TABLE:
            lines += [*draw(report, part.text), ""]
        else:
            lines += [part.text[at : at + 38] for at in range(0, len(part.text), 38)]
            lines.append("")
    above = (
        "收到，已按意见改好，见下。\n\n-- \n信息公开科 小周\n电话：0000-8000000\n\n"
        f"在 {report.year + 1}年1月16日，10:22，办公室 <office@example.invalid> 写道：\n\n"
        f"> 请再核一遍。\n>\n> 在 {report.year + 1}年1月15日，16:40，小周 写道：\n>\n"
    )
    return (above + "\n".join(f">> {line}".rstrip() for line in lines)).encode()


@layout("docx")
def letter_before_report(report: Specimen) -> bytes:
    """The letter that sends the report in stands before it, with a date and an annex line."""
    to = "县人民政府办公室："
    lines = (
        f"{report.organisation}关于报送{report.year}年政府信息公开工作年度报告的函",
        to,
        f"按照要求，现将《{report.title}》报上，请审阅。",
        f"附件：{report.title}",
        report.organisation,
        f"{report.year + 1}年1月12日",
        "附件",
    )
    letter = "".join(word.paragraph(one) for one in lines)
    new_page = word.paragraph("", runs='<w:r><w:br w:type="page"/></w:r>')
    return word.word_file(letter + new_page + word.title(report) + word.body(report))


@layout("xlsx")
def codes_and_units(report: Specimen) -> bytes:
    """Sheets of a statistics office: columns 代码 and 计量单位 before the figures, notes above."""
    book = Workbook()
    sheet, row, code = book.active, 1, 100
    sheet.title = "文字部分"
    for part in (Part("title", report.title), *report.parts):
        if part.kind != TABLE:
            sheet.cell(row=row, column=1, value=part.text)
            row += 1
            continue
        table = report.table(part.text)
        other = book.create_sheet(table.caption[:20])
        other["A1"] = table.caption
        other["A2"] = "填表说明：1.本表按年填报；2.没有数据的填0；3.金额保留两位小数。"
        for down, line in enumerate(grid(table), 4):
            first = next((box.column for box in line if not box.is_label), None)
            if first is not None and not table.lines_across:
                code += 1
                other.cell(row=down, column=first + 1, value=code)
                unit = "万元" if report.edition.is_amount(_cell(line)) else "件"
                other.cell(row=down, column=first + 2, value=unit)
            for box in line:
                _put_beside(other, report, table, box, down)
    return saved(book)


def _cell(line: Sequence[Box]) -> str:
    return next(box.cell for box in line if not box.is_label)


def _put_beside(sheet: Worksheet, report: Specimen, table: Table, box: Box, row: int) -> None:
    """A box, two columns further right where it stands right of the labels."""
    labels = 0 if table.lines_across else len(table.widths) - len(table.blocks[0].columns)
    moved = 2 if box.column >= labels and not table.lines_across else 0
    text = text_of(box, report)
    value = text if box.is_label else number(text)
    sheet.cell(row=row, column=box.column + 1 + moved, value=value)


derived("txt", "inner_text", "html/chapters_on_buttons")
derived("pdf", "print", "html/terms_and_descriptions")
