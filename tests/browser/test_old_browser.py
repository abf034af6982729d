"""Chromium 86 stands on many desks: a table is filled, totals follow, all is saved there too."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.grid.conftest import Sheet
from tests.browser.harness import Harness
from tests.browser.harness_pages import SAVED

WITHOUT = """
for (const kind of [Array, String, Object.getPrototypeOf(Int8Array)]) delete kind.prototype.at;
for (const name of ["findLast", "findLastIndex", "toSorted", "toReversed", "with", "group"])
  delete Array.prototype[name];
for (const name of ["timeout", "any"]) delete AbortSignal[name];
for (const name of ["hasOwn", "groupBy"]) delete Object[name];
for (const name of ["structuredClone", "Highlight", "reportError"]) delete window[name];
delete CSS.highlights;
delete Promise.any;
"""
"""What came after Chromium 86 and scripts might lean on."""

WHO = ("natural_person", "commercial", "research", "public_welfare", "legal_service")


@pytest.fixture
def old(page: Page, harness: Harness, harness_server: str) -> Sheet:
    page.add_init_script(WITHOUT)
    return Sheet(page, f"{harness_server}/table/requests/")


def test_a_table_is_filled_and_saved(old: Sheet, harness: Harness) -> None:
    old.cell("requests.new_received.natural_person").focus()
    old.page.keyboard.type("3\n4")
    for who in (*WHO[1:], "other_organisation"):
        old.type(f"requests.new_received.{who}", "1")
    expect(old.cell("requests.new_received.total")).to_have_value("8")
    expect(old.page.locator("[data-saving-state]")).to_have_text(SAVED)
    values = harness.chapter("3").values
    assert values["requests.carried_in.natural_person"] == "4"
    assert values["requests.new_received.total"] == "8"


def test_a_block_is_pasted_and_taken_back(old: Sheet) -> None:
    old.paste("requests.granted.natural_person", text="1\t2\n3\t4")
    assert old.values()["requests.partly_granted.commercial"] == "4"
    old.answer("撤销")
    assert set(old.values().values()) == {""}
