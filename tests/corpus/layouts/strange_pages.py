"""Pages as a stranger knows them from sites: frames, tabs, grids, what Word leaves."""

from html import escape

from reports.statute.grid import Box, grid
from tests.corpus.layouts import layout
from tests.corpus.page_parts import (
    as_paragraph,
    body,
    foot,
    heading,
    menu,
    page,
    plain_cell,
    source_line,
    spanned,
    spans,
    tagged,
)
from tests.corpus.specimen import CHAPTER, Part, Specimen
from tests.corpus.table_rows import text_of


def by_chapter(report: Specimen) -> list[tuple[str, tuple[Part, ...]]]:
    """The parts under each chapter; what stands before the first has an empty heading."""
    found: list[tuple[str, list[Part]]] = [("", [])]
    for part in report.parts:
        if part.kind == CHAPTER:
            found.append((part.text, []))
        else:
            found[-1][1].append(part)
    return [(name, tuple(parts)) for name, parts in found if name or parts]


def drawn(report: Specimen, parts: tuple[Part, ...]) -> str:
    """Some parts of a report, as paragraphs and tables."""
    return body(report.with_parts(parts), wrap=as_paragraph)


@layout("html")
def tables_for_columns(report: Specimen) -> bytes:
    """An old site: three tables in each other for its columns, the title a cell of its own."""
    side = "".join(f"<tr><td><a>{one}</a></td></tr>" for one in ("机构职能", "政策", "年度报告"))
    inner = (
        f'<table width="96%"><tr><td class="title" align="center">{escape(report.title)}</td></tr>'
        f"<tr><td>{source_line(report)}</td></tr>"
        f'<tr><td class="text">{body(report, wrap=as_paragraph)}</td></tr>'
        '<tr><td align="right">【打印本页】【关闭窗口】</td></tr></table>'
    )
    outer = (
        f'<table width="1000"><tr><td colspan="2">{menu()}</td></tr><tr><td width="200">'
        f"<table>{side}</table></td><td>{inner}</td></tr>"
        f'<tr><td colspan="2">{foot(report)}</td></tr></table>'
    )
    return page(outer, f"{report.title}-门户网站")


@layout("html")
def style_grids(report: Specimen) -> bytes:
    """Tables as one grid of divisions, spans said by style, no rows anywhere."""

    def one(box: Box) -> str:
        style = f"grid-column:{box.column + 1}/span {box.columns};grid-row:span {box.rows}"
        return f'<div class="c" style="{style}">{escape(text_of(box, report))}</div>'

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        cells = "".join(one(box) for row in grid(table) for box in row)
        columns = f"grid-template-columns:repeat({len(table.widths)},1fr)"
        return f'<div style="display:grid;{columns}">{cells}</div>'

    return page(heading(report) + body(report, draw, tagged), report.title)


@layout("html")
def filtered_from_word(report: Specimen) -> bytes:
    """What Word saves as a page: conditional comments, mso styles, figures in spans."""

    def cell(box: Box, text: str) -> str:
        word = escape(text) if box.is_label else f"<span lang=EN-US>{escape(text)}</span>"
        return (
            f"<td{spans(box)} style='mso-border-alt:solid windowtext .5pt'><p class=MsoNormal "
            f"align=center><span style='font-family:宋体'>{word}<o:p></o:p></span></p></td>"
        )

    def wrap(part: Part) -> str:
        return (
            "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>"
            "<![if !supportEmptyParas]>&nbsp;<![endif]>"
            f"<span style='font-family:仿宋_GB2312'>{escape(part.text)}<o:p></o:p></span></p>"
        )

    head = (
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
        "<![endif]--><style><!-- /* Font Definitions */ @font-face {font-family:宋体;} --></style>"
    )
    content = f"<div class=WordSection1 style='layout-grid:15.6pt'>{wrap(Part('', report.title))}"
    content += f"{body(report, spanned(cell, ' class=MsoNormalTable border=1'), wrap)}</div>"
    return page(content, "附件1", head=head)


@layout("html")
def folded_chapters(report: Specimen) -> bytes:
    """Every chapter folds away under its heading, with a word to click on."""
    said = []
    for name, parts in by_chapter(report):
        inner = drawn(report, parts)
        above = f"<summary>{escape(name)}<i>展开</i></summary>" if name else ""
        said.append(f"<details open>{above}{inner}</details>" if name else inner)
    return page(menu() + heading(report) + "".join(said) + foot(report), report.title)


@layout("html")
def tab_a_chapter(report: Specimen) -> bytes:
    """A row of tabs that names the chapters, then a sheet for each that names it again."""
    chapters = by_chapter(report)
    tabs = "".join(
        f'<li><a href="#t{n}">{escape(one)}</a></li>' for n, (one, _) in enumerate(chapters) if one
    )
    sheets = "".join(
        f'<div id="t{n}">{f"<h2>{escape(name)}</h2>" if name else ""}{drawn(report, parts)}</div>'
        for n, (name, parts) in enumerate(chapters)
    )
    return page(f'{heading(report)}<ul class="tabs">{tabs}</ul>{sheets}', report.title)


@layout("html")
def spans_too_long(report: Specimen) -> bytes:
    """Merges that reach beyond the table's end, and an empty corner that is missing."""

    def draw(report: Specimen, key: str) -> str:
        rows = grid(report.table(key))
        said = []
        for number, row in enumerate(rows):
            cells = "".join(
                plain_cell(box, text_of(box, report)).replace(
                    f'rowspan="{box.rows}"',
                    f'rowspan="{box.rows + (6 if number + box.rows == len(rows) else 0)}"',
                )
                for box in row
            )
            said.append(f"<tr>{cells}</tr>")
        return f"<table>{''.join(said)}</table>"

    return page(heading(report) + body(report, draw, as_paragraph), report.title)


@layout("html")
def page_in_a_frame(report: Specimen) -> bytes:
    """The report is a page inside the page, held in an attribute."""
    inner = f"<html><body>{heading(report)}{body(report)}</body></html>"
    content = f'{menu()}<iframe srcdoc="{escape(inner, quote=True)}"></iframe>{foot(report)}'
    return page(content, report.title)


@layout("html")
def national_characters(report: Specimen) -> bytes:
    """Bytes of GB18030 that call themselves gb2312; rare characters and odd spaces round words."""

    def cell(box: Box, text: str) -> str:
        return f"<td{spans(box)}>&ensp;{escape(text)}&#12288;</td>"

    def wrap(part: Part) -> str:
        return f"<p>　　{escape(part.text)}&nbsp;</p>"

    content = f"<p>责任编辑：朱镕㙍　〇</p>{heading(report)}{body(report, spanned(cell), wrap)}"
    text = page(content, report.title).decode().replace('charset="utf-8"', 'charset="gb2312"')
    return text.encode("gb18030")


@layout("html")
def article_of_an_app(report: Specimen) -> bytes:
    """An article as an app keeps it: sections and spans in each other, the account above."""

    def cell(box: Box, text: str) -> str:
        inner = "".join(
            f'<span leaf="">{escape(one)}</span>' for one in (text[:1], text[1:]) if one
        )
        return f"<td{spans(box)}><section><span>{inner}</span></section></td>"

    def wrap(part: Part) -> str:
        word = f'<span textstyle=""><span leaf="">{escape(part.text)}</span></span>'
        return f"<section><section><p>{word}</p></section></section>"

    above = (
        f'<h1 id="activity-name">{escape(report.title)}</h1><div id="meta"><span>原创</span>'
        f"<span>{escape(report.organisation)}</span><em>{report.year + 1}年1月20日 17:02</em></div>"
    )
    below = "<div><span>阅读原文</span><p>微信扫一扫</p><p>关注该公众号</p></div>"
    draw = spanned(cell)
    content = f'{above}<div id="js_content">{body(report, draw, wrap)}</div>{below}'
    return page(content, report.title)
