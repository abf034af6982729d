"""Can every fault of the list still be planted, and would a test that is not there be noticed?"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.trial import Fault, Misplaced, copy_to, faults, is_caught

FEWEST = 40
ADDING = "test_adding_a_blank_gives_nothing_and_adding_nothing_gives_zero"


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: f"{fault.package} {fault.old}")
def test_a_fault_has_one_place_and_a_test_that_looks_there(fault: Fault) -> None:
    assert fault.old in fault.place().read_text(encoding="utf-8")
    assert fault.test().endswith(fault.red)
    assert fault.old != fault.new


def test_the_list_is_long_and_speaks_of_all_storeys() -> None:
    packages = {fault.package for fault in faults()}
    assert len(faults()) >= FEWEST
    assert packages >= {"statute", "document", "checks", "importers", "exporters", "models"}
    assert packages >= {"workflow", "web", "review", "board"}


def test_a_fault_without_a_place_is_refused() -> None:
    with pytest.raises(Misplaced, match="0次"):
        Fault("statute", "no such words", "", "").place()


def test_a_fault_without_a_test_is_refused() -> None:
    with pytest.raises(Misplaced, match="找到0个"):
        Fault("statute", "", "", "test_that_nobody_wrote").test()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_to(tmp_path_factory.mktemp("copy"))


HARM = Fault("statute", "found else sum(found)", "found else -sum(found)", ADDING)
NO_HARM = replace(HARM, new="found else 0 + sum(found)")
RUIN = replace(HARM, new="found else else")


@pytest.mark.parametrize(("fault", "is_found"), [(HARM, True), (NO_HARM, False)])
def test_what_does_harm_is_caught_and_what_does_none_is_not(
    copy: Path, fault: Fault, is_found: bool
) -> None:
    sound = fault.place().read_text(encoding="utf-8")
    assert is_caught(fault, copy) is is_found
    assert fault.place(copy).read_text(encoding="utf-8") == sound


def test_what_is_no_program_any_more_shows_nothing(copy: Path) -> None:
    with pytest.raises(Misplaced, match="没有跑起来"):
        is_caught(RUIN, copy)
