"""A and T05: the 42 identities, blanks that decide nothing, and one application in two columns."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.checks import Dossier, run
from reports.statute import format_for
from tests.checks.judging import found
from tests.documents import sound, with_figures
from tests.figures import balanced, blank, but, zeros

EDITION = format_for(2024)
IDENTITIES = {"A01", "A02", "A03", "A06"}
calm = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
seeds = st.integers(min_value=0, max_value=10**6)
identities = st.sampled_from(EDITION.identities)
PAIRS = [(one, cell) for one in EDITION.identities for cell in one.cells]


def _dossier(figures):
    return Dossier(sound(figures=figures))


def _found(dossier, *codes):
    return found(dossier, *codes)


@calm
@given(seeds)
def test_balanced_figures_trip_no_identity(seed):
    assert not _found(_dossier(balanced(EDITION, seed)), *IDENTITIES, "A04", "A05", "A09", "T05")


@calm
@given(st.sampled_from(PAIRS), st.integers(min_value=1, max_value=50), seeds)
def test_every_cell_of_an_identity_can_break_it(pair, more, seed):
    identity, cell = pair
    figures = balanced(EDITION, seed)
    broken = _dossier(but(figures, {cell: figures[cell] + more}))
    assert identity in broken.broken
    named = _found(broken, identity.code, "A05")
    assert any(cell in finding.cells for finding in named)


@calm
@given(st.sampled_from(PAIRS), seeds)
def test_a_blank_decides_nothing(pair, seed):
    _, cell = pair
    dossier = _dossier(but(balanced(EDITION, seed), {cell: None}))
    assert not _found(dossier, *IDENTITIES, "A05")
    (blanks,) = _found(dossier, "T05")
    assert blanks.cells == (cell,)
    (undecided,) = _found(dossier, "A09")
    assert undecided.cells == (cell,)


@pytest.mark.parametrize("identity", EDITION.identities, ids=lambda one: one.key)
def test_a_broken_identity_names_both_sums_the_difference_and_all_cells(identity):
    cell = identity.right[0]
    (finding,) = [
        one
        for one in _found(_dossier(but(zeros(EDITION), {cell: 4})), identity.code)
        if set(one.cells) == set(identity.cells)
    ]
    assert (finding.left, finding.right, finding.difference) == (0, 4, -4)
    assert identity.name in finding.message
    assert finding.action == "must_fix"


def test_the_cell_in_most_broken_identities_is_named_first():
    cell = "requests.granted.commercial"
    for finding in _found(_dossier(but(zeros(EDITION), {cell: 2})), "A02", "A03"):
        assert finding.cells[0] == cell


def test_the_balance_message_is_the_catalogues():
    figures = but(
        zeros(EDITION),
        {"requests.new_received.natural_person": 12, "requests.result_total.natural_person": 11},
    )
    (finding,) = _found(_dossier(figures), "A01")
    assert finding.message == (
        "【自然人】列不平：本年新收12＋上年结转0＝12，而办理结果总计11＋结转下年0＝11，"
        "相差1件。请核对这一列。"
    )


MOVED = {
    "requests.new_received.natural_person": 60,
    "requests.new_received.other_organisation": 2,
    "requests.new_received.total": 62,
    "requests.result_total.natural_person": 61,
    "requests.result_total.other_organisation": 1,
    "requests.result_total.total": 62,
    "requests.granted.natural_person": 61,
    "requests.granted.other_organisation": 1,
    "requests.granted.total": 62,
}


def test_one_application_in_two_columns_is_one_sentence():
    (finding,) = _found(_dossier(but(zeros(EDITION), MOVED)), *IDENTITIES, "A05")
    assert finding.check == "A05"
    assert finding.message.startswith("【自然人】少1件、【其他】多1件")
    assert (finding.severity, len(finding.cells)) == ("error", 8)


def test_three_columns_off_are_three_findings():
    figures = but(
        zeros(EDITION),
        MOVED | {"requests.carried_in.commercial": 1, "requests.carried_in.total": 1},
    )
    codes = [one.check for one in _found(_dossier(figures), "A01", "A05")]
    assert codes == ["A01"] * 4


def test_a_blank_table_is_one_finding_that_names_the_first_cell():
    found = _found(_dossier(blank(EDITION)), "T05")
    assert [len(one.cells) for one in found] == [10, 175, 15]
    assert found[1].message == (
        "“一、本年新收政府信息公开申请数量×自然人”等175格是空的，没有请填0。"
    )


def test_what_is_no_number_is_not_called_blank():
    cell = "requests.granted.natural_person"
    document = replace(with_figures(sound(), {cell: None}), unreadable={cell: "22（其中修订16件）"})
    codes = {finding.check for finding in run(Dossier(document))}
    assert "A04" in codes
    assert "T05" not in codes
    assert not codes & IDENTITIES


@pytest.mark.parametrize("typed", ["-1", "1.5", "三", "😀", "1e3"])
def test_what_was_typed_is_repeated_to_the_clerk(typed):
    cell = "disclosure.licences.decisions"
    document = replace(with_figures(sound(), {cell: None}), unreadable={cell: typed})
    (finding,) = _found(Dossier(document), "A04")
    assert f"“{typed}”" in finding.message


@pytest.mark.parametrize("figure", [-1, -20])
def test_a_negative_count_is_no_count(figure):
    cell = "disclosure.licences.decisions"
    assert _found(Dossier(with_figures(sound(), {cell: figure})), "A04")


def test_a_row_of_zero_totals_only_lacks_cells_but_no_applicants():
    row = next(one for one in EDITION.identities if one.key == "A03.granted")
    dossier = _dossier(but(zeros(EDITION), dict.fromkeys(row.left)))
    assert _found(dossier, "T05")
    assert not _found(dossier, "A08")


@pytest.mark.parametrize(
    ("changes", "trips"),
    [
        ({"disclosure.normative_documents.issued": 3}, True),
        (
            {
                "disclosure.normative_documents.issued": 3,
                "disclosure.normative_documents.repealed": 3,
            },
            False,
        ),
        (
            {
                "disclosure.normative_documents.issued": 3,
                "disclosure.normative_documents.in_force": None,
            },
            False,
        ),
        ({"disclosure.normative_documents.repealed": 5}, False),
    ],
)
def test_documents_issued_and_not_repealed_are_in_force(changes, trips):
    assert bool(_found(Dossier(with_figures(sound(), changes)), "A07")) is trips
