"""Anyone verifies a file: it is chosen, and the page says what it is; nothing is signed in to."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import FrozenFile, Report, Role
from reports.workflow.files.under_hash import kept_bytes
from tests import factories
from tests.browser.walking import SIZES, axe_is_content, picture, sideways
from tests.on_the_way import approved


@pytest.fixture
def done(transactional_db: None) -> Report:
    """An approved report."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    wang = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    li = factories.appointed("li", "李慧", county, Role.REVIEWER)
    return approved(factories.filled(factories.started(unit, wang), wang), wang, li)


def test_a_downloaded_file_is_recognised_and_an_altered_one_is_not(
    page: Page, live_server: LiveServer, done: Report, tmp_path: Path
) -> None:
    kept = FrozenFile.objects.get(report=done, identifier="json")
    content = kept_bytes(kept.digest)
    for name, bytes_, verdict in (
        ("same.json", content, "相符：定稿文件（JSON）"),
        ("other.json", content + b" ", "没有找到"),
    ):
        file = tmp_path / name
        file.write_bytes(bytes_)
        page.goto(f"{live_server.url}/核验/")
        page.get_by_label("选择文件").set_input_files(file)
        page.get_by_role("button", name="核验").click()
        expect(page.locator(".verify-verdict")).to_have_text(verdict)
        _fits_and_is_accessible(page)
    picture(page, "verify")


def _fits_and_is_accessible(page: Page) -> None:
    for width, height in SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) == 0
        axe_is_content(page)
