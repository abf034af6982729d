"""Every check: its code, source, examples and place in the registry."""

import importlib
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import reports.checks
from reports.checks import CATALOGUE, GROUPS, RETIRED_CODES, Dossier, run
from reports.checks.asked import ACTIONS
from reports.checks.base import SEVERITIES
from reports.checks.engine import judge_all
from reports.checks.examples import example
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.judging import found
from tests.documents import sound

FOLDER = Path(reports.checks.__file__).parent
CODES = [check.code for check in CATALOGUE]
SHARPER = {check.code: check.supersedes for check in CATALOGUE}
REPLACED = {code for codes in SHARPER.values() for code in codes}
each = pytest.mark.parametrize("check", CATALOGUE, ids=CODES)


@cache
def _run(code, example):
    """The findings of a check's own example: they are looked at from several sides."""
    return run(getattr(CATALOGUE[CODES.index(code)], example)(FORMAT_2021))


def _found(check, example):
    return [finding for finding in _run(check.code, example) if finding.check == check.code]


@each
@pytest.mark.parametrize("example", ["trips", "passes"])
def test_what_a_check_says_by_itself_it_says_among_all(check, example):
    assert found(getattr(check, example)(FORMAT_2021), check.code) == _found(check, example)


@each
def test_a_check_trips_on_its_tripping_example(check):
    assert _found(check, "trips")


@each
def test_a_check_passes_its_passing_example(check):
    assert not _found(check, "passes")


@each
def test_a_check_says_what_it_is_and_where_it_comes_from(check):
    assert check.title
    assert check.source
    assert check.family == GROUPS[check.group]
    assert check.severity in SEVERITIES
    assert check.code not in check.example_message
    assert check.example_message.endswith("。") or check.example_message.endswith("？")


@each
def test_a_finding_points_at_cells_or_at_a_section(check):
    for finding in _found(check, "trips"):
        assert finding.cells or finding.section
        assert finding.chapter in set("0123456")


@each
def test_a_quote_stands_in_the_report(check):
    for finding in _found(check, "trips"):
        if finding.section in {None, "signature", "title"} or "*" in finding.quote:
            continue
        dossier = check.trips(FORMAT_2021)
        printed = dossier.document.as_printed
        lines = "\n".join(printed.lines) if printed else ""
        text = "".join(one.original for one in dossier.sentences) + lines
        assert finding.quote in text


@each
def test_a_check_explains_only_checks_that_exist(check):
    assert set(check.supersedes) <= set(CODES) - {check.code}


def test_codes_are_unique_and_well_formed():
    assert len(CODES) == len(set(CODES))
    assert all(re.fullmatch(r"[A-Z]\d\d", code) for code in CODES)


def test_the_catalogue_is_in_the_order_of_its_groups_and_codes():
    order = list(GROUPS)
    assert sorted(CODES, key=lambda code: (order.index(code[0]), code)) == CODES


def test_retired_codes_stay_retired():
    assert not set(CODES) & set(RETIRED_CODES)


def test_every_check_file_is_in_the_catalogue():
    modules = [
        importlib.import_module(
            ".".join(("reports.checks", *path.relative_to(FOLDER).with_suffix("").parts))
        )
        for path in FOLDER.rglob("[a-z][0-9][0-9]_*.py")
    ]
    assert modules
    for module in modules:
        assert module.CHECK in CATALOGUE
        assert module.__name__.rpartition(".")[2].startswith(f"{module.CHECK.code.lower()}_")


@cache
def _objections(code, example):
    """What a check says to another's tripping example; a county's grades change nothing in it."""
    judge = CATALOGUE[CODES.index(code)].judge
    return tuple(judge(CATALOGUE[CODES.index(example)].trips(FORMAT_2021)))


def _remembering(check, example):
    return replace(check, judge=lambda _: _objections(check.code, example))


@each
@pytest.mark.parametrize("grade", SEVERITIES)
def test_what_replaces_others_blocks_as_much_as_they_did(check, grade):
    county = dict.fromkeys(CODES, "hint") | dict.fromkeys(REPLACED, grade)
    remembered = [_remembering(one, check.code) for one in CATALOGUE]
    unreplaced = [replace(one, supersedes=()) for one in remembered]
    dossier = replace(check.trips(FORMAT_2021), severities=county)
    kept = judge_all(remembered, dossier)
    for finding in judge_all(unreplaced, dossier):
        assert any(
            (one.check == finding.check or finding.check in SHARPER[one.check])
            and SEVERITIES.index(one.severity) <= SEVERITIES.index(finding.severity)
            and ACTIONS.index(one.action) <= ACTIONS.index(finding.action)
            for one in kept
        )


def test_the_sound_examples_are_sound():
    assert run(example()(FORMAT_2021)) == ()
    assert run(Dossier(sound())) == ()


def test_the_mandatory_codes_are_there():
    wanted = """A01 A02 A03 A04 A05 A06 A07 A08 A09 P01 P02 P03 P04 P05 P06 P07 P08 P09 S08 S11
    S14 T05 X01 X02 X03 X05 X06 X07 X09 X10 Q01 Q02 Q03 D02 D03 D05 I01 I02 I03 C01 C02 C04 C05"""
    assert set(wanted.split()) <= set(CODES)
