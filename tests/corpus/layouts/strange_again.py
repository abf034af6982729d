"""More layouts as a stranger knows them: forms, old tags, notes, fields, tables side by side."""

from html import escape

from openpyxl import Workbook

from reports.statute.grid import Box, grid
from tests.corpus import table_rows as rows_of
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.workbooks import saved
from tests.corpus.page_parts import as_paragraph, body, foot, heading, menu, page, spanned, spans
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen
from tests.corpus.table_rows import text_of


@layout("html")
def figures_in_fields(report: Specimen) -> bytes:
    """A form of a system: every figure is the value of a field that cannot be changed."""

    def cell(box: Box, text: str) -> str:
        shown = escape(text) if box.is_label else f'<input type="text" readonly value="{text}">'
        return f"<td{spans(box)}>{shown}</td>"

    return page(heading(report) + body(report, spanned(cell), as_paragraph), report.title)


@layout("html")
def table_for_phones(report: Specimen) -> bytes:
    """Each table twice: for wide screens, and hidden by style for phones as pairs of words."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        pairs = "".join(
            f"<p><span>{escape(text_of(box, report))}</span></p>"
            for row in grid(table)
            for box in row
        )
        return f'{spanned()(report, key)}<div class="phone" style="display: none">{pairs}</div>'

    content = menu() + heading(report) + body(report, draw, as_paragraph) + foot(report)
    return page(content, report.title)


@layout("html")
def page_of_old_tags(report: Specimen) -> bytes:
    """Tags of the nineties: font, center, b, breaks and hard spaces for all, tags in capitals."""

    def cell(box: Box, text: str) -> str:
        return f"<TD{spans(box)} ALIGN=middle><FONT SIZE=2>{escape(text)}</FONT>&nbsp;</TD>"

    def wrap(part: Part) -> str:
        word_ = f"<B>{escape(part.text)}</B>" if part.kind == CHAPTER else escape(part.text)
        return f"<FONT FACE=宋体>&nbsp;&nbsp;&nbsp; {word_}</FONT><BR><BR>"

    top = f"<CENTER><FONT SIZE=5><B>{escape(report.title)}</B></FONT></CENTER><BR>"
    return page(top + body(report, spanned(cell, " BORDER=1 CELLPADDING=0"), wrap), report.title)


@layout("txt")
def quoted_by_commas(report: Specimen) -> bytes:
    """A sheet saved as a file of commas: text lines in quotation marks with commas behind."""

    def row_of(cells: list[str]) -> str:
        return ",".join(f'"{one}"' if "," in one or "，" in one else one for one in cells)

    def draw(report: Specimen, key: str) -> list[str]:
        return [row_of(row) for row in rows_of.padded(report.table(key), report)]

    return ("\ufeff" + told(report, draw)).encode()


MARKS = (
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    '<w:r><w:commentReference w:id="1"/></w:r>'
)


@layout("docx")
def tables_with_notes(report: Specimen) -> bytes:
    """Figures with a comment and a footnote behind, a row of remarks under each table."""

    def inner(box: Box, text: str) -> str:
        mark = "" if box.is_label else MARKS
        return word.paragraph("", runs=word.run(text, word.SMALL) + mark)

    def draw(report: Specimen, key: str) -> str:
        return word.merged(inner)(report, key) + word.paragraph("注：以上数据由各股室报送。")

    return word.word_file(word.title(report) + word.body(report, draw, word.styled))


@layout("docx")
def fields_and_links(report: Specimen) -> bytes:
    """Headings inside links and bookmarks, figures as results of fields."""

    def inner(box: Box, text: str) -> str:
        if box.is_label:
            return word.paragraph(text)
        kinds = ("begin", "separate", "end")
        begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in kinds)
        asked = '<w:r><w:instrText xml:space="preserve"> =SUM(LEFT) </w:instrText></w:r>'
        return word.paragraph("", runs=begin + asked + middle + word.run(text, word.SMALL) + end)

    def wrap(part: Part) -> str:
        if part.kind not in (CHAPTER, HEADING):
            return word.plain(part)
        mark = '<w:bookmarkStart w:id="3" w:name="_Toc1"/>'
        link = f'<w:hyperlink w:anchor="_Toc1">{word.run(part.text)}</w:hyperlink>'
        return word.paragraph("", runs=mark + link + '<w:bookmarkEnd w:id="3"/>')

    return word.word_file(word.title(report) + word.body(report, word.merged(inner), wrap))


@layout("xlsx")
def tables_beside_each_other(report: Specimen) -> bytes:
    """Three tables side by side on one sheet, an empty column between; the text on another."""
    book = Workbook()
    sheet, left = book.active, 1
    sheet.title = "正文"
    other, row = book.create_sheet("数据"), 1
    for part in (Part("title", report.title), *report.parts):
        if part.kind != TABLE:
            sheet.cell(row=row, column=1, value=part.text)
            row += 1
            continue
        table = report.table(part.text)
        for down, line in enumerate(grid(table)):
            for box in line:
                other.cell(row=2 + down, column=left + box.column, value=text_of(box, report))
        left += len(table.widths) + 1
    return saved(book)


derived("pdf", "print", "html/page_of_old_tags")
derived("txt", "inner_text", "html/table_for_phones")
derived("docx", "office_page_to_word", "html/page_of_old_tags")
