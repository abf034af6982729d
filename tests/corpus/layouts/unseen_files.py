"""Files invented once more: articles of an account, frames, corrections, cover sheets."""

from openpyxl import Workbook

from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import told as told_in_text
from tests.corpus.layouts.workbooks import put, saved
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen
from tests.corpus.word_parts import (
    body,
    cell_of,
    merged,
    merged_rows,
    paragraph,
    run,
    styled,
    table_of,
    title,
    word_file,
)

# Text


@layout("txt")
def numerals_on_lines(report: Specimen) -> bytes:
    """An account's article: a chapter's numeral on a line of its own, empty lines between cells."""

    def table(report: Specimen, key: str) -> list[str]:
        cells = rows_of.flat(rows_of.lost(report.table(key), report))
        return [one for cell in cells for one in (cell, "")]

    parts = []
    for part in report.parts:
        if part.kind == CHAPTER:
            numeral, _, words = part.text.partition("、")
            parts += [Part(CHAPTER, numeral), Part(CHAPTER, words)]
        else:
            parts.append(part)
    day = f"{report.year + 1}-01-22 17:30"
    head = [report.title, "", "柳塘发布", day, "发表于河北", "", "↑点击蓝字关注我们↑", ""]
    foot = ["", "END", "", "来源：柳塘发布", "觉得不错，点个“在看”", "阅读原文", "写留言"]
    text = told_in_text(report.with_parts(tuple(parts)), table, title=head, between="\n\n")
    return "\n".join((text, *foot)).encode()


@layout("txt")
def office_clipboard(report: Specimen) -> bytes:
    """Copied from a word processor: cells between tabs, line ends of Windows, its own bullets."""

    def table(report: Specimen, key: str) -> list[str]:
        return rows_of.written(rows_of.narrow(report.table(key), report), "\t", after="\t")

    parts = tuple(
        Part(HEADING, f"\u25cf\t{part.text}") if part.kind == HEADING else part
        for part in report.parts
    )
    text = told_in_text(report.with_parts(parts), table, between="\r\n", indent="\u3000\u3000")
    return ("\ufeff" + text.replace("\r\n", "\r\n\x0b", 1)).encode("utf-16-le")


# Word


@layout("docx")
def a_frame_a_chapter(report: Specimen) -> bytes:
    """A table a chapter: its heading in the shaded first row, text and tables in the second."""
    groups: list[tuple[str, str]] = []
    lead = ""
    for part in report.parts:
        if part.kind == CHAPTER:
            groups.append((part.text, ""))
            continue
        drawn = merged()(report, part.text) + "<w:p/>" if part.kind == TABLE else styled(part)
        if groups:
            groups[-1] = (groups[-1][0], groups[-1][1] + drawn)
        else:
            lead += drawn
    shade = '<w:shd w:val="clear" w:fill="D9E2F3"/>'
    frames = "".join(
        table_of([cell_of(paragraph(name, properties=shade)), cell_of(inner + "<w:p/>")], 1)
        + "<w:p/>"
        for name, inner in groups
    )
    return word_file(title(report) + lead + frames)


BY = 'w:id="7" w:author="老李" w:date="2025-01-10T09:00:00Z"'


def _boxed(text: str) -> str:
    """A heading in a text box, once for new programs and once for old ones."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    new = (
        '<w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/'
        f'word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
    both = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"


@layout("docx")
def corrected_under_boxes(report: Specimen) -> bytes:
    """Headings in text boxes; rows put in and struck out, paragraphs moved, in tables and text."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = merged_rows(report, table)
        struck = f"<w:trPr><w:del {BY}/></w:trPr>" + "".join(
            cell_of(f"<w:p><w:del {BY}><w:r><w:delText>{n + 8}</w:delText></w:r></w:del></w:p>")
            for n in range(len(table.widths))
        )
        put_in = [
            f"<w:trPr><w:ins {BY}/></w:trPr>{row}" if n % 2 else row for n, row in enumerate(rows)
        ]
        return table_of([*put_in, struck], len(table.widths), table.widths)

    def wrap(part: Part) -> str:
        if part.kind == CHAPTER:
            return _boxed(part.text)
        if len(part.text) < 30:
            return paragraph(part.text)
        half = len(part.text) // 2
        there = f"<w:moveFrom {BY}>{run(part.text)}</w:moveFrom>"
        here = f"<w:moveTo {BY}>{run(part.text[half:])}</w:moveTo>"
        return paragraph("", runs=there) + paragraph("", runs=run(part.text[:half]) + here)

    return word_file(title(report) + body(report, draw, wrap))


# Workbooks


@layout("xlsx")
def chapters_named_by_sheets(report: Specimen) -> bytes:
    """How to fill it in stands on the first sheet; a chapter's heading is the name of its sheet."""
    book = Workbook()
    sheet, row = book.active, 3
    sheet.title = "填表说明"
    for n, words in enumerate(("一、请勿增删行列。", "二、没有的填0。", "三、填好后发办公室。"), 1):
        sheet.cell(n, 2, words)
    sheet = book.create_sheet("标题")
    sheet["B2"] = report.title
    for part in report.parts:
        if part.kind == CHAPTER:
            sheet, row = book.create_sheet(part.text[:31]), 1
        elif part.kind == TABLE:
            sheet.cell(row, 12, "单位：件")
            row = put(sheet, report, report.table(part.text), row + 1, 2)
        else:
            sheet.cell(row, 2, part.text)
            row += 1
    return saved(book)
