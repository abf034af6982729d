"""两步验证 in the browser: set up with the phone, sign in with it, and with a recovery code."""

import re

import pytest
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Role
from tests import factories
from tests.browser.walking import PASSWORD, axe_is_content, follow, picture, sign_in

NEW_PASSWORD = "a-long-way-to-town"


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


def _phone() -> str:
    """What the phone shows; a code that was used is not taken again, so its use is forgotten."""
    TOTPDevice.objects.update(last_t=-1)
    return f"{TOTP(TOTPDevice.objects.get().bin_key).token():06}"


def _leave(page: Page) -> None:
    follow(page, page.get_by_role("button", name="退出"))
    expect(page).to_have_url(re.compile("/login/"))


def _enter(page: Page, code: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("验证码")
    page.get_by_label("验证码").fill(code)
    page.get_by_role("button", name="登录").click()


def _change(page: Page, password: str) -> None:
    for name, typed in (
        ("old_password", PASSWORD),
        ("new_password1", password),
        ("new_password2", password),
    ):
        page.locator(f"[name={name}]").fill(typed)
    page.get_by_role("button", name="修改密码").click()


def test_two_steps_with_the_phone_and_with_a_recovery_code(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    sign_in(page, live_server.url, clerk)
    follow(page, page.get_by_role("link", name=re.compile("王秀英")))
    follow(page, page.get_by_role("link", name="两步验证"))
    axe_is_content(page)
    picture(page, "two-steps")
    page.get_by_label("密码").fill("guess")
    page.get_by_role("button", name="开启两步验证").click()
    expect(page.get_by_text("密码不对")).to_be_visible()
    axe_is_content(page)
    picture(page, "two-steps-wrong")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="开启两步验证").click()
    expect(page.get_by_role("img", name=re.compile("二维码"))).to_be_visible()
    axe_is_content(page)
    picture(page, "two-steps-on")
    page.get_by_label("验证码").fill(_phone())
    page.get_by_role("button", name="开启").click()
    codes = page.locator(".recovery-codes code")
    expect(codes).to_have_count(10)
    axe_is_content(page)
    picture(page, "two-steps-codes")
    code = codes.nth(4).inner_text()
    _leave(page)
    sign_in(page, live_server.url, clerk)
    picture(page, "two-steps-code")
    axe_is_content(page)
    _enter(page, _phone())
    expect(page.get_by_role("button", name="退出")).to_be_visible()
    _leave(page)
    sign_in(page, live_server.url, clerk)
    _enter(page, code)
    page.goto(f"{live_server.url}/账号/两步验证/")
    expect(page.get_by_text("还有9个")).to_be_visible()
    picture(page, "two-steps-off")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="关闭两步验证").click()
    expect(page.locator(".notices")).to_contain_text("已关闭")


def test_locked_out_and_back_with_another_password(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    sign_in(page, live_server.url, clerk)
    follow(page, page.get_by_role("link", name=re.compile("王秀英")))
    follow(page, page.get_by_role("link", name="修改密码"))
    _change(page, "woaini123456789")
    expect(page.get_by_text("密码太好猜")).to_be_visible()
    _change(page, NEW_PASSWORD)
    expect(page.locator(".notices")).to_contain_text("密码已修改")
    _leave(page)
    for _ in range(6):
        page.get_by_label("用户名").fill("wang")
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="登录").click()
        expect(page.locator(".alert, .invalid-feedback, [role=alert]").first).to_be_visible()
    expect(page.get_by_text("请15分钟后再试")).to_be_visible()
    axe_is_content(page)
    picture(page, "locked-out")
