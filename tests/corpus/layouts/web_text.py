"""Saved pages by what stands round the text, and by how paragraphs and titles are marked."""

from html import escape

from reports.statute.grid import Box
from tests.corpus.layouts import layout
from tests.corpus.layouts.site_text import FULL, RADICALS, SOFT, ZERO_WIDTH
from tests.corpus.page_parts import (
    as_paragraph,
    as_strong,
    body,
    foot,
    heading,
    joined,
    menu,
    page,
    plain_cell,
    properties,
    source_line,
    spanned,
    spans,
    tagged,
)
from tests.corpus.specimen import CHAPTER, HEADING, SIGNED, TABLE, Part, Specimen


@layout("html")
def site_all_round(report: Specimen) -> bytes:
    """Menus with headings, path, properties, source line, tools, neighbours and foot."""
    content = joined(
        menu(),
        properties(report),
        heading(report),
        source_line(report),
        f'<div class="article">{body(report, wrap=as_paragraph)}</div>',
        foot(report),
    )
    return page(content, f"{report.title}-年度报告-人民政府门户网站")


@layout("html")
def site_without_properties(report: Specimen) -> bytes:
    """Menus, the title in a div, the source line in a p, headings in bold."""
    title = f'<div class="title">{escape(report.title)}</div>'
    line = (
        f"<p>日期：{report.year + 1}-01-15 来源：{escape(report.organisation)} 访问量：[92]"
        " 【字体：大 中 小】</p>"
    )
    return page(joined(menu(), title, line, body(report, wrap=as_strong), foot(report)), "年报")


@layout("html")
def title_in_properties_only(report: Specimen) -> bytes:
    """The title stands in the table of properties, and nowhere else."""
    return page(joined(properties(report), body(report, wrap=as_paragraph)), "信息公开")


@layout("html")
def title_in_head_only(report: Specimen) -> bytes:
    """The title stands in the title element, before the site's name, and nowhere else."""
    return page(body(report, wrap=as_paragraph), f"{report.title}_望溪网")


@layout("html")
def title_in_meta_only(report: Specimen) -> bytes:
    """The title stands in the meta elements that sites of authorities carry."""
    head = (
        f'<meta name="ArticleTitle" content="{escape(report.title)}">'
        f'<meta name="PubDate" content="{report.year + 1}-01-15 09:00">'
        '<meta name="ContentSource" content="办公室"><meta name="ColumnName" content="年报">'
    )
    return page(body(report, wrap=as_paragraph), "年报", head=head)


@layout("html", told=("S01",), hides=("title",))
def no_title(report: Specimen) -> bytes:
    """No title anywhere."""
    return page(body(report, wrap=as_paragraph))


@layout("html")
def title_broken(report: Specimen) -> bytes:
    """The title in one heading, broken behind the body's name."""
    name = f"<h1>{report.organisation}<br>{report.year}年政府信息公开工作年度报告</h1>"
    return page(name + body(report, wrap=tagged))


@layout("html")
def title_in_paragraphs(report: Specimen) -> bytes:
    """The title in three centred paragraphs, among empty ones."""
    lines = (report.organisation, f"{report.year}年", "政府信息公开工作年度报告")
    title = "".join(f'<p align="center"><b>{one}</b></p><p>&nbsp;</p>' for one in lines)
    return page(title + body(report, wrap=as_strong))


@layout("html")
def breaks_for_paragraphs(report: Specimen) -> bytes:
    """One element holds all, line breaks in place of paragraphs."""
    pieces = [f"<center>{report.title}</center><br>"]
    for part in report.parts:
        if part.kind == TABLE:
            pieces.append(spanned()(report, part.text))
        else:
            pieces.append(f"　　{escape(part.text)}<br><br>")
    return page(f"<div>{''.join(pieces)}</div>", report.title)


@layout("html")
def single_breaks(report: Specimen) -> bytes:
    """Line breaks in place of paragraphs, one each, with hard spaces behind."""
    pieces = [f"<h2>{report.title}</h2><p>"]
    for part in report.parts:
        if part.kind == TABLE:
            pieces.append(f"</p>{spanned()(report, part.text)}<p>")
        else:
            pieces.append(f"&emsp;&emsp;{escape(part.text)}<br>")
    return page("\n".join(pieces), report.title)


@layout("html")
def heading_breaks_into_text(report: Specimen) -> bytes:
    """A heading and the paragraph under it are one, a line break between them."""
    pieces: list[str] = []
    before = ""
    for part in report.parts:
        if part.kind == HEADING:
            before = f"<strong>{escape(part.text)}</strong><br/>"
        elif part.kind == TABLE:
            pieces.append(spanned()(report, part.text))
        else:
            pieces.append(f"<p>{before}{escape(part.text)}</p>")
            before = ""
    return page(heading(report) + "".join(pieces), report.title)


@layout("html")
def every_heading_first(report: Specimen) -> bytes:
    """Title, chapters and headings are all h1."""

    def wrap(part: Part) -> str:
        tag = "h1" if part.kind in (CHAPTER, HEADING) else "p"
        return f"<{tag}>{escape(part.text)}</{tag}>"

    return page(heading(report) + body(report, wrap=wrap))


@layout("html")
def bare_divisions(report: Specimen) -> bytes:
    """Every paragraph a div, the title too."""
    content = body(report, wrap=lambda part: f"<div>{escape(part.text)}</div>")
    return page(f"<div>{report.title}</div>{content}")


@layout("html")
def nested_sections(report: Specimen) -> bytes:
    """Sections in sections with styles of their own, as an account's articles are."""

    def wrap(part: Part) -> str:
        inner = f'<span style="letter-spacing:1px"><span>{escape(part.text)}</span></span>'
        return f'<section style="margin:8px"><section><p>{inner}</p></section></section>'

    line = f"<p>原创 柳塘发布 柳塘发布 {report.year + 1}年01月22日 10:16</p>"
    title = f'<h1 class="rich_media_title">\n  {report.title}\n</h1>{line}'
    return page(title + f"<section>{body(report, wrap=wrap)}</section>", report.title)


@layout("html")
def pieces_in_gbk(report: Specimen) -> bytes:
    """As an office program saves pages: words over spans, empty paragraphs, GB2312."""

    def wrap(part: Part) -> str:
        first, rest = escape(part.text[:3]), escape(part.text[3:])
        return f'<p class="MsoNormal"><span>{first}</span><span>{rest}</span><o:p></o:p></p>'

    title = f'<p class="MsoNormal" align="center"><b>{report.title}</b></p><p>&nbsp;</p>'
    return page(title + body(report, wrap=wrap), charset="gb18030")


@layout("html")
def text_and_script(report: Specimen) -> bytes:
    """Scripts, styles and comments among the text."""
    noise = "<script>var a='五、存在的主要问题';</script><style>p{margin:0}</style><!-- 二、 -->"
    content = body(report, wrap=lambda part: noise + as_paragraph(part))
    return page(heading(report) + content, report.title)


@layout("html")
def right_hand_column(report: Specimen) -> bytes:
    """A column of other pages' titles beside the report, reports of other years among them."""
    others = "".join(
        f"<li><a>{report.year - n}年政府信息公开工作年度报告</a></li>" for n in (1, 2, 3)
    )
    aside = f'<div class="right"><h3>历年报告</h3><ul>{others}</ul></div>'
    return page(joined(aside, heading(report), body(report, wrap=as_paragraph)), report.title)


@layout("html")
def attachment_below(report: Specimen) -> bytes:
    """Attachments and related reading under the text."""
    below = f'<p>附件：<a href="a.docx">{report.title}.docx</a></p><div>相关阅读</div>'
    return page(joined(heading(report), body(report, wrap=tagged), below), report.title)


@layout("html", told=("T07",))
def full_width_figures(report: Specimen) -> bytes:
    """Figures of the tables in full-width digits."""

    def cell(box: Box, text: str) -> str:
        shown = text if box.is_label else text.translate(FULL)
        return f"<td{spans(box)}>{escape(shown)}</td>"

    return page(heading(report) + body(report, spanned(cell)), report.title)


@layout("html")
def lookalikes(report: Specimen) -> bytes:
    """Radicals in place of characters, zero-width spaces and soft hyphens among them."""
    content = heading(report) + body(report, spanned(plain_cell), as_paragraph)
    content = content.translate(RADICALS).replace("公开", f"公{ZERO_WIDTH}开")
    return page(content.replace("年度", f"年&shy;度{SOFT}"), "")


@layout("html")
def preformatted(report: Specimen) -> bytes:
    """The text in pre elements, tables between them."""
    pieces, lines = [], [report.title]
    for part in report.parts:
        if part.kind == TABLE:
            pieces += [f"<pre>{escape(chr(10).join(lines))}</pre>", spanned()(report, part.text)]
            lines = []
        else:
            lines.append(f"    {part.text}" if part.kind != SIGNED else part.text)
    return page("".join(pieces) + f"<pre>{escape(chr(10).join(lines))}</pre>")


@layout("html")
def lists_for_headings(report: Specimen) -> bytes:
    """Paragraphs under a heading are items of a list."""
    pieces, items = [heading(report)], ""
    for part in report.parts:
        if part.section.startswith("overview"):
            items += f"<li>{escape(part.text)}</li>"
            continue
        pieces.append(f'<ul style="list-style:none">{items}</ul>' if items else "")
        items = ""
        pieces.append(spanned()(report, part.text) if part.kind == TABLE else tagged(part))
    return page("".join(pieces), report.title)
