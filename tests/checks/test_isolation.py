"""A check that fails is named and logged, and keeps no other from its say."""

import logging
import pickle
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reports.checks import CATALOGUE, Dossier, Judgement, engine, run
from reports.checks.base import Objection
from reports.checks.engine import judge_all
from reports.checks.isolation import logger
from reports.checks.judgement import gap
from tests.documents import sound, with_figures
from tests.failing import break_check, failing, quietly

BROKEN = Dossier(with_figures(sound(), {"requests.new_received.natural_person": 1}), sound(2023))
CODES = [one.code for one in CATALOGUE]
each = pytest.mark.parametrize("code", CODES)


@each
def test_whichever_check_fails_the_others_say_what_they_say(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run(BROKEN)
    break_check(monkeypatch, code)
    judgement = run(BROKEN)
    assert judgement.not_run == (code,)
    assert code in judgement.gap
    said = {(one.check, one.message) for one in judgement}
    assert {(one.check, one.message) for one in whole if one.check != code} <= said


def test_what_a_check_had_found_before_it_failed_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    quietly(monkeypatch)
    judgement = judge_all([failing(CATALOGUE[0])], BROKEN)
    assert [one.message for one in judgement] == ["先发现一处。"]
    assert judgement.not_run == (CATALOGUE[0].code,)


def test_a_finding_whose_place_cannot_be_told_costs_its_own_check_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quietly(monkeypatch)
    nowhere = replace(CATALOGUE[0], judge=lambda _: [Objection("某处。", severity="unheard of")])
    judgement = judge_all([nowhere, *CATALOGUE[1:]], BROKEN)
    assert judgement.not_run == (CATALOGUE[0].code,)
    assert len(judgement) > 0


def test_a_finding_whose_explanation_cannot_be_weighed_stays_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unweighed(*_: object) -> None:
        raise ValueError

    quietly(monkeypatch)
    monkeypatch.setattr(engine, "settled", unweighed)
    judgement = run(BROKEN)
    assert {one.check for one in judgement} == set(judgement.not_run)
    assert any(one.action == "must_fix" for one in judgement)


def test_an_outline_that_cannot_be_built_costs_the_checks_that_read_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unreadable(_: Dossier) -> None:
        raise RecursionError

    quietly(monkeypatch)
    monkeypatch.setattr(Dossier, "outline", property(unreadable))
    judgement = run(BROKEN)
    assert "N09" in judgement.not_run
    assert any(one.check == "A01" for one in judgement)
    assert "等" in judgement.gap


def test_what_could_not_be_gathered_is_named() -> None:
    assert run(replace(BROKEN, not_run=("C08",))).not_run == ("C08",)


def test_a_report_too_large_for_memory_is_no_fault_of_one_check(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def bursts(_: Dossier) -> Iterator[Objection]:
        raise MemoryError

    quietly(monkeypatch)
    with pytest.raises(MemoryError):
        judge_all([replace(CATALOGUE[0], judge=bursts)], BROKEN)


def test_a_check_that_fails_is_logged_with_its_traceback(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    break_check(monkeypatch)
    with caplog.at_level(logging.ERROR, logger.name):
        run(BROKEN)
    (record,) = caplog.records
    assert "N09" in record.getMessage()
    assert record.exc_info


def test_a_check_that_fails_fails_the_test_that_did_not_expect_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loud = logger.filters
    break_check(monkeypatch)
    monkeypatch.setattr(logger, "filters", loud)
    with pytest.raises(AssertionError, match="N09"):
        run(BROKEN)


def test_a_judgement_goes_from_process_to_process_whole() -> None:
    judgement = Judgement(run(BROKEN), ["N09", "A01"])
    again = pickle.loads(pickle.dumps(judgement))
    assert (again, again.not_run, again.gap) == (judgement, ("A01", "N09"), judgement.gap)


def test_a_gap_is_said_in_a_sentence_and_none_in_no_words() -> None:
    assert gap(()) == ""
    assert gap(["N09", "S09"]) == "规则N09、S09没能运行，这次核查不完整。"
    assert gap(CODES).startswith("规则A01、")
    assert f"等{len(CODES)}条没能运行" in gap(CODES)
