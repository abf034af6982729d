"""axe finds nothing serious, wide and narrow; the weight of a page stays small."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.harness import EDITION, Harness
from tests.browser.walking import sideways

ADDRESSES = ("table/disclosure/", "table/requests/", "table/disputes/", "text/", "parts/", "login/")


@pytest.mark.parametrize("width", [1366, 390])
def test_axe_finds_nothing_serious(
    page: Page, harness: Harness, harness_server: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    cell = "requests.new_received.natural_person"
    harness.chapter("3").values = dict.fromkeys(EDITION.by_key["requests"].cells, "1") | {cell: "x"}
    harness.findings = {"requests.carried_in.natural_person": "与上年不一致"}
    serious = {}
    for address in ADDRESSES:
        page.goto(f"{harness_server}/{address}")
        page.wait_for_selector("html[data-ready]")
        found = Axe().run(page).response["violations"]
        serious |= {
            (address, one["id"]): [node["html"] for node in one["nodes"]][:2]
            for one in found
            if one["impact"] in {"serious", "critical"}
        }
    assert serious == {}


@pytest.mark.parametrize("width", [1366, 390])
def test_no_page_scrolls_sideways(
    page: Page, harness: Harness, harness_server: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    too_wide = {}
    for address in ADDRESSES:
        page.goto(f"{harness_server}/{address}")
        too_wide[address] = sideways(page)
    assert too_wide == dict.fromkeys(ADDRESSES, 0)
