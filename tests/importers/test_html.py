"""Is a web page read as a browser shows it, in whatever encoding and however pasted?"""

import re
from collections.abc import Callable

import pytest

from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import html, web_page
from reports.importers import read
from reports.importers.flow import Line
from reports.importers.markup.read_html import flow
from tests.exporters.samples import plain

PAGE = web_page.render(plain()).decode()
FRAGMENT = html.fragment(plain())
SAID = dumps(printed_form(plain()))


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "GBK", "latin-1", "none"])
def test_the_encoding_is_found_whatever_is_declared(name: str, declared: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{declared}"').encode(name)
    assert dumps(printed_form(read(page, "a.html"))) == SAID


def _in_site(page: str) -> str:
    return (
        "<html><head><title>某网站</title><style>p{}</style></head><body><div><div>"
        f"{FRAGMENT}</div></div><script>var a = '<p>';</script></body></html>"
    )


@pytest.mark.parametrize(
    "paste",
    [
        _in_site,
        lambda page: page.replace("<br>", "<BR />"),
        lambda page: re.sub(r' style="(?!text-align:right)[^"]*"', "", page),
        lambda page: re.sub(r"<(/?)th\b", r"<\1td", page),
        lambda page: re.sub(r"</?(article|thead|tbody|colgroup)[^>]*>", "", page),
        lambda page: re.sub(r"<caption.*?</caption>", "", page),
        lambda page: re.sub(r"(<p[^>]*>)(.*?)(</p>)", r"\1<span>\2</span>&nbsp;\n  \3", page),
        lambda page: re.sub(r"h([1-3])\b", lambda m: f"h{int(m[1]) + 2}", page),
        lambda page: re.sub(r"<(/?)h[23]\b", r"<\1p", page),
        lambda page: re.sub(r"<(/?)h[1-3]\b", r"<\1p", page),
        lambda page: f"<table><tr><td>{page}</td></tr></table>",
        lambda page: page.replace(">", ">\r\n"),
        lambda page: page.replace("<p", "<!-- 注 --><p"),
    ],
)
def test_a_page_pasted_elsewhere_is_the_same_report(paste: Callable[[str], str]) -> None:
    document = read(paste(FRAGMENT).encode(), "a.htm")
    assert dumps(printed_form(document)) == SAID
    assert document.unread == ()


@pytest.mark.parametrize("depth", [10, 300, 800])
def test_nothing_is_lost_however_deep_it_stands(depth: int) -> None:
    page = "<div>" * depth + FRAGMENT + "</div>" * depth
    assert dumps(printed_form(read(page.encode(), "a.html"))) == SAID


def test_every_block_is_a_line() -> None:
    page = "甲<p>乙</p>丙<br>丁<div>戊 <b>己\n庚</b><hr>辛</div>壬"
    lines = [one.text for one in flow(page.encode()).items if isinstance(one, Line)]
    assert lines == ["甲", "乙", "丙\n丁", "戊 己 庚", "辛", "壬"]


def test_a_table_of_the_site_is_kept_as_text() -> None:
    page = f"<table><tr><td>索引号</td><td>123</td></tr></table>{FRAGMENT}"
    document = read(page.encode(), "a.html")
    assert dumps(printed_form(document)) == SAID
    assert document.unread == ({"where": "表格", "text": "索引号 | 123"},)


def test_a_span_without_end_costs_nothing() -> None:
    page = FRAGMENT.replace('colspan="3"', 'colspan="99999999"', 1).replace(
        'rowspan="3"', 'rowspan="99999999"', 1
    )
    assert read(page.encode(), "a.html").title == plain().title


def test_bytes_that_are_no_text_are_remarked() -> None:
    page = PAGE.encode().replace("青石镇建设路".encode(), b"\xff\xff\xff")
    assert "有些字符读不出来，网页的编码可能有错。" in read(page, "a.html").remarks


def test_a_page_number_below_the_text_is_not_the_signature() -> None:
    page = f'{FRAGMENT}<div title="footer"><p align="right">— <field>3</field> —</p></div>'
    assert dumps(printed_form(read(page.encode(), "a.html"))) == SAID


@pytest.mark.parametrize("numeral", ["{}", "{}、", "第{}部分", " {} "])
def test_a_numeral_alone_before_a_chapter_s_title_is_its_number(numeral: str) -> None:
    def apart(found: re.Match[str]) -> str:
        badge = f"<section><strong>{numeral.format(found[2])}</strong></section>"
        return f"{badge}<section><p>{found[3]}</p></section>"

    page, count = re.subn(r"<h2([^>]*)>([一二三四五六])、(.*?)</h2>", apart, FRAGMENT)
    document = read(page.encode(), "a.html")
    assert count == 6
    assert dumps(printed_form(document)) == SAID
    chapters = [one.heading for one in plain().edition.chapters]
    assert document.as_printed is not None
    printed = [one.text for one in document.as_printed.headings]
    assert [one for one in printed if one in chapters] == chapters


def test_a_numeral_before_anything_else_is_text() -> None:
    page = FRAGMENT.replace("<h2", "<p>三</p><p>件事项已办结。</p><h2", 2)
    document = read(page.encode(), "a.html")
    assert "三" in [one for texts in document.texts.values() for one in texts]
