"""What the checks say of a printed report whose defects are known: each on its line, no other."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.importers import read
from tests.defects import DEFECTS, sound_text, with_defects

SEEDS = range(12)


def _found(text: str) -> set[tuple[str, str, int | None]]:
    document = replace(read(text.encode(), "report.txt"), level="township")
    found = run(Dossier(document, signature_required=True))
    return {(one.check, one.severity, one.line) for one in found}


def test_a_sound_print_is_accused_of_nothing() -> None:
    assert _found(sound_text()) == set()


@pytest.mark.parametrize("seed", SEEDS)
def test_every_known_defect_is_found_on_its_line_and_nothing_else(seed: int) -> None:
    text, planted = with_defects(seed)
    assert _found(text) == {(one.code, one.severity, one.line(text)) for one in planted}


def test_every_kind_of_defect_has_its_turn() -> None:
    assert {one for seed in SEEDS for one in with_defects(seed)[1]} == set(DEFECTS)
