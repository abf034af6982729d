"""What a confined process says is what it found."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.checks import CATALOGUE, Finding
from reports.checks.engine import judge_all
from reports.checks.similarity import Copied, Neighbour
from reports.document.json_form import from_json, to_json
from reports.importers import read
from reports.statute.format_2021 import FORMAT_2021
from reports.workflow.foreign.plain import (
    heard_finding,
    heard_neighbour,
    told_finding,
    told_neighbour,
)
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

REPORT = replace(sound(), figures=balanced(sound().edition, 1))


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.code)
def test_a_finding_of_every_check_arrives_whole(check) -> None:
    found = judge_all([check], check.trips(FORMAT_2021))
    assert found
    for one in found:
        assert heard_finding(json.loads(json.dumps(told_finding(one)))) == one


def test_amounts_arrive_to_the_last_place() -> None:
    one = Finding("P03", "hint", "note", "", left=Decimal("1.50"), right=3, difference=None)
    heard = heard_finding(json.loads(json.dumps(told_finding(one))))
    assert (str(heard.left), heard.right, heard.difference) == ("1.50", 3, None)


def test_a_neighbour_arrives_whole() -> None:
    copied = Copied("1", "overview.platform", 2, "一句", 20, 0.9)
    one = Neighbour("临水县白马乡人民政府", 2024, 0.5, (copied,))
    assert heard_neighbour(json.loads(json.dumps(told_neighbour(one)))) == one


@pytest.mark.parametrize(
    "shape",
    [shapes.word, shapes.page_of_a_site, shapes.text_of_cells, shapes.sheet, shapes.print_out],
    ids=lambda shape: shape.__name__,
)
def test_a_report_that_was_read_arrives_whole(shape) -> None:
    document = read(*shape(REPORT))
    assert document.as_printed
    assert from_json(json.loads(json.dumps(to_json(document)))) == document
