"""No check fails, whatever the report: of every edition, and as odd as a file or a form allows."""

import json
import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.checks import CATALOGUE, Dossier, run
from reports.checks.explaining import operands_hash, suggestions
from reports.checks.isolation import Apart
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.solve import solve
from reports.checks.solver.time_limit import TimeLimit
from reports.statute import EVERY_EDITION
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.odd_reports import EXAMPLES, in_edition, odd_dossier
from tests.checks.odd_sources import read_oddly
from tests.editions.kept import kept
from tests.statute.invented import invented

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


@editions
@settings(max_examples=20)
@given(chance=st.randoms(use_true_random=False))
def test_every_check_runs_on_what_comes_of_a_disordered_source(edition, chance):
    document = read_oddly(in_edition(chance.choice(EXAMPLES).document, edition), chance)
    _judged(Dossier(document, chance.choice((None, document))))


def test_disordered_sources_are_of_all_the_kinds_that_are_promised():
    """A slip that no longer does what it says would leave the tests above green."""
    made = [read_oddly(EXAMPLES[0].document, random.Random(seed)) for seed in range(60)]
    heads = [[one.text for one in each.as_printed.headings] for each in made if each.as_printed]
    assert any(len(set(one)) < len(one) for one in heads)  # doubled
    assert any(len(set(one)) < len(EXAMPLES[0].document.edition.chapters) for one in heads)
    assert len({each.edition.key for each in made}) > 1
    assert any(each.unread for each in made)
    assert any(None in each.figures.values() for each in made)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(invented(), st.integers(0, 2**32))
def test_every_check_runs_on_editions_that_nobody_has_issued(edition, seed):
    with kept(edition):
        _judged(odd_dossier(seed, (*EVERY_EDITION, edition)))
        moved = in_edition(EXAMPLES[seed % len(EXAMPLES)].document, edition)
        _judged(Dossier(read_oddly(moved, random.Random(seed)), moved))


@settings(max_examples=50)
@given(st.integers(0, 2**32))
def test_repairs_are_looked_for_in_any_figures(seed):
    failures = []
    dossier = odd_dossier(seed)
    with Apart("repairs", failures):
        for ways in Evidence.of(dossier).systems():
            solve(ways[0], TimeLimit(0.2))
    assert failures == []
