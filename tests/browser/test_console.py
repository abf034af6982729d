"""The operator brings the tree in one workbook; axe is content with the pages of the platform."""

from io import BytesIO

from openpyxl import Workbook
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Agency
from tests import factories
from tests.browser.walking import axe_is_content, follow, objections, picture, sideways, sign_in

PAGES = ("", "状态/", "安全/", "安全/开通/", "记录/")
ROWS = (
    ("省", "市", "县", "单位", "管理员姓名", "管理员登录名"),
    ("安徽省人民政府", "", "", "", "", ""),
    ("安徽省人民政府", "", "临水县人民政府", "", "孙丽", "sunli"),
)


def _workbook() -> bytes:
    book = Workbook()
    assert book.active
    for row in ROWS:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_tree_comes_from_one_workbook(
    page: Page, live_server: LiveServer, transactional_db: None
) -> None:
    boss = factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)
    sign_in(page, live_server.url, boss)
    follow(page, page.get_by_role("link", name="机构名册"))
    axe_is_content(page)
    file = {"name": "名册.xlsx", "mimeType": "application/octet-stream", "buffer": _workbook()}
    page.get_by_label("机构名册（XLSX文件）").set_input_files(file)  # type: ignore[arg-type]
    follow(page, page.get_by_role("button", name="看结果"))
    axe_is_content(page)
    picture(page, "console-roster")
    follow(page, page.get_by_role("button", name="确认导入"))
    expect(page.locator(".county-password")).to_have_count(1)
    axe_is_content(page)
    assert Agency.objects.get(level="county").path == "安徽省人民政府 / 临水县人民政府"
    found = {}
    page.set_viewport_size({"width": 390, "height": 844})
    for address in PAGES:
        page.goto(f"{live_server.url}/平台/{address}")
        found[address] = [*objections(page), *(["sideways"] if sideways(page) > 0 else [])]
    assert found == {address: [] for address in PAGES}
