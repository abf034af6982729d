"""A county administrator opens 24 accounts from an Excel list, after three rows are mended."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Agency, Role
from tests import factories
from tests.browser.walking import axe_is_content, picture, sign_in

HEAD = ("单位全称", "单位简称", "姓名", "登录名", "岗位", "邮箱")
COUNT = 24


@pytest.fixture
def sun(transactional_db: None) -> Account:
    """The county's 管理员."""
    county: Agency = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


def _people() -> list[list[str]]:
    return [
        [f"临水县第{n}镇人民政府", "", f"张{n}", f"clerk{n}", "填报员", f"clerk{n}@example.org"]
        for n in range(COUNT)
    ]


def _sheet(rows: list[list[str]]) -> bytes:
    book = Workbook()
    assert book.active
    for row in (HEAD, *rows):
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _hand_in(page: Page, folder: Path, rows: list[list[str]]) -> None:
    file = folder / "名单.xlsx"
    file.write_bytes(_sheet(rows))
    page.get_by_label("名单（XLSX文件）").set_input_files(file)
    page.get_by_label("名单里本县还没有的单位，一并增加").check()
    page.get_by_role("button", name="导入", exact=True).click()


def test_three_wrong_rows_are_named_then_all_accounts_are_opened(
    page: Page, live_server: LiveServer, sun: Account, tmp_path: Path
) -> None:
    sign_in(page, live_server.url, sun)
    page.get_by_role("link", name="管理", exact=True).click()
    page.get_by_role("navigation", name="管理").get_by_role("link", name="账号").click()
    page.get_by_role("link", name="导入名单").click()
    wrong = _people()
    wrong[2][2], wrong[9][3], wrong[20][5] = "", "clerk1", "clerk20"
    _hand_in(page, tmp_path, wrong)
    named = page.locator(".county-wrong li")
    expect(named).to_have_count(3)
    for place, says in enumerate(("第4行没有填写姓名", "第11行登录名", "第22行“clerk20”不是")):
        expect(named.nth(place)).to_contain_text(says)
    axe_is_content(page)
    picture(page, "accounts-wrong")
    assert Account.objects.count() == 1
    _hand_in(page, tmp_path, _people())
    expect(page.get_by_role("heading", level=1)).to_have_text(f"已开通{COUNT}个账号")
    axe_is_content(page)
    picture(page, "accounts-opened")
    _sheet_holds_the_passwords(page, tmp_path / "passwords.xlsx")


def _sheet_holds_the_passwords(page: Page, file: Path) -> None:
    with page.expect_download() as download:
        page.get_by_role("link", name="下载密码表").click()
    download.value.save_as(file)
    _, *rows = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    assert len(rows) == COUNT
    name, username, _, password = rows[-1]
    account = Account.objects.get(username=username)
    assert (account.full_name, account.email) == (name, f"{username}@example.org")
    assert account.check_password(str(password))
