"""A statutory table as it appears on a page."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string
from lxml import html

from reports.checks import Finding
from reports.statute import EDITIONS
from reports.statute.schema import Edition, Table
from reports.web.statutory_grid.table_grid import Grid, grid_rows, marks
from tests.figures import balanced, blank, zeros

TABLES = [(edition, table) for edition in EDITIONS for table in edition.tables]
tables = pytest.mark.parametrize(
    ("edition", "table"), TABLES, ids=[table.key for _, table in TABLES]
)


def drawn(grid: Grid, editable: bool = True) -> html.HtmlElement:
    return html.fromstring(render_to_string("_grid.html", {"grid": grid, "editable": editable}))


@tables
def test_each_cell_is_one_input_named_by_its_key_and_spoken_by_the_edition(
    edition: Edition, table: Table
) -> None:
    page = drawn(grid_rows(table, blank(edition)))
    inputs = {one.get("name"): one for one in page.iter("input")}
    assert tuple(inputs) == table.cells
    assert {cell: one.get("aria-label") for cell, one in inputs.items()} == {
        cell: edition.spoken(cell) for cell in table.cells
    }
    assert {cell for cell, one in inputs.items() if one.get("inputmode") == "decimal"} == {
        cell for cell in table.cells if edition.is_amount(cell)
    }


@tables
def test_every_header_a_cell_names_exists_once(edition: Edition, table: Table) -> None:
    page = drawn(grid_rows(table, zeros(edition)))
    ids = [one.get("id") for one in page.iter("th")]
    cells = page.xpath(".//td[@headers]")
    named = {name for one in cells for name in one.get("headers").split()}
    assert len(ids) == len(set(ids))
    assert named <= set(ids)
    assert all(one.get("headers") for one in page.iter("td") if one.get("class") != "corner")
    assert page.find(".//caption").text == table.caption


@tables
def test_figures_are_shown_as_they_are_printed(edition: Edition, table: Table) -> None:
    figures = balanced(edition, 4)
    page = drawn(grid_rows(table, figures), editable=False)
    shown = {one.get("id"): one.text for one in page.iterfind(".//td/span")}
    assert {cell: Decimal(text) for cell, text in shown.items()} == {
        cell: figures[cell] for cell in table.cells
    }
    assert not list(page.iter("input"))


@tables
def test_every_meaning_belongs_to_a_label_of_the_page(edition: Edition, table: Table) -> None:
    page = drawn(grid_rows(table, blank(edition)))
    ids = {one.get("id") for one in page.iter("th")}
    assert {one.get("data-meaning-of") for one in page.iterfind(".//dl/div")} <= ids


def test_a_wrong_entry_is_kept_marked_and_listed(edition: Edition) -> None:
    table, cell = edition.by_key["requests"], "requests.new_received.natural_person"
    page = drawn(grid_rows(table, blank(edition), {cell: "<三>"}, {cell: "不是数字，没有就填0"}))
    (field,) = [one for one in page.iter("input") if one.get("name") == cell]
    assert field.get("value") == "<三>"
    assert field.get("aria-invalid") == "true"
    assert page.get_element_by_id(field.get("aria-describedby")).text == "不是数字，没有就填0"
    assert page.find(f'.//ul//a[@href="#{cell}"]') is not None


def test_a_finding_marks_its_cells_where_figures_are_only_shown(edition: Edition) -> None:
    table, cell = edition.by_key["requests"], "requests.new_received.natural_person"
    page = drawn(grid_rows(table, zeros(edition), findings={cell: "差1"}), editable=False)
    (marked,) = page.find_class("has-finding")
    assert marked.find("p").text == "差1"


def test_all_that_is_said_of_a_cell_is_said_there_but_not_that_it_is_blank() -> None:
    cell = "requests.granted.total"
    said = (("A01", "差1"), ("A02", "差2"), ("A09", "没有填"))
    found = [Finding(code, "error", "must_fix", text, (cell,)) for code, text in said]
    assert marks(found) == {cell: "差1 差2"}


def test_one_request_leaves_no_figure_for_the_next(edition: Edition) -> None:
    table = edition.by_key["requests"]
    grid_rows(table, zeros(edition))
    page = drawn(grid_rows(table, blank(edition)))
    assert {one.get("value") for one in page.iter("input")} == {""}


@pytest.fixture(params=EDITIONS, ids=lambda edition: edition.key)
def edition(request: pytest.FixtureRequest) -> Edition:
    return request.param
