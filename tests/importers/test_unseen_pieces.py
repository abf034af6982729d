"""What a page says and does not show, or shows as the mark of a note: is it kept from figures?"""

import json

import pytest

from reports.exporters import html
from reports.importers import read
from reports.importers.flow import Line, Matrix
from reports.importers.markup.read_html import flow
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

CELL, FIGURE, MARKED = "disclosure.licences.decisions", 7361, "7361"
REPORT = sound(figures={**balanced(sound().edition, 1), CELL: FIGURE})
STRUCK = "划掉的或者看不见的文字"


def _page(instead: str, sheet: str = "") -> tuple[bytes, str]:
    data, name = shapes.page_of_a_site(REPORT)
    assert data.count(MARKED.encode()) == 1
    page = data.replace(MARKED.encode(), instead.encode())
    return page.replace(b"<body>", f"<head><style>{sheet}</style></head><body>".encode()), name


def _kept(instead: str, sheet: str = "") -> list[str]:
    read_of = read(*_page(instead, sheet))
    assert read_of.figures[CELL] == 36
    return [one["text"] for one in read_of.unread if one["where"] == STRUCK]


@pytest.mark.parametrize(
    "sheet",
    [
        ".x{display:none}",
        "td span.x { DISPLAY : none !important }",
        ".a{color:red}/* tip */ span.x{visibility:hidden}",
        ".x{text-decoration:line-through}",
        ".x{font-size:0px}",
        "#n{display:none}",
        "@media screen{.x{display:none}}",
        ".x{opacity:0}",
        "<!-- .x{visibility:hidden} -->",
        ".x{position:absolute;left:-9999px}",
        ".x{text-indent:-999em}",
        ".x{position:absolute;width:1px;height:1px;clip:rect(0,0,0,0)}",
        ".x{display:inline} td .x{display:none}",
    ],
)
@pytest.mark.parametrize(
    "shown", ["36<span id=n class=x>9</span>", "<span class='b x' id=n>2</span>36"]
)
def test_what_a_sheet_hides_or_strikes_is_no_part_of_the_figure(sheet: str, shown: str) -> None:
    assert _kept(shown, sheet) in (["9"], ["2"])


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.x{display:none}}",
        "@media (max-width:600px){.x{display:none}}",
        ".x:hover{display:none}",
        "td .x{display:inline}.x{display:none}",
        ".xx{display:none}",
        ".x{margin-left:-9999px;background-position:left -9999px}",
        ".x{opacity:0.9;visibility:visible;text-decoration:underline}",
    ],
)
def test_what_a_sheet_leaves_on_the_screen_is_read(sheet: str) -> None:
    assert not _kept("3<span class=x>6</span>", sheet)


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("36<span style='opacity:0'>9</span>", "9"),
        ("36<span style='position:absolute;left:-9999px'>件</span>", "件"),
        ("36<span style='mso-hide:all'>1</span>", "1"),
        ("<span style='mso-deleted:yes'>3</span>36", "3"),
        ("36<span class='sr-only'>36</span>", "36"),
        ("36<i class='visually-hidden'>份</i>", "份"),
        ("<span class='hidden'>9</span>36", "9"),
        ("36<noscript>9</noscript>", "9"),
        ("36<template>1</template>", "1"),
        ("36<svg><text>1</text></svg>", "1"),
        ("36<object>1</object>", "1"),
        ("36<iframe>1</iframe>", "1"),
        ("36<button>1</button>", "1"),
        ("<ruby>36<rp>(</rp><rt>9</rt><rp>)</rp></ruby>", "( | 9 | )"),
        ("<span style='color:#fff'>1</span>36", "1"),
        ("36<font color=#FFFFFF>1</font>", "1"),
        ("36<span style='display:none'>上年33</span>", "上年33"),
        ("<p style='text-decoration:line-through'>33</p><p>36</p>", "33"),
        ("<p>36</p><div style='display:none'>上年33</div>", "上年33"),
        ("<span aria-hidden=true>36</span><span class=sr-only>三十六件</span>", "三十六件"),
    ],
)
def test_what_is_not_shown_in_a_cell_is_kept_as_unread(shown: str, kept: str) -> None:
    assert _kept(shown) == [kept]


@pytest.mark.parametrize(
    "shown",
    [
        "36<script>document.write('9')</script>",
        "<style>.a{width:9px}</style>36",
        "<span class=hidden>36</span>",
        "<button>36</button>",
        "<b style='color:#fff;background:#06c'>36</b>",
        "<span aria-hidden=true>3</span><span aria-hidden=true>6</span>",
        "<span class='num hidden-xs'>36</span>",
        "3<span class=hide style='display:inline'>6</span>",
        "<a href='#'>36</a>",
        "3<a href='#'>6</a>",
        "<small>36</small>",
        "<span style='font-size:10.5pt'>3</span><span style='font-size:9pt'>6</span>",
        "<b style='font-size:7pt'><i>3</i><i style='font-size:7pt'>6</i></b>",
        "<span style='vertical-align:middle'>36</span>",
        "<i>3</i><i style='position:relative;top:1px'>6</i>",
        "<i>3</i><i style='mso-text-raise:-1.0pt'>6</i>",
        "<small>3</small><small>6</small>",
    ],
)
def test_what_is_shown_is_the_figure_whole(shown: str) -> None:
    assert not _kept(shown)


@pytest.mark.parametrize(
    "shown",
    [
        "36<span style='vertical-align:super'>1</span>",
        "36<span style='vertical-align: 40%'>1</span>",
        "36<span style='vertical-align:sub'>1</span>",
        "36<sub>2</sub>",
        "36<small>1</small>",
        "36<span style='mso-text-raise:5pt;font-size:7pt'>1</span>",
        "36<span style='position:relative;top:-5px'>1</span>",
        "36<span style='position:relative;bottom:.4em'>12</span>",
        "36<span style='font-size:60%'>1</span>",
        "36<span style='font-size:6pt'>1</span>",
        "<b style='font-size:14pt'>36</b><i style='font-size:9pt'>1</i>",
        "36<font size=1>1</font>",
        "36<span class=MsoFootnoteReference><span lang=EN-US>1</span></span>",
        "36<a href='#_ftn1' name='_ftnref1'>1</a>",
        "36<a class=noteref href='notes.html'>1</a>",
        "36<a href='#note2'>２</a>件",
        "36<![if !supportFootnotes]>1<![endif]>",
        "<font style='vertical-align:super;font-size:8pt'>1</font>36",
        "36<sup>2</sup>件",
        "36₁",
        "36²件",
        "36①件",
    ],
)
def test_the_mark_of_a_note_is_no_digit_of_the_figure(shown: str) -> None:
    assert not _kept(shown)


@pytest.mark.parametrize("sheet", [".x{vertical-align:super}", "td>.x{font-size:50%}"])
def test_a_sheet_tells_the_mark_of_a_note(sheet: str) -> None:
    assert not _kept("36<span class=x>1</span>", sheet)


@pytest.mark.parametrize(
    "shown",
    ["36<span aria-hidden=true>1</span>", "3<sup>1</sup>6", "36（更正为37）", "36（应为37件）"],
)
def test_where_nobody_can_tell_the_figure_none_is_read(shown: str) -> None:
    report = read(*_page(shown))
    assert report.figures[CELL] is None
    assert any("行政许可" in one for one in report.remarks)


def _rows(content: str, sheet: str) -> list[list[str]]:
    page = f"<html><head><style>{sheet}</style></head><body>{content}</body></html>"
    (table,) = (one for one in flow(page.encode()).items if isinstance(one, Matrix))
    return [[slot.text for slot in row] for row in table.rows]


@pytest.mark.parametrize(
    ("old", "sheet"),
    [("class=old", "td.old{display:none}"), ("style='display:none'", ""), ("hidden", "")],
)
def test_cells_that_are_not_drawn_take_no_place(old: str, sheet: str) -> None:
    row = f"<tr><td>规章</td><td>3</td><td {old}>9</td><td>4</td></tr>"
    assert _rows(f"<table>{row}</table>", sheet) == [["规章", "3", "4"]]


@pytest.mark.parametrize(("old", "sheet"), [("class=o", ".o{display:none}"), ("hidden", "")])
def test_a_row_of_another_year_that_is_not_drawn_is_not_read(old: str, sheet: str) -> None:
    rows = f"<tr {old}><td>规章</td><td>9</td></tr><tr><td>规章</td><td>3</td></tr>"
    assert _rows(f"<table>{rows}</table>", sheet) == [["规章", "3"]]


def test_rows_that_wait_to_be_unfolded_are_read() -> None:
    rows = "<tr><td>规章</td><td>9</td></tr><tr class=o><td>许可</td><td>3</td></tr>"
    assert _rows(f"<table>{rows}</table>", ".o{display:none}") == [["规章", "9"], ["许可", "3"]]


def test_a_row_that_is_not_drawn_at_all_keeps_its_cells() -> None:
    row = "<tr><td class=a>规章</td><td class=a>3</td></tr>"
    assert len(_rows(f"<table>{row}</table>", ".a{display:none}")[0]) == 2


def test_the_greater_part_of_a_page_is_read_though_a_sheet_hides_it() -> None:
    data, name = shapes.page_in_pieces(REPORT)
    page = data.decode("gb18030")
    hidden = f"<style>td span, p span{{opacity:0}}</style>{page}".encode("gb18030")
    assert read(hidden, name).figures == read(data, name).figures


def test_tabs_that_are_kept_back_are_read() -> None:
    tabs = "".join(f"<div class='tab hidden'><p>{text}。</p></div>" for text in "甲乙")
    page = f"<style>.tab{{display:none}}</style><h1>年报</h1>{tabs}".encode()
    assert [one.text for one in flow(page).items if isinstance(one, Line)] == [
        "年报",
        "甲。",
        "乙。",
    ]


def test_words_of_a_paragraph_that_are_not_shown_are_kept_as_unread() -> None:
    page = "<p>新收<span class=t>约</span>36件。</p><style>.t{display:none}</style>".encode()
    found = flow(page)
    assert [one.text for one in found.items if isinstance(one, Line)] == ["新收36件。"]
    assert (STRUCK, "约") in found.hidden


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("新收36<a href='#_ftn1'>1</a>件。", "新收36¹件。"),
        ("二、主动公开情况<a href='#page3'>3</a>", "二、主动公开情况3"),
        ("见<a href='#n'>2025</a>年", "见2025年"),
    ],
)
def test_a_link_to_a_note_is_told_from_one_of_a_list_of_contents(link: str, text: str) -> None:
    (line,) = flow(f"<p>{link}</p>".encode()).items
    assert isinstance(line, Line)
    assert line.text == text


def test_a_page_that_a_script_draws_has_its_marks_told_too() -> None:
    fragment = html.fragment(REPORT).replace(MARKED, "36<sup>1</sup>")
    held = json.dumps({"content": fragment}, ensure_ascii=False).replace("</", "<\\/")
    page = f"<html><body><div id=app></div><script>var a = {held};</script></body></html>"
    assert read(page.encode(), "a.html").figures[CELL] == 36
