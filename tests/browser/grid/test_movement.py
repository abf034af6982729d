"""Keys walk the grid."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import Harness

N = "requests.new_received.natural_person"


@pytest.fixture
def grid(page: Page, harness: Harness, harness_server: str) -> Page:
    page.goto(f"{harness_server}/table/requests/")
    page.wait_for_selector("html[data-ready]")
    page.locator(f'[id="{N}"]').focus()
    return page


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.name")


WALKS = {
    "ArrowDown": "requests.carried_in.natural_person",
    "ArrowUp": N,
    "ArrowRight": "requests.new_received.commercial",
    "ArrowRight ArrowLeft": N,
    "Enter Enter": "requests.granted.natural_person",
    "Enter Shift+Enter": N,
    "Tab": "requests.new_received.commercial",
    "End": "requests.new_received.total",
    "End Home": N,
    "Control+End": "requests.carried_out.total",
    "Control+End Control+Home": N,
    "Control+End Home Enter": "requests.new_received.commercial",
}


def test_keys_lead_to_the_next_cell(grid: Page) -> None:
    arrived = {}
    for walk in WALKS:
        grid.locator(f'[id="{N}"]').focus()
        for key in walk.split():
            grid.keyboard.press(key)
        arrived[walk] = focused(grid)
    assert arrived == WALKS


def test_a_cell_is_selected_when_entered_so_that_typing_replaces_it(grid: Page) -> None:
    grid.keyboard.type("3")
    grid.keyboard.press("ArrowDown")
    grid.keyboard.press("ArrowUp")
    grid.keyboard.type("5")
    expect(grid.locator(f'[id="{N}"]')).to_have_value("5")


def test_the_arrow_moves_inside_a_figure_that_is_being_edited(grid: Page) -> None:
    grid.keyboard.type("12")
    grid.keyboard.press("ArrowLeft")
    assert focused(grid) == N


def test_escape_brings_back_what_stood_in_the_cell(grid: Page) -> None:
    grid.keyboard.type("3")
    grid.keyboard.press("Enter")
    grid.keyboard.press("ArrowUp")
    grid.keyboard.type("9")
    grid.keyboard.press("Escape")
    expect(grid.locator(f'[id="{N}"]')).to_have_value("3")


def test_zeros_everywhere_need_no_mouse(grid: Page, harness: Harness) -> None:
    grid.keyboard.type("0\n" * 25 * 6)
    values = grid.eval_on_selector_all("input[data-column]", "all => all.map(one => one.value)")
    assert len(values) == 175
    assert set(values) == {"0"}


def test_the_focused_cell_is_never_hidden_under_sticky_headings(grid: Page) -> None:
    grid.set_viewport_size({"width": 390, "height": 844})
    for key in ["Control+End", "Home", *["ArrowUp"] * 24]:
        grid.keyboard.press(key)
        is_on_top = grid.evaluate(
            """() => {
              const { left, top, width, height } = document.activeElement.getBoundingClientRect();
              const found = document.elementFromPoint(left + width / 2, top + height / 2);
              return found === document.activeElement || top > innerHeight - 140;
            }"""
        )
        assert is_on_top, focused(grid)
