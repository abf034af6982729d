"""Written before anything was mended for them: recognition, fixed columns, long lists."""

from html import escape

from openpyxl import Workbook

from reports.statute.grid import Box, grid
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import as_paragraph, body, heading, page, properties, spanned, spans
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen
from tests.corpus.table_rows import lost, repeated, text_of


@layout("txt")
def recognised_line_by_line(report: Specimen) -> bytes:
    """Recognised from a scan: lines of 28 characters, spaces inside them, pages' heads between."""
    said: list[str] = [" ".join(report.title)]
    for part in report.parts:
        if part.kind == TABLE:
            rows = lost(report.table(part.text), report)
            said += [" | ".join(row) for row in rows]
        elif part.kind in (CHAPTER, HEADING):
            said.append(" ".join(part.text))
        else:
            said += [part.text[at : at + 28] for at in range(0, len(part.text), 28)]
    out: list[str] = []
    for turn, line in enumerate(said, 1):
        out.append(line)
        if turn % 30 == 0:
            out += ["", f"第 {turn // 30} 页", ""]
    return "\n".join(out).encode()


@layout("html")
def labels_stay_figures_scroll(report: Specimen) -> bytes:
    """A table that scrolls: labels in one table at the left, figures in another beside it."""

    def draw(report: Specimen, key: str) -> str:
        left, right = [], []
        for row in grid(report.table(key)):
            sides: tuple[list[Box], list[Box]] = ([], [])
            for box in row:
                head_or_figure = not box.is_label or box.role == "column"
                sides[head_or_figure].append(box)
            for out, side in zip((left, right), sides, strict=True):
                cells = "".join(
                    f"<td{spans(one)}>{escape(text_of(one, report))}</td>" for one in side
                )
                out.append(f"<tr>{cells}</tr>")
        tables = (f"<table>{''.join(one)}</table>" for one in (left, right))
        return '<div class="dt">' + "".join(f"<div>{one}</div>" for one in tables) + "</div>"

    return page(heading(report) + body(report, draw, as_paragraph), report.title)


@layout("html")
def printed_by_the_platform(report: Specimen) -> bytes:
    """A platform's print view: properties, a head on each page, tables cut with their heads."""
    mark = '<div class="pg">第{}页 共9页</div><div class="ph">政府信息公开平台　打印时间：{}</div>'

    def draw(report: Specimen, key: str) -> str:
        rows = repeated(report.table(key), report)
        head = 3 if key == "requests" else 0
        cuts = [rows[at : at + 12] for at in range(head, len(rows), 12)]
        tables = []
        for cut in cuts:
            shown = rows[:head] + cut
            inner = "".join(
                "<tr>" + "".join(f"<td>{escape(one)}</td>" for one in row) + "</tr>"
                for row in shown
            )
            tables.append(f"<table>{inner}</table>")
        time = f"{report.year + 1}-02-03 15:20"
        return "".join(
            one + (mark.format(turn, time) if turn < len(tables) else "")
            for turn, one in enumerate(tables, 1)
        )

    content = properties(report) + heading(report) + body(report, draw, as_paragraph)
    return page(content, "打印预览")


@layout("docx")
def annexed_tables(report: Specimen) -> bytes:
    """Chapters say where their tables are: behind the signature, as annexes one to three."""
    kept, late = [], []
    for part in report.parts:
        if part.kind != TABLE:
            kept.append(part)
            continue
        late.append(part)
        kept.append(Part("note", f"详见附表{len(late)}。"))
    content = word.title(report) + word.body(report.with_parts(tuple(kept)))
    for turn, part in enumerate(late, 1):
        caption = report.table(part.text).caption
        content += word.paragraph(f"附表{turn}") + word.paragraph(caption)
        content += word.merged()(report, part.text) + "<w:p/>"
    return word.word_file(content)


@layout("xlsx")
def long_list(report: Specimen) -> bytes:
    """What a system exports: a row for each figure, with all labels above it in columns."""
    book = Workbook()
    sheet, row = book.active, 1
    sheet.title = "报告文本"
    other = book.create_sheet("统计数据")
    other.append(["序号", "表名", "项目", "数据项", "数值"])
    turn = 0
    for part in (Part("title", report.title), *report.parts):
        if part.kind != TABLE:
            sheet.cell(row=row, column=1, value=part.text)
            row += 1
            continue
        table = report.table(part.text)
        for block in table.blocks:
            for line in block.lines:
                for column in block.columns:
                    turn += 1
                    cell = table.cell(line.key, column.key)
                    path = "-".join((*line.under, line.label))
                    value = number(report.figures[cell])
                    other.append([turn, table.caption, path, column.label, value])
    return saved(book)


@layout("html")
def upright_heads(report: Specimen) -> bytes:
    """Heads of narrow columns are written from top to bottom."""
    style = (
        "<style>table{border-collapse:collapse;font-size:10px;width:100%}td{border:1px solid}"
        ".v{writing-mode:vertical-rl;height:7em}</style>"
    )

    def cell(box: Box, text: str) -> str:
        upright = box.is_label and box.columns == 1 and (box.role == "column" or box.rows > 1)
        inner = f'<div class="v">{escape(text)}</div>' if upright else escape(text)
        return f"<td{spans(box)}>{inner}</td>"

    content = heading(report) + body(report, spanned(cell), as_paragraph)
    return page(content, report.title, head=style)


derived("pdf", "print", "html/upright_heads")
