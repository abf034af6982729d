"""Is a saved or published page read in spite of what a site prints around the report?"""

import re
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import lxml.html
import pytest

from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import html, web_page
from reports.importers import Unreadable, read
from reports.importers.markup.table_parts import cells_of, rows_of
from reports.importers.markup.unclosed import close_cells
from tests.exporters.samples import plain

SAID = dumps(printed_form(plain()))
FRAGMENT = html.fragment(plain())
MENU = "".join(f"<li>栏目{n}</li>" for n in range(30))
TOP = (
    f"<ul>{MENU}</ul><p>当前位置：首页 &gt; 政府信息公开年报 &gt; {plain().title}</p>"
    "<table><tr><td>索引号</td><td>K123/2025-00001</td><td>发布机构</td><td>青石镇</td></tr>"
    "<tr><td>公开日期</td><td>2025-01-20</td><td>文号</td><td></td></tr></table>"
    f"<div>{plain().title}</div><p>来源：青石镇人民政府　浏览次数：12　字体：大 中 小</p>"
)
FOOT = "<p>【打印】【关闭】</p><p>版权所有：某县人民政府</p><p>网站标识码：3400000001</p>"


def _without_marks(page: str) -> str:
    """As sites publish it: headings are paragraphs, nothing is called a title."""
    for rank in "123":
        page = page.replace(f"<h{rank}", "<p").replace(f"</h{rank}>", "</p>")
    return page


@pytest.mark.parametrize("marked", [True, False])
def test_menus_data_sheets_and_feet_are_left_out_and_kept_as_unread(marked: bool) -> None:
    body = FRAGMENT if marked else _without_marks(FRAGMENT)
    page = f"<html><body>{TOP}{body}{FOOT}</body></html>"
    document = read(page.encode("gb18030"), "a.html")
    assert dumps(printed_form(document)) == SAID
    unread = " ".join(one["text"] for one in document.unread)
    assert all(word in unread for word in ("栏目29", "K123/2025-00001", "浏览次数", "版权所有"))


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_a_saved_page_is_the_page(charset: str, coding: str) -> None:
    message = EmailMessage()
    page = web_page.render(plain()).decode().replace("utf-8", charset)
    message.set_content(page, subtype="html", charset=charset, cte=coding)
    document = read(b"From: <Saved by Blink>\r\n" + message.as_bytes(), "a.mhtml")
    assert dumps(printed_form(document)) == SAID
    assert document.source["kind"] == "mhtml"


def test_a_page_with_its_pictures_is_the_page() -> None:
    whole = MIMEMultipart("related")
    whole.attach(MIMEText("body {}", "css", "utf-8"))
    whole.attach(MIMEText(web_page.render(plain()).decode(), "html", "utf-8"))
    assert dumps(printed_form(read(whole.as_bytes(), "a.mht"))) == SAID


def test_a_saved_page_under_another_name_is_known() -> None:
    assert dumps(printed_form(read(web_page.render(plain()), "a.doc"))) == SAID


@pytest.mark.parametrize("data", [b"MIME-Version: 1.0\r\n\r\n", b"MIME-Version: 1.0\r\nContent-T"])
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="MHTML"):
        read(data, "a.mhtml")


@pytest.mark.parametrize("opened", ["", "<font size=2>", "<p><b><font>"])
def test_cells_that_an_old_page_leaves_open_end_where_the_next_one_begins(opened: str) -> None:
    open_cells = re.sub(r"(<t[dh]\b[^>]*>)", rf"\1{opened}", re.sub("</t[rdh]>", "", FRAGMENT))
    page = f"<table><tr><td>栏目<tr><td>{open_cells}</table>" if opened else open_cells
    assert dumps(printed_form(read(f"<html><body>{page}".encode(), "a.html"))) == SAID


def test_a_table_inside_an_open_cell_stays_there_and_no_word_is_lost() -> None:
    root = lxml.html.fromstring(
        "<table><tr><td><b>一<table><tr><td><b>二<td>三</table>四<td><b>五<tr><td>六</table>"
    )
    close_cells(root)
    (row, last) = rows_of(root)
    assert [one.text_content() for one in cells_of(row)] == ["一二三四", "五"]
    assert [one.text_content() for one in cells_of(last)] == ["六"]


def test_a_page_behind_very_many_parts_is_refused_with_the_reason() -> None:
    message = MIMEMultipart("related")
    for _ in range(501):
        message.attach(MIMEText("a", "css"))
    message.attach(MIMEText(FRAGMENT, "html", "utf-8"))
    with pytest.raises(Unreadable, match="前500个部分"):
        read(b"From: <Saved by Blink>\r\n" + message.as_bytes(), "a.mhtml")
