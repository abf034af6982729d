"""Layouts invented after the readers were finished: what phones, mail and editors do."""

from collections.abc import Iterator
from html import escape

from reports.statute.grid import Box, grid
from reports.statute.schema import Axis, Table
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told as told_in_text
from tests.corpus.page_parts import as_paragraph, body, heading, joined, menu, page, spanned
from tests.corpus.specimen import CHAPTER, HEADING, SIGNED, Part, Specimen
from tests.corpus.table_rows import text_of

# Text


@layout("txt")
def labels_above_figures(report: Specimen) -> bytes:
    """An account's article copied on a phone: labels on lines, a row's figures on the next."""

    def table(report: Specimen, key: str) -> list[str]:
        lines: list[str] = []
        for row in grid(report.table(key)):
            lines += [
                text_of(box, report) for box in row if box.is_label and not box.is_empty_corner
            ]
            if figures := [text_of(box, report) for box in row if not box.is_label]:
                lines.append("  ".join(figures))
        return lines

    day = f"{report.year + 1}年01月22日 10:16"
    head = [report.title, f"原创 柳塘政务 柳塘政务 {day} 河北", "点击上方蓝字 关注我们", ""]
    foot = [
        "",
        "编辑：政务公开办",
        "预览时标签不可点",
        "阅读 316 赞 2 在看 1",
        "微信扫一扫",
        "关注该公众号",
    ]
    return "\n".join((told_in_text(report, table, title=head), *foot)).encode()


def _mailed(report: Specimen, quote: str) -> bytes:
    def table(report: Specimen, key: str) -> list[str]:
        return rows_of.drawn_by_spaces(rows_of.padded(report.table(key), report))

    head = [
        "小周：请查收，如无不妥请今天挂网。",
        "",
        "------------------ 原始邮件 ------------------",
        '发件人: "办公室"<office@example.gov.cn>;',
        f"发送时间: {report.year + 1}年1月20日(星期一) 下午4:12",
        '收件人: "信息中心"<web@example.gov.cn>;',
        f"主题: {report.title}",
        "",
    ]
    quoted = (f"{quote}{line}" for line in told_in_text(report, table).split("\n"))
    return "\n".join((*head, *quoted, "", f"{quote}附件：1个（年报.docx 31K）")).encode()


@layout("txt")
def mail_with_its_head(report: Specimen) -> bytes:
    """The body of a forwarded mail: sender, time and subject above, an attachment below."""
    return _mailed(report, "")


@layout("txt")
def mail_quoted(report: Specimen) -> bytes:
    """The body of an answered mail: every line of the report after a sign of quotation."""
    return _mailed(report, "> ")


def _sentences(report: Specimen, table: Table) -> Iterator[str]:
    for block in table.blocks:
        if block.heading:
            yield block.heading
        for line in block.lines:
            said = "，".join(
                f"{column.label}{_with_unit(report, table, line, column)}"
                for column in block.columns
            )
            yield f"{'，'.join(line.path)}：{said}。"


def _with_unit(report: Specimen, table: Table, line: Axis, column: Axis) -> str:
    cell = table.cell(line.key, column.key)
    unit = "万元" if report.edition.is_amount(cell) else "件"
    return f"{report.figures[cell]}{unit if '单位' not in column.label else ''}"


@layout("txt", told=("S10",))
def rows_in_sentences(report: Specimen) -> bytes:
    """A page without tables, for reading aloud: each row a sentence that names its columns."""

    def table(report: Specimen, key: str) -> list[str]:
        return list(_sentences(report, report.table(key)))

    return told_in_text(report, table, indent="　　").encode()


# Pages


@layout("html")
def numerals_in_badges(report: Specimen) -> bytes:
    """A site editor's template: a chapter's numeral in a round badge, its title in a ribbon."""

    def wrap(part: Part) -> str:
        words = escape(part.text)
        if part.kind == CHAPTER:
            numeral, _, words = words.partition("、")
            return (
                '<section data-tools="135编辑器" data-id="90425"><section style="display:flex">'
                f'<section class="badge"><strong>{numeral}</strong></section>'
                f'<section class="ribbon" data-brushtype="text"><p>{words}</p></section>'
                "</section></section>"
            )
        inner = f"<strong>{words}</strong>" if part.kind == HEADING else words
        return f'<section class="135brush"><p style="line-height:2em">{inner}</p></section>'

    def cell(box: Box, text: str) -> str:
        across = f' colspan="{box.columns}"' if box.columns > 1 else ""
        down = f' rowspan="{box.rows}"' if box.rows > 1 else ""
        inner = f'<section style="box-sizing:border-box"><p>{escape(text) or "<br/>"}</p></section>'
        return f'<td{across}{down} style="border-color:#3e3e3e">{inner}</td>'

    top = '<section><p><img src="640.gif"/></p><p>点击蓝字，关注我们</p></section>'
    end = "<section><p>— END —</p><p>编辑：小周</p><p>审核：老李</p></section>"
    return page(joined(heading(report), top, body(report, spanned(cell), wrap), end), report.title)


def _drawn_by_hand(report: Specimen, table: Table) -> str:
    """Boundaries between figures drift from row to row; the grid has a column for each."""
    rows = []
    for n, row in enumerate(grid(table)):
        drift = 0 if any(box.role == "column" for box in row) else n % 3
        end = len(table.widths)
        moved = {box.column for box in row if not box.is_label} - {
            min((box.column for box in row if not box.is_label), default=0)
        }
        at = {c: 20 * c + (drift if c in moved else 0) for c in range(end + 1)}
        rows.append([(box, at[box.column], at[box.column + box.columns]) for box in row])
    marks = sorted({mark for row in rows for _, *ends in row for mark in ends})
    lines = []
    for row in rows:
        cells = ""
        for box, left, right in row:
            across = marks.index(right) - marks.index(left)
            spans = f" colspan={across}" if across > 1 else ""
            spans += f" rowspan={box.rows}" if box.rows > 1 else ""
            width = round((right - left) * 2.7)
            words = escape(text_of(box, report)) or "&nbsp;"
            cells += (
                f"<td width={width}{spans} style='border:solid windowtext 1.0pt'>\n"
                f"<p class=MsoNormal align=center><span lang=EN-US>{words}</span></p>\n</td>"
            )
        lines.append(f"<tr style='height:21.0pt'>{cells}</tr>")
    gaps = "".join("<td width=3 style='border:none'></td>" for _ in marks[1:])
    lines.append(f"<tr height=0>{gaps}</tr>")
    return f"<table class=MsoNormalTable border=1 cellspacing=0>{''.join(lines)}</table>"


@layout("html")
def filtered_with_a_drifting_grid(report: Specimen) -> bytes:
    """Word's filtered page of a table drawn by hand: more grid columns than columns."""

    def wrap(part: Part) -> str:
        style = "text-align:right" if part.kind == SIGNED else "text-indent:32.0pt"
        words = f"<span style='font-family:仿宋'>{part.text}</span>"
        return f"<p class=MsoNormal style='{style}'>{words}</p>"

    drawn = body(report, lambda report, key: _drawn_by_hand(report, report.table(key)), wrap)
    title = f"<p class=MsoNormal align=center><b><span>{report.title}</span></b></p>"
    return page(f"<div class=WordSection1>{title}{drawn}</div>", "关于印发", "gb18030")


def _columns(report: Specimen, table: Table) -> list[str]:
    """The table of applications in two: the labels stand before both halves of its columns."""
    block = table.blocks[0]
    halves = []
    for columns in (block.columns[:4], block.columns[4:]):
        rows = [["项目", *(column.label for column in columns)]]
        for line in block.lines:
            label = "".join(line.path[1:] or line.path)
            cells = (table.cell(line.key, column.key) for column in columns)
            rows.append([label, *(report.figures[cell] for cell in cells)])
        drawn = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
        )
        halves.append(f'<table border="1">{drawn}</table>')
    return halves


@layout("html")
def columns_in_two_tables(report: Specimen) -> bytes:
    """A page for small screens: the applicants of the second half in a continued table."""

    def draw(report: Specimen, key: str) -> str:
        if key != "requests":
            return spanned()(report, key)
        return "<p align='right'>（续表）</p>".join(_columns(report, report.table(key)))

    return page(heading(report) + body(report, draw, as_paragraph), report.title)


@layout("html")
def chapters_in_a_menu(report: Specimen) -> bytes:
    """A menu of the chapters and a menu of other years' reports stand before the title."""
    chapters = [part.text for part in report.parts if part.kind in (CHAPTER, HEADING)]
    years = [
        f"{report.organisation}{report.year - n}年政府信息公开工作年度报告" for n in (-1, 1, 2)
    ]
    menus = "".join(
        f'<div class="tab"><h3>{name}</h3><ul>{links}</ul></div>'
        for name, ones in (("历年年报", years), ("本页目录", chapters))
        for links in ("".join(f'<li><a href="#">{escape(one)}</a></li>' for one in ones),)
    )
    below = (
        f'<div class="more"><h3>{years[1]}</h3><p>一、总体情况……<a href="#">[详细]</a></p></div>'
    )
    return page(joined(menu(), menus, heading(report, "h2"), body(report), below), "信息公开")


derived("pdf", "print", "html/columns_in_two_tables")
derived("pdf", "print_small_pages", "html/numerals_in_badges")
derived("txt", "inner_text", "html/filtered_with_a_drifting_grid")
