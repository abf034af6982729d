"""Reports of the corpus as files: judged alike as read and as JSON, and no check is noise."""

import json
from collections import Counter
from collections.abc import Iterable

import pytest

from reports.checks import Dossier, run
from reports.document import Document
from reports.document.json_form import dumps, from_json
from reports.importers import read
from tests.corpus.compose import proses, specimen
from tests.corpus.figure_kinds import KINDS
from tests.corpus.layouts import Layout, layouts
from tests.corpus.planted import planted_reports
from tests.corpus.specimen import Specimen

LAYOUTS = [
    one
    for kind in ("txt", "html", "docx", "xlsx")
    for one in list(layouts(kind).values())[::4]
    if not one.conversion and "cells" not in one.hides
]
YEARS = (2020, 2024)
"""A year of each edition in which reports are found."""
SEEDS = range(3)
MOST = 1 / 4
"""Of the sound reports, on how many a check may have something to say."""


def _read(reports: Iterable[Specimen], layout: Layout) -> list[Document]:
    return [read(data, f"report{layout.ending}") for data in layout.printed(list(reports))]


def _assert_alike(document: Document) -> None:
    """Judge what was read, and what anybody reads from the JSON of it."""
    again = from_json(json.loads(dumps(document)))
    as_read, as_json = run(Dossier(document)), run(Dossier(again))
    assert as_read.not_run == as_json.not_run == ()
    assert [one.as_json() for one in as_read] == [one.as_json() for one in as_json]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_a_file_and_its_json_are_judged_alike(layout: Layout) -> None:
    kinds = layout.figures or tuple(KINDS)
    names = list(proses())
    reports = [
        specimen(names[(turn + len(layout.name)) % len(names)], kinds[turn % len(kinds)], 5, year)
        for turn, year in enumerate(YEARS)
    ]
    for document in _read(reports, layout):
        _assert_alike(document)


@pytest.mark.parametrize("planted", planted_reports()[::2], ids=lambda one: one.specimen().name)
def test_defects_are_the_same_in_a_file_and_in_its_json(planted) -> None:
    (document,) = _read([planted.specimen()], layouts()[planted.layout])
    _assert_alike(document)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", ["html/plain_spans", "docx/official_merges"])
def test_no_check_speaks_of_more_than_a_quarter_of_sound_reports(name: str, year: int) -> None:
    reports = [
        specimen(prose, kind, seed, year) for prose in proses() for kind in KINDS for seed in SEEDS
    ]
    assert len(reports) >= 100
    said = Counter(
        code
        for document in _read(reports, layouts()[name])
        for code in {one.check for one in run(Dossier(document))}
    )
    assert {code: n for code, n in said.items() if n > MOST * len(reports)} == {}
