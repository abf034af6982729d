"""In a browser, under its policy: bind an identity, sign out, and come in again by the button."""

from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from reports.models import Role
from reports.workflow.accounts.identity.services_file import IdentityService
from tests import factories
from tests.browser.walking import axe_is_content, follow, picture, sign_in
from tests.web.identity_provider import CLIENT, SECRET, running_provider

LABEL = "临水县统一身份认证"


def test_a_clerk_binds_herself_and_comes_in_by_the_button(
    page: Page, live_server: LiveServer, transactional_db: None, settings: Settings
) -> None:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    wang = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    with running_provider() as provider:
        service = IdentityService("linshui", LABEL, provider.issuer, CLIENT, SECRET)
        settings.IDENTITY_SERVICES = {"linshui": service}
        sign_in(page, live_server.url, wang)
        page.goto(f"{live_server.url}/账号/")
        follow(page, page.get_by_role("link", name="绑定", exact=True))
        expect(page.get_by_text("wang-7")).to_be_visible()
        axe_is_content(page)
        picture(page, "identity-bind")
        page.get_by_role("button", name="是我，绑定").click()
        expect(page.get_by_text("已绑定，以后可以用")).to_be_visible()
        follow(page, page.get_by_role("button", name="退出"))
        page.goto(f"{live_server.url}/login/?next=/账号/")
        axe_is_content(page)
        picture(page, "identity-login")
        page.get_by_role("link", name=LABEL).click()
        expect(page.get_by_role("heading", name="我的账号")).to_be_visible()
