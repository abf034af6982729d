"""Text, Word files, workbooks and prints as a stranger remembers them from clerks."""

from openpyxl import Workbook

from reports.statute.grid import Box
from tests.corpus import table_rows as rows_of
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.strange_pages import by_chapter
from tests.corpus.layouts.workbooks import put, saved
from tests.corpus.page_parts import as_paragraph, body, heading, page, spanned
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen


@layout("txt")
def copied_from_an_app(report: Specimen) -> bytes:
    """An article copied from an app: every cell a paragraph, the account's words all round."""
    above = [
        report.title,
        f"原创 {report.organisation} {report.organisation}",
        f"{report.year + 1}年01月20日 17:02 ",
        "在小说阅读器中沉浸阅读",
    ]

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.flat(rows_of.lost(report.table(key), report))

    below = "\n\n阅读原文\n\n预览时标签不可点\n\n微信扫一扫\n关注该公众号\n\n轻触阅读原文"
    return (told(report, draw, above, "\n\n") + below).encode()


@layout("txt")
def copied_from_a_viewer(report: Specimen) -> bytes:
    """Pages copied from a viewer: lines of 34 characters, the page's number now and then."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.written(rows_of.lost(report.table(key), report), " ")

    said: list[str] = [report.title]
    for part in report.parts:
        if part.kind == TABLE:
            said += draw(report, part.text)
        else:
            said += [part.text[at : at + 34] for at in range(0, len(part.text), 34)]
    out: list[str] = []
    for number, line in enumerate(said, 1):
        out.append(line)
        if number % 36 == 0:
            out.append(f"— {number // 36} —")
    return "\n".join(out).encode()


@layout("txt")
def copied_from_a_sheet(report: Specimen) -> bytes:
    """Copied from a sheet: TABs, and cells with line breaks stand in quotation marks."""

    def shown(cell: str) -> str:
        return f'"{cell[:2]}\n{cell[2:]}"' if 3 < len(cell) < 7 and not cell[0].isdigit() else cell

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.padded(report.table(key), report)
        return ["\t".join(map(shown, row)) for row in rows]

    return told(report, draw, between="\r\n").encode("gb18030")


@layout("txt")
def quoted_in_a_letter(report: Specimen) -> bytes:
    """A letter that quotes the report: heads above, an angle before each line."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.written(rows_of.padded(report.table(key), report), "\t")

    above = (
        f"发件人：办公室 <office@example.invalid>\n发送时间：{report.year + 1}年1月18日 9:12\n"
        "收件人：信息公开科\n主题：转发：年度报告\n\n请查收。\n\n"
    )
    quoted = "\n".join(f"> {line}" for line in told(report, draw).split("\n"))
    return (above + quoted).encode()


@layout("txt")
def marked_and_escaped(report: Specimen) -> bytes:
    """Markdown from a converter: bold headings, aligned bars, breaks in labels, an empty head."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.padded(report.table(key), report)
        said = [
            [
                f"{c[:2]}<br>{c[2:]}" if len(c) > 4 and not c.lstrip("-")[:1].isdigit() else c
                for c in row
            ]
            for row in rows
        ]
        width = len(rows[0])
        head = [f"|{'   |' * width}", f"|{':---:|' * width}"]
        return ["", *head, *rows_of.written(said, " | ", "| ", " |"), ""]

    lines = [f"# **{report.title}**", ""]
    for part in report.parts:
        if part.kind == TABLE:
            lines += draw(report, part.text)
        elif part.kind in (CHAPTER, HEADING):
            lines += [f"{'##' if part.kind == CHAPTER else '###'} **{part.text}**", ""]
        else:
            lines += [part.text, ""]
    return "\n".join(lines).encode()


@layout("txt")
def spaced_by_recognition(report: Specimen) -> bytes:
    """Recognised from a picture: a space between the characters of headings and labels."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.lost(report.table(key), report)
        shown = [
            [cell if cell.lstrip("-")[:1].isdigit() else " ".join(cell) for cell in row]
            for row in rows
        ]
        return rows_of.written(shown, "    ")

    spaced = tuple(
        Part(p.kind, " ".join(p.text), p.section) if p.kind in (CHAPTER, HEADING) else p
        for p in report.parts
    )
    return told(report.with_parts(spaced), draw, [" ".join(report.title)]).encode()


@layout("docx")
def tables_in_boxes(report: Specimen) -> bytes:
    """Every table stands in a text box."""

    def draw(report: Specimen, key: str) -> str:
        return word.boxed(word.merged()(report, key) + "<w:p/>")

    return word.word_file(word.title(report) + word.body(report, draw, word.styled))


@layout("docx")
def tables_in_tables(report: Specimen) -> bytes:
    """Every table stands in a cell of another, under a cell with its caption."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        inner = word.cell_of(word.merged()(report, key) + "<w:p/>")
        return word.table_of([word.cell_of(word.paragraph(table.caption)), inner], 1)

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("docx")
def rows_struck_out(report: Specimen) -> bytes:
    """Corrections not yet accepted: a row struck out above every row that came for it."""
    mark = 'w:id="9" w:author="x" w:date="2025-01-08T00:00:00Z"'

    def gone(width: int) -> str:
        text = f"<w:p><w:del {mark}><w:r><w:delText>7</w:delText></w:r></w:del></w:p>"
        return f"<w:trPr><w:del {mark}/></w:trPr>" + word.cell_of(text) * width

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = word.merged_rows(report, table)
        out = [*rows[:1], gone(len(table.widths)), *rows[1:]]
        return word.table_of(out, len(table.widths), table.widths)

    return word.word_file(word.title(report) + word.body(report, draw, word.styled))


@layout("docx")
def controls_round_rows(report: Specimen) -> bytes:
    """A form of controls: round every row, every paragraph, and the whole."""

    def held(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    def draw(report: Specimen, key: str) -> str:
        drawn = word.merged()(report, key)
        return drawn.replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>").replace(
            "</w:tr>", "</w:tr></w:sdtContent></w:sdt>"
        )

    content = word.title(report) + word.body(report, draw, lambda part: held(word.styled(part)))
    return word.word_file(held(content))


@layout("docx")
def sections_in_columns(report: Specimen) -> bytes:
    """A section in two columns ends before each chapter, pages break inside the headings."""
    properties = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'
    end = word.paragraph("", properties=properties)

    def wrap(part: Part) -> str:
        if part.kind != CHAPTER:
            return word.plain(part)
        runs = '<w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/></w:r>'
        half = len(part.text) // 2
        return end + word.paragraph(
            "", runs=runs + word.run(part.text[:half]) + word.run(part.text[half:])
        )

    return word.word_file(word.title(report) + word.body(report, wrap=wrap))


@layout("docx")
def pasted_from_a_sheet(report: Specimen) -> bytes:
    """Tables pasted from a sheet: rows begin beside the corner, figures between hard spaces."""

    def inner(box: Box, text: str) -> str:
        shown = text if box.is_label else f"\u00a0{text} \u00a0"
        return word.paragraph(
            "", runs=word.run(shown, word.SMALL), properties='<w:jc w:val="right"/>'
        )

    return word.word_file(word.title(report) + word.body(report, word.merged(inner)))


@layout("docx")
def chapters_in_tables(report: Specimen) -> bytes:
    """The chapter's heading is the first row of its table, a cell as wide as all."""
    parts = list(report.parts)
    above: dict[str, Part] = {}
    kept: list[Part] = []
    for at, part in enumerate(parts):
        if part.kind == CHAPTER and at + 1 < len(parts) and parts[at + 1].kind == TABLE:
            above.setdefault(parts[at + 1].text, part)
        else:
            kept.append(part)

    def draw(report: Specimen, key: str) -> str:
        table, rows = report.table(key), word.merged_rows(report, report.table(key))
        head = above.get(key)
        first = [word.cell_of(word.paragraph(head.text), len(table.widths))] if head else []
        return word.table_of([*first, *rows], len(table.widths), table.widths)

    return word.word_file(word.title(report) + word.body(report.with_parts(tuple(kept)), draw))


@layout("xlsx")
def signed_sheets(report: Specimen) -> bytes:
    """Sheets named 表1, 表2: an annex number above each table, who filled it in below."""
    book = Workbook()
    sheet, row, number = book.active, 1, 0
    sheet.title = "报告正文"
    for part in (Part("title", report.title), *report.parts):
        if part.kind == TABLE:
            number += 1
            other = book.create_sheet(f"表{number}")
            other["A1"], other["A2"] = f"附表{number}", f"填报单位：{report.organisation}"
            end = put(other, report, report.table(part.text), 4)
            other.cell(row=end + 1, column=1, value="填报人：　　　审核人：　　　联系电话：")
        else:
            sheet.cell(row=row, column=2, value=part.text)
            row += 1
    return saved(book)


@layout("xlsx")
def chapter_in_a_cell(report: Specimen) -> bytes:
    """All text of a chapter in one cell with line breaks, its heading in the cell before."""
    book = Workbook()
    sheet, row = book.active, 3
    sheet["A1"] = report.title
    for name, parts in by_chapter(report):
        words = "\n".join(one.text for one in parts if one.kind != TABLE)
        sheet.cell(row=row, column=1, value=name or None)
        sheet.cell(row=row, column=2, value=words or None)
        row += 1
        for part in parts:
            if part.kind == TABLE:
                row = put(sheet, report, report.table(part.text), row) + 1
    return saved(book)


@layout("html")
def print_with_mark(report: Specimen) -> bytes:
    """Made for print: pages on their side for tables, a pale mark across each page."""
    style = (
        "<style>@page{size:A4}@page wide{size:A4 landscape}.w{page:wide}table{border-collapse:"
        "collapse;font-size:9px}td{border:1px solid}#m{position:fixed;top:40%;left:20%;"
        "opacity:.1;font-size:60px;transform:rotate(-30deg)}</style>"
    )

    def draw(report: Specimen, key: str) -> str:
        return f'<div class="w">{spanned()(report, key)}</div>'

    content = f'<div id="m">内部资料</div>{heading(report)}{body(report, draw, as_paragraph)}'
    return page(content, report.title, head=style)


derived("pdf", "print", "html/print_with_mark")
# A table in a column as narrow as half the page, a mark among the words: not to be read again.
derived("pdf", "office_pdf", "docx/sections_in_columns", "cells title")
derived("pdf", "print", "html/filtered_from_word")
derived("txt", "inner_text", "html/article_of_an_app")
derived("txt", "inner_text", "html/folded_chapters")
derived("html", "archive", "html/tab_a_chapter")
derived("html", "office_html", "docx/chapters_in_tables")
derived("txt", "pdftotext_layout", "pdf/print_with_mark_by_print", "cells")
