"""A table on a phone, enlarged twice and four times, and in the system's own colours."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Role
from tests import factories
from tests.browser.grid.conftest import Sheet
from tests.browser.harness import EDITION, Harness
from tests.browser.walking import sign_in
from tests.figures import balanced

MIDDLE = "requests.unavailable_not_held.natural_person"
TWICE, FOUR_TIMES, PHONE = (683, 384), (341, 192), (390, 844)
ROWS_IN_SIGHT = """() => {
  const edge = (selector, side) => document.querySelector(selector).getBoundingClientRect()[side];
  const top = Math.max(edge(".grid-table thead", "bottom"), edge("[data-grid-scroll]", "top"), 0);
  const bottom = Math.min(edge("[data-dock]", "top"), edge("[data-grid-scroll]", "bottom"));
  const rows = [...document.querySelectorAll(".grid-table tbody tr")];
  const boxes = rows.map((row) => row.getBoundingClientRect());
  return boxes.filter((box) => box.top >= top - 1 && box.bottom <= bottom + 1).length;
}"""
ON_TOP = """(cell) => {
  const { left, top, width, height } = cell.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === cell;
}"""


@pytest.fixture
def sized(open_sheet: Callable[[str], Sheet], page: Page) -> Callable[[tuple[int, int]], Sheet]:
    def opened(size: tuple[int, int]) -> Sheet:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        return open_sheet("requests")

    return opened


def in_the_middle(sheet: Sheet) -> Sheet:
    sheet.cell(MIDDLE).focus()
    sheet.cell(MIDDLE).evaluate("cell => cell.scrollIntoView({ block: 'center' })")
    return sheet


def test_enlarged_twice_at_least_six_rows_are_in_sight(
    sized: Callable[[tuple[int, int]], Sheet],
) -> None:
    sheet = in_the_middle(sized(TWICE))
    assert sheet.page.evaluate(ROWS_IN_SIGHT) >= 6
    assert sheet.cell(MIDDLE).evaluate(ON_TOP)
    assert sheet.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_question_about_totals_leaves_six_rows_too(
    harness: Harness, sized: Callable[[tuple[int, int]], Sheet]
) -> None:
    figures = balanced(EDITION, 7, most=50)
    cells = EDITION.by_key["requests"].cells
    harness.chapter("3").values = {cell: str(figures[cell]) for cell in cells}
    sheet = in_the_middle(sized(TWICE))
    sheet.type(MIDDLE, "77")
    sheet.page.keyboard.press("Enter")
    expect(sheet.page.locator("[data-totals-question]")).to_be_visible()
    in_the_middle(sheet)
    assert sheet.page.evaluate(ROWS_IN_SIGHT) >= 6


def test_enlarged_four_times_the_dock_gives_way(sized: Callable[[tuple[int, int]], Sheet]) -> None:
    sheet = sized(FOUR_TIMES)
    sheet.cell(MIDDLE).focus()
    for _ in range(8):
        sheet.page.keyboard.press("Enter")
        assert sheet.page.evaluate("document.activeElement.closest('[data-grid]') !== null")
        assert sheet.page.locator(":focus").evaluate(ON_TOP)
    assert sheet.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_the_total_and_the_labels_stay_in_sight(
    sized: Callable[[tuple[int, int]], Sheet],
) -> None:
    sheet = sized(PHONE)
    total, label = "requests.granted.total", "#grid th.line >> text=（一）予以公开"
    places = []
    for far in (0, 120, 9999):
        sheet.page.locator("[data-grid-scroll]").evaluate(
            "(box, x) => { box.scrollLeft = x; }", far
        )
        assert sheet.cell(total).evaluate(ON_TOP)
        head = sheet.page.locator("th.last-column")
        expect(head).to_have_text("总计")
        places.append((_left(sheet, total), _left_of(sheet, label), head.bounding_box()["x"]))
    assert all(max(one) - min(one) <= 1 for one in zip(*places, strict=True))
    assert places[0][0] + 60 < PHONE[0]


def _left(sheet: Sheet, cell: str) -> float:
    return round(sheet.cell(cell).bounding_box()["x"])


def _left_of(sheet: Sheet, selector: str) -> float:
    return round(sheet.page.locator(selector).bounding_box()["x"])


@pytest.fixture
def mostly_zero(harness: Harness) -> list[str]:
    """Two lines hold a figure, one is blank: its lines that are more than zeros."""
    cells = EDITION.by_key["requests"].cells
    values = dict.fromkeys(cells, "0")
    for line, text in {"new_received": "1", "granted": "1", "other_other": ""}.items():
        values |= {one: text for one in cells if one.startswith(f"requests.{line}.")}
    harness.chapter("3").values = values
    return [one for one in cells if values[one] != "0"]


def shown(sheet: Sheet) -> set[str]:
    script = """all => all.filter(one => getComputedStyle(one).visibility === "visible"
      && one.getBoundingClientRect().height > 0).map(one => one.name)"""
    return set(sheet.page.eval_on_selector_all("input[data-column]", script))


def test_on_a_phone_lines_of_zeros_are_folded_and_can_be_opened(
    mostly_zero: list[str], sized: Callable[[tuple[int, int]], Sheet]
) -> None:
    sheet = sized(PHONE)
    assert shown(sheet) == set(mostly_zero)
    expect(sheet.page.locator("#grid th.line >> text=三、本年度办理结果")).to_be_visible()
    sheet.cell(mostly_zero[0]).focus()
    walked = {sheet.page.evaluate("document.activeElement.name")}
    for _ in range(2):
        sheet.page.keyboard.press("Enter")
        walked.add(sheet.page.evaluate("document.activeElement.name"))
    assert walked <= set(mostly_zero)
    assert len(walked) >= 2
    sheet.page.get_by_label("也列出全是0的").check()
    assert len(shown(sheet)) == len(EDITION.by_key["requests"].cells)


@pytest.mark.parametrize("size", [PHONE, TWICE], ids=["phone", "enlarged twice"])
def test_on_a_phone_a_line_across_is_a_list_whose_totals_come_first(
    harness: Harness, open_sheet: Callable[[str], Sheet], page: Page, size: tuple[int, int]
) -> None:
    """Chapter four has no rows that could be folded and fifteen columns: it is never sideways."""
    table = EDITION.by_key["disputes"]
    harness.chapter("4").values = dict.fromkeys(table.cells, "0")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    sheet = open_sheet("disputes")
    assert shown(sheet) == set(table.cells)
    boxes = {cell: sheet.cell(cell).bounding_box() for cell in table.cells}
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= size[0] for box in boxes.values())
    tops = [boxes[cell]["y"] for cell in sorted(table.cells, key=_total_first(table.cells))]
    assert tops == sorted(tops)
    for cell in table.cells:
        _, line, column = table.places[cell]
        part = "".join(line.path) if cell.endswith(".total") else ""
        label = sheet.cell(cell).locator("xpath=preceding-sibling::span")
        expect(label).to_have_text(f"{part}{column.label}", use_inner_text=True)
    sheet.cell(table.cells[0]).focus()
    for _ in table.cells:
        page.wait_for_function(f"({ON_TOP})(document.activeElement)")
        page.keyboard.press("Enter")
    page.set_viewport_size({"width": 1366, "height": 768})
    expect(page.locator(".ahead").first).to_be_hidden()


def _total_first(cells: tuple[str, ...]) -> Callable[[str], tuple[int, bool]]:
    lines = list(dict.fromkeys(cell.rpartition(".")[0] for cell in cells))
    return lambda cell: (lines.index(cell.rpartition(".")[0]), not cell.endswith(".total"))


def test_a_large_screen_folds_nothing(
    mostly_zero: list[str], open_sheet: Callable[[str], Sheet]
) -> None:
    assert len(shown(open_sheet("requests"))) == len(EDITION.by_key["requests"].cells)


def test_a_link_opens_the_folded_line_that_it_leads_to(
    mostly_zero: list[str], sized: Callable[[tuple[int, int]], Sheet]
) -> None:
    sheet = sized(PHONE)
    sheet.page.evaluate(
        """cell => { const link = document.createElement("a");
        link.href = `#${cell}`; link.textContent = "到这一格"; document.body.prepend(link); }""",
        MIDDLE,
    )
    sheet.page.get_by_text("到这一格").click()
    assert MIDDLE in shown(sheet)


def test_the_systems_own_colours_tell_the_chapter_and_the_cell(
    transactional_db: None, page: Page, live_server: LiveServer
) -> None:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    report = factories.started(unit, clerk)
    sign_in(page, live_server.url, clerk)
    page.get_by_role("button", name="退出").wait_for()
    page.emulate_media(forced_colors="active")
    page.goto(f"{live_server.url}/reports/{report.pk}/table/3/")
    ground = "one => getComputedStyle(one).backgroundColor"
    here = page.locator(".steps [aria-current]").evaluate(ground)
    others = page.locator(".steps a:not([aria-current])").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert here not in others
    cell = page.locator(f'[name="{MIDDLE}"]')
    cell.focus()
    line = "one => getComputedStyle(one).outlineStyle + getComputedStyle(one).outlineWidth"
    assert cell.evaluate(line) == "solid3px"
