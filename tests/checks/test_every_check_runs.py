"""No check fails, whatever the report: of every edition, and as odd as a file or a form allows."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.checks import CATALOGUE, Dossier, run
from reports.checks.explaining import operands_hash, suggestions
from reports.checks.isolation import apart
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.solve import solve
from reports.checks.solver.time_limit import TimeLimit
from reports.statute import EVERY_EDITION
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.odd_reports import EXAMPLES, in_edition, odd_dossier

each = pytest.mark.parametrize("check", CATALOGUE, ids=[one.code for one in CATALOGUE])
editions = pytest.mark.parametrize("edition", EVERY_EDITION, ids=[one.key for one in EVERY_EDITION])


def _judged(dossier: Dossier) -> None:
    """Judge, and do with every finding what pages and verbs do; here a check that fails raises."""
    judgement = run(dossier)
    assert judgement.not_run == ()
    for one in judgement:
        json.dumps(one.as_json())
        assert operands_hash(one, dossier)
        assert one.action_name
        suggestions(one)


@editions
@each
def test_every_check_runs_on_every_edition(check, edition):
    for built in (check.trips, check.passes):
        example = built(FORMAT_2021)
        moved = in_edition(example.document, edition)
        last_year = in_edition(example.document, edition, moved.year - 1)
        dossier = replace(example, document=moved, last_year=last_year)
        list(check.judge(dossier))
        _judged(dossier)


@editions
def test_every_check_runs_beside_a_year_of_another_edition(edition):
    for example in EXAMPLES[::7]:
        for other in EVERY_EDITION:
            moved, last_year = in_edition(example.document, edition), example.document
            before = in_edition(last_year, other, moved.year - 1)
            _judged(replace(example, document=moved, last_year=before, year_before=before))


@settings(max_examples=80)
@given(st.integers(0, 2**32))
def test_every_check_runs_on_reports_as_odd_as_they_come(seed):
    _judged(odd_dossier(seed))


@settings(max_examples=50)
@given(st.integers(0, 2**32))
def test_repairs_are_looked_for_in_any_figures(seed):
    failures = []
    dossier = odd_dossier(seed)
    with apart("repairs", failures):
        for ways in Evidence.of(dossier).systems():
            solve(ways[0], TimeLimit(0.2))
    assert failures == []
