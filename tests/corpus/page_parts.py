"""What is a saved page made of? Tables with spans, paragraphs, and what stands round them."""

from collections.abc import Callable, Sequence
from html import escape

from reports.statute.grid import Box, grid
from reports.statute.schema import Table
from tests.corpus.specimen import CHAPTER, HEADING, SIGNED, TABLE, Part, Specimen
from tests.corpus.table_rows import Rows, text_of

Draw = Callable[[Specimen, str], str]
Wrap = Callable[[Part], str]
Cell = Callable[[Box, str], str]


def plain_cell(box: Box, text: str) -> str:
    """A td with the spans of its box."""
    return f"<td{spans(box)}>{escape(text)}</td>"


def spans(box: Box) -> str:
    """The attributes of a merged cell."""
    across = f' colspan="{box.columns}"' if box.columns > 1 else ""
    down = f' rowspan="{box.rows}"' if box.rows > 1 else ""
    return across + down


def spanned(cell: Cell = plain_cell, attributes: str = ' border="1"') -> Draw:
    """Tables with the official merges; ``cell`` draws one."""

    def draw(report: Specimen, key: str) -> str:
        return f"<table{attributes}>{rows_html(report, report.table(key), cell)}</table>"

    return draw


def rows_html(report: Specimen, table: Table, cell: Cell = plain_cell) -> str:
    """The rows of a table with the official merges."""
    return "\n".join(
        "<tr>" + "".join(cell(box, text_of(box, report)) for box in row) + "</tr>"
        for row in grid(table)
    )


def unspanned(shape: Callable[[Table, Specimen], Rows], tag: str = "td") -> Draw:
    """Tables by a shape of rows, without a span anywhere."""

    def draw(report: Specimen, key: str) -> str:
        rows = shape(report.table(key), report)
        return f"<table>{simple_rows(rows, tag)}</table>"

    return draw


def simple_rows(rows: Rows, tag: str = "td") -> str:
    """Rows of texts as rows of cells."""
    return "\n".join(
        "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>" for row in rows
    )


def tagged(part: Part) -> str:
    """Chapters in h2, headings in h3, all else in p."""
    tag = {CHAPTER: "h2", HEADING: "h3"}.get(part.kind, "p")
    return f"<{tag}>{escape(part.text)}</{tag}>"


def as_paragraph(part: Part) -> str:
    """Everything a paragraph, as most editors of sites leave it."""
    style = ' style="text-align:right"' if part.kind == SIGNED else ' style="text-indent:2em"'
    return f"<p{style}>{escape(part.text)}</p>"


def as_strong(part: Part) -> str:
    """Everything a paragraph, headings in bold."""
    bold = part.kind in (CHAPTER, HEADING)
    words = f"<strong>{escape(part.text)}</strong>" if bold else escape(part.text)
    return f"<p>&nbsp;&nbsp;&nbsp;&nbsp;{words}</p>"


def body(report: Specimen, draw: Draw | None = None, wrap: Wrap = tagged) -> str:
    """The parts of a report, without its title."""
    draw = draw or spanned()
    return "\n".join(
        draw(report, part.text) if part.kind == TABLE else wrap(part) for part in report.parts
    )


def page(content: str, title: str = "", charset: str = "utf-8", head: str = "") -> bytes:
    """A whole page round its content."""
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="{charset}"><title>{escape(title)}</title>'
        f"{head}</head>\n<body>\n{content}\n</body></html>"
    ).encode(charset, "xmlcharrefreplace")


def heading(report: Specimen, tag: str = "h1") -> str:
    """The title on one line."""
    return f"<{tag}>{escape(report.title)}</{tag}>"


def menu() -> str:
    """The menus of a site, with the headings that some of them have."""
    names = ("网站首页", "走进本地", "政务公开", "政务服务", "互动交流", "无障碍阅读", "繁體版")
    links = "".join(f'<li><a href="#">{one}</a></li>' for one in names)
    return (
        f'<div class="top"><h3>长者模式</h3><ul>{links}</ul></div>'
        '<div class="path">您当前的位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a>'
        ' &gt; <a href="#">年度报告</a></div>'
    )


def source_line(report: Specimen) -> str:
    """Where it comes from, when it was put there, how often it was read."""
    return (
        f'<div class="info"><span>发布时间：{report.year + 1}-01-22 10:16</span>'
        f"<span>信息来源：{escape(report.organisation)}</span><span>浏览次数：<i>205</i>次</span>"
        "<span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>"
    )


def foot(report: Specimen) -> str:
    """What stands under a page."""
    return (
        '<div class="tools"><a>打印</a> <a>关闭</a> <a>收藏</a> 分享到：<a>微信</a></div>'
        "<p>上一篇：<a>关于开展意见征集的公告</a></p><p>下一篇：<a>没有了</a></p>"
        '<div class="foot"><p>主办单位：办公室 承办：信息中心</p>'
        "<p>网站标识码：1300000001 公网安备00000000000000号</p></div>"
    )


def properties(report: Specimen) -> str:
    """The table of a document's properties, the title among them."""
    rows = (
        ("索引号", f"000014349/{report.year + 1}-00021", "信息分类", "年度报告"),
        ("发布机构", report.organisation, "发文日期", f"{report.year + 1}-01-22"),
        ("标题", report.title, "文号", "无"),
        ("主题词", "", "有效性", "有效"),
    )
    return f'<table class="head">{simple_rows([list(row) for row in rows])}</table>'


def joined(*pieces: Sequence[str] | str) -> str:
    """Pieces of a page on lines of their own."""
    return "\n".join(one if isinstance(one, str) else "\n".join(one) for one in pieces)
