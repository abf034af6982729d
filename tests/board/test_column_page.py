"""The county's column page is read, its links are proposed by unit and year, one press for all."""

import pytest
from django.test import Client

from reports.board import column_links
from reports.fetching.fetch import Page, Unreachable
from reports.models import Account, Agency, CountySettings, Report, State
from reports.workflow.settings.set_column import set_column

HERE = "/进度/2024/网址/"
COLUMN = "http://www.linshui.example/zwgk/nb/"
LIST = """<ul>
<li><a href="/zwgk/2024/qs.html"
 title="临水县青石镇人民政府2024年政府信息公开工作年度报告">临水县青石镇…</a></li>
<li><a href="../2023/qs.html">临水县青石镇人民政府2023年政府信息公开工作年度报告</a></li>
<li><a href="wk.html"><b>白马乡</b>2024年政府信息公开工作年度报告</a></li>
<li><a href=''>空</a><a>无</a><a href="http://[">坏2024年青石镇</a></li></ul>
<a href="index_2.html">下一页</a>"""
FOUND = "http://www.linshui.example/zwgk/2024/qs.html"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> dict[str, Page]:
    pages = {COLUMN: Page(200, LIST.encode("gb18030"), "text/html")}

    def fetched(address: str, private: bool) -> Page:
        if address not in pages:
            raise Unreachable("没有应答")
        return pages[address]

    pages[f"{COLUMN}index_2.html"] = Page(200, "<a href='/'>首页</a>".encode(), "text/html")
    monkeypatch.setattr(column_links, "fetch", fetched)
    return pages


@pytest.fixture
def office(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def _asked(office: Client, **told: str) -> str:
    return office.post(HERE, told, follow=True).content.decode()


@pytest.mark.usefixtures("site")
def test_links_are_proposed_and_registered_at_one_press(office: Client, approved: Report) -> None:
    shown = _asked(office, column=COLUMN, find="1")
    assert FOUND in shown
    assert "登记这1个" in shown
    assert "2023/qs.html" not in shown
    approved.refresh_from_db()
    assert approved.state == State.APPROVED
    _asked(office, text=f"青石镇\t{FOUND}", sure="1")
    approved.refresh_from_db()
    assert (approved.state, approved.public_address) == (State.PUBLISHED, FOUND)
    assert "没有找到还没登记的" in _asked(office, column=COLUMN, find="1")


def test_a_report_on_the_second_page_of_the_list_is_found(
    office: Client, approved: Report, site: dict[str, Page]
) -> None:
    first, second = Page(200, b"<a href='index_2.html'>\xcf\xc2\xd2\xbb\xd2\xb3</a>", ""), COLUMN
    site[f"{COLUMN}index_2.html"], site[second] = site[COLUMN], first
    assert FOUND in _asked(office, column=COLUMN, find="1")


@pytest.mark.usefixtures("site", "approved")
def test_the_address_is_kept_and_shown_again(office: Client, county: Agency) -> None:
    _asked(office, column=COLUMN, find="1")
    assert CountySettings.objects.get(county=county).column_address == COLUMN
    assert f'value="{COLUMN}"' in office.get(HERE).content.decode()


@pytest.mark.usefixtures("site", "approved")
@pytest.mark.parametrize(
    ("column", "word"),
    [("", "还没有填写"), ("linshui", "完整网址"), ("http://nowhere.example/", "打不开：没有应答")],
)
def test_a_column_that_cannot_be_read_says_why(office: Client, column: str, word: str) -> None:
    assert word in _asked(office, column=column, find="1")


def test_a_stranger_sets_no_column(county: Agency, wang: Account) -> None:
    with pytest.raises(Agency.DoesNotExist):
        set_column(county.pk, COLUMN, by=wang)
