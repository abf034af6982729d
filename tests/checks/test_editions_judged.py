"""Every check in every edition: its examples, the sound report, and what it cites."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from reports.checks import CATALOGUE, Check, Dossier, run
from reports.checks.examples import applied, sound
from reports.statute import EDITIONS, EVERY_EDITION
from reports.statute.schema import Edition
from tests.statute.invented import invented

each = pytest.mark.parametrize("check", CATALOGUE, ids=[one.code for one in CATALOGUE])
editions = pytest.mark.parametrize("edition", EVERY_EDITION, ids=[one.key for one in EVERY_EDITION])


def _codes(dossier: Dossier) -> set[str]:
    judgement = run(dossier)
    assert judgement.not_run == ()
    return {one.check for one in judgement}


@editions
@each
def test_a_check_trips_and_passes_where_its_examples_apply(check: Check, edition: Edition):
    trips, passes = applied(check.trips, edition), applied(check.passes, edition)
    assert trips is None or edition not in EDITIONS or check.code in _codes(trips)
    assert passes is None or check.code not in _codes(passes)


@each
def test_every_example_applies_to_some_edition_that_is_filed(check: Check):
    assert any(applied(check.trips, one) and applied(check.passes, one) for one in EDITIONS)


@editions
def test_nothing_is_wrong_with_an_editions_own_sound_report(edition: Edition):
    assert run(Dossier(sound(edition))) == ()


@each
def test_a_check_cites_the_notice_of_the_edition_that_is_judged_by(check: Check):
    for edition in EVERY_EDITION:
        assert "{" not in check.source_in(edition)
        assert edition.document not in check.source


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(invented())
def test_no_check_fails_on_an_edition_that_is_made_up(edition: Edition):
    assert run(Dossier(sound(edition))) == ()
    for check in CATALOGUE:
        for example in (check.trips, check.passes):
            dossier = applied(example, edition)
            if dossier:
                list(check.judge(dossier))


def test_the_edition_of_2019_counts_changes_and_asks_for_no_fee_and_no_aspects():
    edition = EVERY_EDITION.of(2019)
    (fewer, *_) = (cell for cell in edition.cells if edition.is_change(cell))
    document = sound(edition)
    told = replace(document, figures={**document.figures, fewer: -7})
    said = Dossier(told.with_texts({"other_matters": ("无其他需要报告的事项。",)}))
    assert _codes(said) == set()
    count = next(cell for cell in edition.cells if not edition.is_change(cell))
    assert "A04" in _codes(Dossier(replace(told, figures={**told.figures, count: -7})))
