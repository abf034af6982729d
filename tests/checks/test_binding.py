"""What the form itself demands is never waived, and graded otherwise by no county."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.checks import BINDING_CODES, CATALOGUE, Dossier, run
from reports.checks.explaining import operands_hash
from reports.checks.explanations import GivenWaiver
from reports.statute import EDITIONS
from reports.statute.format_2021 import FORMAT_2021
from tests.documents import sound, with_figures

EDITION = EDITIONS[0]
CELLS = sorted({cell for identity in EDITION.identities for cell in identity.cells})


def _must_fix(dossier):
    return [one for one in run(dossier) if one.action == "must_fix"]


def _everything_waived(dossier):
    """The dossier with a waiver on each of its findings, as 0.1.0 would have kept it."""
    waivers = tuple(
        GivenWaiver(one.check, operands_hash(one, dossier), "上级系统口径所致。")
        for one in run(dossier)
    )
    return replace(dossier, waivers=waivers)


def test_every_identity_of_the_form_is_presented_by_a_check_that_binds():
    presented = {one.code.partition(".")[0] for edition in EDITIONS for one in edition.identities}
    assert presented | {"A04", "A05"} == BINDING_CODES


@given(st.dictionaries(st.sampled_from(CELLS), st.integers(0, 9), min_size=1, max_size=4))
def test_a_table_that_does_not_balance_is_never_waived(figures):
    dossier = Dossier(with_figures(sound(), figures))
    binding = [one for one in _must_fix(dossier) if one.check in BINDING_CODES]
    assert bool(binding) == bool(dossier.broken)
    left = _must_fix(_everything_waived(dossier))
    assert [one.check for one in left] == [one.check for one in binding]


@pytest.mark.parametrize("typed", ["三件", "-1", "1.5件"])
def test_a_cell_that_is_no_figure_is_never_waived(typed):
    cell = "requests.granted.natural_person"
    document = with_figures(sound(), {cell: None})
    dossier = Dossier(replace(document, unreadable={cell: typed}))
    assert "A04" in {one.check for one in _must_fix(_everything_waived(dossier))}


def test_what_replaces_a_finding_of_the_form_binds_as_well():
    """T07 says how a cell that is no figure was printed, and replaces A04."""
    (dossier,) = (one.trips(FORMAT_2021) for one in CATALOGUE if one.code == "T07")
    cell = "requests.granted.natural_person"
    document = replace(dossier.document, unreadable={cell: "—"})
    dossier = replace(dossier, document=document)
    sharper = next(one for one in run(dossier) if one.check == "T07")
    assert (sharper.action, sharper.binding) == ("must_fix", True)
    assert "T07" in {one.check for one in _must_fix(_everything_waived(dossier))}


@pytest.mark.parametrize("code", sorted(BINDING_CODES))
@pytest.mark.parametrize("severity", ["hint", "warning"])
def test_no_county_grades_the_form_away(code, severity):
    (check,) = (one for one in CATALOGUE if one.code == code)
    lenient = dict.fromkeys(BINDING_CODES, severity)
    graded = replace(check.trips(FORMAT_2021), severities=lenient)
    assert {one.action for one in run(graded) if one.check == code} == {"must_fix"}
    assert check.severity_in(lenient) == "error"
