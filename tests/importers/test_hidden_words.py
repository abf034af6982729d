"""Is a report found where a page shows it by script, tab, picture, role or a table in a cell?"""

import json

import pytest

from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import html
from reports.importers import read
from reports.importers.flow import Line, Matrix
from reports.importers.markup.read_html import flow
from reports.importers.text import read_txt
from tests.exporters.samples import plain

SAID = dumps(printed_form(plain()))
FRAGMENT = html.fragment(plain())


def _page(content: str) -> bytes:
    return (
        f"<html><head><title>{plain().title}</title></head><body>{content}</body></html>".encode()
    )


HELD = json.dumps({"menu": [{"name": "首页"}], "content": FRAGMENT}, ensure_ascii=False)
WRITTEN = HELD.replace("</", "<\\/")
ESCAPED = FRAGMENT.replace("<", "\\u003c")


@pytest.mark.parametrize(
    "held",
    [
        f"<script>window.data = {WRITTEN};</script>",
        f"<script>load({json.dumps(HELD)})</script>",
        f"<script type='text/plain'>{FRAGMENT}</script>",
        f"<textarea>{FRAGMENT.replace('<', '&lt;')}</textarea>",
        f"<template>{FRAGMENT}</template>",
        f"<script>var text = '{ESCAPED}'</script>",
    ],
    ids=["json", "json in json", "script", "field", "template", "quotes"],
)
def test_what_a_script_would_show_is_read(held: str) -> None:
    read_of = read(_page(f"<div id=app></div>{held}"), "a.html")
    assert dumps(printed_form(read_of)) == SAID


def test_what_a_page_shows_is_not_read_again_from_its_scripts() -> None:
    page = _page(f"{FRAGMENT}<script>window.data = {WRITTEN};</script>")
    assert len(flow(page).items) == len(flow(_page(FRAGMENT)).items)


def test_data_that_is_never_closed_costs_no_more_than_its_length() -> None:
    page = _page('<script>"' + '\\"' * 300_000 + "</script>")
    assert not flow(page).items


NAMES = ("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")
TABS = "<ul>" + "".join(f"<li><a>{name}</a></li>" for name in NAMES) + "</ul>"
SHEETS = "".join(f"<div class=s><p>{text}。</p></div>" for text in "甲乙丙")


def _texts(content: str) -> list[str]:
    return [one.text for one in flow(_page(content)).items if isinstance(one, Line)]


@pytest.mark.parametrize(
    "around", ["{}{}", "<div>{}</div><div>{}</div>", "<nav>{}</nav>{}<p>尾</p>"]
)
def test_names_of_tabs_stand_above_their_sheets(around: str) -> None:
    texts = _texts(around.format(TABS, SHEETS))
    assert texts[3:9] == [NAMES[0], "甲。", NAMES[1], "乙。", NAMES[2], "丙。"]


@pytest.mark.parametrize(
    "content",
    [
        TABS + SHEETS + "<div class=s><p>丁。</p></div>" * 2,
        TABS + SHEETS.replace("<p>乙", f"<p>{NAMES[1]}</p><p>乙"),
        TABS.replace(NAMES[1], "二、便民服务指南") + SHEETS,
    ],
    ids=["more sheets than tabs", "sheets with headings", "no chapters"],
)
def test_tabs_that_tell_nothing_of_sheets_are_left_alone(content: str) -> None:
    texts = _texts(content)
    assert texts.count(NAMES[0]) == 1


@pytest.mark.parametrize(
    "attribute", ["alt", "title"], ids=["alternative text", "what the mouse shows"]
)
def test_a_picture_that_is_a_heading_says_it(attribute: str) -> None:
    page = f'<p><img {attribute}="{NAMES[0]}"></p><p>甲。</p><p><img alt="风光图"></p>'
    assert _texts(page) == [NAMES[0], "甲。"]


def _rows(content: str) -> list[list[str]]:
    (table,) = (one for one in flow(_page(content)).items if isinstance(one, Matrix))
    return [[slot.text for slot in row] for row in table.rows]


def test_a_row_of_figures_inside_a_cell_is_part_of_the_row() -> None:
    inner = "<table><tr><td>3</td><td>0</td><td>-12</td></tr></table>"
    page = f"<table><tr><td>规章</td><td colspan=3>{inner}</td></tr></table>"
    assert _rows(page) == [["规章", "3", "0", "-12"]]


def test_figures_of_inner_cells_are_never_run_together() -> None:
    inner = "<table><tr><td>3</td><td>0</td></tr></table>"
    page = f"<table><tr><td>规章</td><td>注{inner}</td></tr></table>"
    assert _rows(page) == [["规章", "注\n3\n0"]]


@pytest.mark.parametrize(
    ("table", "row", "cell"),
    [
        ("role=table", "role=row", "role=cell"),
        ("role=grid", "role=row", "role=gridcell"),
        ("style='display: table'", "style='display:table-row'", "style='display:table-cell'"),
    ],
)
def test_what_is_called_a_table_is_one(table: str, row: str, cell: str) -> None:
    cells = f"<i {cell} aria-rowspan=2>规章</i><i {cell} aria-colspan=2>3</i>"
    page = f"<div {table}><b {row}>{cells}</b><b {row}><i {cell}>4</i><i {cell}>5</i></b></div>"
    assert _rows(page) == [["规章", "3", "3"], ["规章", "4", "5"]]


def test_names_of_sheets_are_no_text_of_the_report() -> None:
    page = _page(
        "<h1>Overview</h1><a>封面</a><br><a>数据</a><h1>Sheet 1: 封面</h1><p>甲。</p>"
        "<h1>Sheet 2: 数据</h1><p>乙。</p>"
    )
    assert [one.text for one in flow(page).items] == ["甲。", "乙。"]
    assert flow(page).around == ("Overview", "封面\n数据", "Sheet 1: 封面", "Sheet 2: 数据")
    without_list = page.replace("<a>数据</a>".encode(), b"")
    assert len(flow(without_list).items) == 6


def test_what_waits_for_the_mouse_is_no_part_of_a_cell() -> None:
    tip = "<i hidden>按实际填写</i><b style='display: none'>提示</b>"
    assert _rows(f"<table><tr><td>规章{tip}</td><td>3</td></tr></table>") == [["规章", "3"]]


@pytest.mark.parametrize("before", ["", "\ufeff", "\n  ", "<!-- 正文 -->"])
def test_the_source_of_a_page_copied_as_text_is_read_as_that_page(before: str) -> None:
    assert dumps(printed_form(read(f"{before}{FRAGMENT}".encode(), "a.txt"))) == SAID


def test_a_text_that_speaks_of_tags_is_a_text() -> None:
    assert read_txt.flow("<p>是段落。</p>\n正文".encode()).lines == ("<p>是段落。</p>", "正文")
