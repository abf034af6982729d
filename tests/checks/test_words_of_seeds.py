"""W, L, D, Q, C and I on the published reports: every known defect is found on its own line."""

from dataclasses import replace
from functools import cache

import pytest

from reports.checks import CATALOGUE, Dossier, run
from reports.importers import read
from tests.checks.real_reports import FOLDER, defects, here

pytestmark = here

SEEDS = ("000", "001", "002", "003", "004")
GROUPS = set("WELDQCI")
NEEDS_OTHER_REPORTS = {"C08"}
NOT_FOUND = {("000", 384, "C03"), ("003", 394, "C03")}
"""Three measures stand beside three problems: whether they fit is the reviewer's to say; problems
without numbers: no measure can be held against the third of them."""
SHARPER = {check.code: check.supersedes for check in CATALOGUE}


@cache
def _read(number):
    (path,) = (FOLDER / "seeds").glob(f"{number}_*.txt")
    document = replace(read(path.read_bytes(), path.name), level="township")
    return run(Dossier(document, signature_required=True)), path.read_text("utf-8").splitlines()


def _is_found(number, defect):
    found, lines = _read(number)
    line = lines[defect["line"] - 1]
    return any(
        (one.check == defect["check"] or defect["check"] in SHARPER[one.check])
        and any(
            spot.line == defect["line"] or (spot.quote and spot.quote in line) for spot in one.spots
        )
        and one.severity == defect["severity"]
        for one in found
    )


@pytest.mark.parametrize("number", SEEDS)
def test_every_defect_of_wording_is_found_on_its_line(number):
    ours = [one for one in defects(number) if one["check"][0] in GROUPS]
    missed = {
        (number, one["line"], one["check"])
        for one in ours
        if one["check"] not in NEEDS_OTHER_REPORTS and not _is_found(number, one)
    }
    assert missed <= NOT_FOUND


@pytest.mark.parametrize("number", SEEDS)
def test_no_error_of_wording_is_invented(number):
    known = {one["check"] for one in defects(number)}
    errors = {one.check for one in _read(number)[0] if one.severity == "error"}
    assert {code for code in errors if code[0] in GROUPS} <= known
