"""Are real figures read to the last cell, in whatever shape the report comes?"""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.checks import Dossier, run
from reports.document import Document
from reports.importers import read
from tests.checks.real_reports import bodies, figures_of, here
from tests.documents import sound
from tests.figures import balanced
from tests.importers.shapes import FILLED, WHOLE, Shape, text_glued

BODIES = {body["id"]: body for body in bodies()} if here.args[0] is False else {}
COMPLETE = [name for name, body in BODIES.items() if body["complete"]]
FULL = [name for name in COMPLETE if None not in figures_of(BODIES[name]).values()]


OWN = {"own": 3, "own, of a city": 11}
"""Reports of our own, by the seed of their figures; the published ones are further examples."""


def report_of(name: str) -> Document:
    if name in OWN:
        return replace(sound(), figures=balanced(sound().edition, OWN[name], most=99_999))
    body = BODIES[name]
    figures = {
        cell: Decimal(str(figure))
        if cell == "disclosure.fees.amount" and figure is not None
        else figure
        for cell, figure in figures_of(body).items()
    }
    year, organisation = body["year"], body["organisation"]
    return replace(
        sound(year),
        figures=figures,
        organisation=organisation,
        level=body["organisation_level"],
        title=f"{organisation}{year}年政府信息公开工作年度报告",
    )


def _last_year() -> Document:
    """Real figures; our own text would name the same problems in both years."""
    return report_of("suqian_2023").with_texts({"problems": (), "measures": ()})


def judged(document: Document, name: str) -> set[str]:
    last_year = _last_year() if name == "suqian_2024" else None
    level = BODIES[name]["organisation_level"] if name in BODIES else "city"
    found = run(Dossier(replace(document, level=level), last_year))
    return {one.check for one in found if one.check[0] in "ATPY"}


@pytest.mark.parametrize("shape", WHOLE, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("name", [*OWN, *BODIES])
def test_every_cell_comes_back(name: str, shape: Shape) -> None:
    report = report_of(name)
    document = read(*shape(report))
    assert document.figures == report.figures


@pytest.mark.parametrize("shape", FILLED, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("name", [*OWN, *FULL])
def test_every_cell_of_a_full_table_comes_back_without_rows(name: str, shape: Shape) -> None:
    report = report_of(name)
    assert read(*shape(report)).figures == report.figures


@pytest.mark.parametrize("shape", WHOLE, ids=lambda shape: shape.__name__)
def test_one_wrong_total_is_the_same_in_every_shape(shape: Shape) -> None:
    report = report_of("own")
    cell = "requests.granted.total"
    wrong = replace(report, figures={**report.figures, cell: (report.figures[cell] or 0) + 1})
    assert judged(read(*shape(report)), "own") == judged(report, "own")
    assert judged(read(*shape(wrong)), "own") == judged(wrong, "own") != judged(report, "own")


@here
@pytest.mark.parametrize("shape", WHOLE, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("name", COMPLETE)
def test_the_judgement_is_the_same_in_every_shape(name: str, shape: Shape) -> None:
    expected = {one.split()[0] for one in BODIES[name]["expected"]}
    assert judged(read(*shape(report_of(name))), name) == expected


def test_figures_of_one_digit_are_told_apart_when_they_stick_together() -> None:
    assert read(*text_glued(sound())).figures == sound().figures


@pytest.mark.parametrize("shape", FILLED, ids=lambda shape: shape.__name__)
def test_a_gap_that_cannot_be_placed_is_left_open(shape: Shape) -> None:
    report = sound()
    cell = "requests.granted.research"
    document = read(*shape(replace(report, figures={**report.figures, cell: None})))
    line = [one for one in report.figures if one.startswith("requests.granted.")]
    kept = {one: figure for one, figure in document.figures.items() if one not in line}
    assert kept == {one: figure for one, figure in report.figures.items() if one not in line}
    assert document.figures[cell] is None
