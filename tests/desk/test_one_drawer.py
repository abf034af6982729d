"""Whichever screen shows a statutory table: the same cells, the same figures, the same labels."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from reports.document import Document
from reports.document.comparison import FigureChange
from reports.document.live_fields import written
from reports.document.places import cell_id
from reports.exporters.blocks import AS_ISSUED
from reports.exporters.html import fragment, parts
from reports.review.beside import PREVIOUS, Beside
from reports.review.paper import Paper, Spoken
from reports.statute import EVERY_EDITION
from reports.statute.grid import Box, grid
from reports.statute.schema import Cell, Edition, Figure, Table
from reports.web.statutory_grid.table_grid import grid_rows
from tests.checks.odd_reports import in_edition
from tests.exporters.samples import plain
from tests.statute.invented import invented

Seen = list[tuple[list[str], str]]
"""Of each cell in order: what a screen reader speaks for it, and its figure."""


def _tables(page: str) -> list[html.HtmlElement]:
    return html.fromstring(f"<div>{page}</div>").xpath(".//table[.//td[@headers]]")


def _seen(table: html.HtmlElement) -> Seen:
    labels = {one.get("id"): "".join(one.text_content().split()) for one in table.iter("th")}
    return [
        ([labels[name] for name in td.get("headers").split()], _figure(td))
        for td in table.xpath(".//td[@headers]")
    ]


def _figure(td: html.HtmlElement) -> str:
    (*_, value) = [td.text_content(), *td.xpath("./input/@value")]
    return str(value).strip()


def _document(edition: Edition) -> Document:
    """A report whose every figure is another, and one is blank."""
    figures: dict[Cell, Figure] = {cell: Decimal(n) for n, cell in enumerate(edition.cells)}
    figures[edition.cells[0]] = None
    return replace(in_edition(plain(), edition), figures=figures)


def _screens(document: Document) -> dict[str, str]:
    return {
        "table to type in": _desk(document, editable=True),
        "checkup": _desk(document, editable=False),
        "preview and public page": "".join(text for _, text in parts(document)),
        "copied into a site": fragment(document),
        "review": _reviewed(document, Paper(Beside(), Spoken())),
    }


def _desk(document: Document, editable: bool) -> str:
    grids = [grid_rows(table, document.figures) for table in document.edition.tables]
    pages = ({"grid": one, "editable": editable} for one in grids)
    return "".join(render_to_string("_grid.html", page) for page in pages)


def _reviewed(document: Document, paper: Paper) -> str:
    chapters = paper.chapters(document, AS_ISSUED)
    return "".join(line.html for _, lines in chapters for line in lines)


def _expected(document: Document) -> list[Seen]:
    return [
        [
            (
                ["".join(labels[name].split()) for name in box.headers],
                written(document.figures[box.cell]),
            )
            for box in boxes
            if box.cell
        ]
        for boxes, labels in map(_boxes, document.edition.tables)
    ]


def _boxes(table: Table) -> tuple[list[Box], dict[str, str]]:
    boxes = [box for row in grid(table) for box in row]
    return boxes, {box.id: box.text for box in boxes if box.id}


def _same_everywhere(edition: Edition) -> None:
    document = _document(edition)
    expected = sorted(_expected(document))
    for name, page in _screens(document).items():
        shown = [_seen(one) for one in _tables(page)]
        assert sorted(shown) == expected, name


@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda one: one.key)
def test_every_screen_shows_the_same_cells_figures_and_labels(edition: Edition) -> None:
    _same_everywhere(edition)


@settings(max_examples=15)
@given(invented())
def test_every_screen_shows_the_same_of_an_edition_that_is_invented(edition: Edition) -> None:
    _same_everywhere(edition)


@settings(max_examples=15)
@given(invented(), st.data())
def test_a_remark_and_a_change_stand_at_their_own_cell(
    edition: Edition, data: st.DataObject
) -> None:
    cell = data.draw(st.sampled_from(edition.cells))
    document = _document(edition)
    change = FigureChange(cell, Decimal(77777), document.figures[cell])
    paper = Paper(Beside(PREVIOUS, {cell: change}), Spoken(cells={cell: {"has-remark"}}))
    page = html.fromstring(f"<div>{_reviewed(document, paper)}</div>")
    (marked,) = page.find_class("has-remark")
    assert (marked.get("data-cell"), marked.get("id")) == (cell, cell_id(cell))
    assert [one.text for one in page.xpath(".//table//del")] == ["77777"]
    assert marked.xpath("string(./ins)") == (written(document.figures[cell]) or "空")
