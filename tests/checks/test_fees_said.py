"""信息处理费 in all wordings that are found: whether any was taken, and none invented."""

from dataclasses import replace
from pathlib import Path

import pytest

from reports.checks import Dossier
from reports.checks.chapter_parts import OTHERS
from reports.checks.examples import applications
from reports.checks.reading.fees import fee_statement
from reports.document import ProcessingFee
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

SOUND = replace(sound(), fee=ProcessingFee())
LINES = (Path(__file__).parent / "said" / "fees.txt").read_text(encoding="utf-8").splitlines()
LIST = [line.split(" ", 1) for line in LINES if not line.startswith("#")]


def _read(said: str) -> str:
    dossier = Dossier(with_text(SOUND, "other_matters", said))
    fee = fee_statement(dossier.document, dossier.said_in(OTHERS))
    return "+" if fee.taken else "0" if fee.none else "-"


@pytest.mark.parametrize(("sign", "said"), LIST)
def test_a_wording_of_the_list_is_read(sign: str, said: str) -> None:
    assert _read(said) == sign


@pytest.mark.parametrize("said", [said for sign, said in LIST if sign == "+"])
def test_fees_taken_without_an_application_are_accused(said: str) -> None:
    assert found(Dossier(with_text(SOUND, "other_matters", said)), "X09")


@pytest.mark.parametrize("said", [said for sign, said in LIST if sign != "+"])
def test_no_fee_is_never_accused(said: str) -> None:
    """Nor is a notice, where there was an application that it may have been about."""
    one = with_figures(SOUND, applications(1))
    assert not found(Dossier(with_text(one, "other_matters", said)), "X09")
