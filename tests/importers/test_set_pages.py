"""Is a page read by how it is set: lines kept as typed, frames of one cell a row, its names?"""

from html import escape

import pytest

from reports.importers.flow import Line, Matrix
from reports.importers.markup.read_html import flow

TITLE = "某镇人民政府2024年政府信息公开工作年度报告"
LINES = ("一、总体情况", "    （一）主动公开", "    公开信息3条。")


def _texts(page: str) -> list[str]:
    items = flow(page.encode()).items
    return [line for one in items if isinstance(one, Line) for line in one.text.split("\n")]


@pytest.mark.parametrize(
    "page",
    [
        "<pre>{}</pre>",
        '<div style="white-space: pre-wrap">{}</div>',
        '<div style="color:red;white-space:pre-line"><span>{}</span></div>',
        '<pre style="white-space:nowrap"><b style="white-space:pre">{}</b></pre>',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_that_a_browser_keeps_are_lines(page: str, end: str) -> None:
    assert _texts(page.format(end.join(LINES))) == [line.strip() for line in LINES]


@pytest.mark.parametrize("page", ["<p>{}</p>", '<pre style="white-space:normal">{}</pre>'])
def test_lines_that_a_browser_fills_are_one(page: str) -> None:
    assert _texts(page.format("\n".join(LINES))) == ["一、总体情况 （一）主动公开 公开信息3条。"]


def _table(*rows: str) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


@pytest.mark.parametrize("sentence", ["公开栏目的更新主要靠人工提醒，偶有延迟。", "没有收费。"])
def test_a_table_of_one_cell_a_row_that_says_sentences_is_text(sentence: str) -> None:
    said = ("五、存在的主要问题及改进情况", sentence)
    page = _table(*(f"<td>{one}</td><td> </td>" for one in said))
    assert _texts(page) == list(said)


@pytest.mark.parametrize(
    "rows",
    [
        ("<td>公开栏目的更新主要靠人工提醒，偶有延迟。</td>", "<td>规章</td><td>0</td>"),
        ("<td>第二十条第（一）项</td>", "<td>信息内容</td>"),
        ("<td>二、上年结转政府信息公开申请数量。</td>", "<td>0</td>"),
    ],
)
def test_a_table_with_a_row_of_cells_or_only_labels_is_a_table(rows: tuple[str, ...]) -> None:
    (only,) = flow(_table(*rows).encode()).items
    assert isinstance(only, Matrix)


@pytest.mark.parametrize(
    "head",
    [
        f'<meta name="ArticleTitle" content="{TITLE}"><title>年报</title>',
        f'<meta property="og:title" content="{TITLE}">',
        f"<title>{TITLE}_某网</title>",
    ],
)
def test_a_page_is_called_what_its_head_says(head: str) -> None:
    page = f"<html><head>{head}</head><body><p>一、总体情况</p></body></html>"
    assert TITLE in flow(page.encode()).name


def test_a_page_held_in_a_frame_is_read_where_it_stands() -> None:
    inner = "&lt;p&gt;".join(("", *LINES))
    page = f'<p>首页</p><iframe srcdoc="{inner}">看不到</iframe><p>打印</p>'
    assert _texts(page) == ["首页", *(line.strip() for line in LINES), "打印"]


def test_frames_within_frames_are_read() -> None:
    page = "<p>一</p>"
    for _ in range(6):
        page = f'<iframe srcdoc="{escape(page, quote=True)}"></iframe>'
    assert _texts(page) == ["一"]


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ('<input value="12">', "12"),
        ('<input type="Text" readonly value=" 3 ">', "3"),
        ('<input type="number" value="0"/>', "0"),
        ('<input type="hidden" value="7">5', "5"),
        ('<input type="submit" value="保存">', ""),
        ("<input>", ""),
    ],
)
def test_a_field_in_a_table_says_what_it_shows(field: str, shown: str) -> None:
    page = _table("<td>规章</td><td>1</td>", f"<td>行政规范性文件</td><td>{field}</td>")
    (table,) = (one for one in flow(page.encode()).items if isinstance(one, Matrix))
    assert table.rows[1][1].text == shown
