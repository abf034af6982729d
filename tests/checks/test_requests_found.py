"""Applications received in all wordings that are found: 98 of 100, and none invented."""

import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.checks import Dossier
from reports.checks.reading.applications.requests import received
from tests.checks.judging import found
from tests.checks.said.grammar import Composed, composed
from tests.documents import sound, with_figures, with_text

LEAST = 0.98
SOUND = sound()
LINES = (Path(__file__).parent / "said" / "requests.txt").read_text(encoding="utf-8").splitlines()
LIST = tuple(
    (sign, said.format(year=SOUND.year, last=SOUND.year - 1))
    for sign, _, said in (line.partition(" ") for line in LINES if not line.startswith("#"))
)


def _whole(said: str) -> set[int]:
    """The totals that are read in a sentence."""
    dossier = Dossier(with_text(SOUND, "overview.on_request", said))
    claims = received(dossier.said_in("overview.on_request"), dossier.year)
    return {one.value for one in claims if not one.is_part}


def test_the_list_is_long_and_of_all_kinds() -> None:
    kinds = [sign for sign, _ in LIST]
    assert len(set(LIST)) == len(LIST) >= 240
    assert min(kinds.count("7") + kinds.count("0"), kinds.count("-") + 70) >= 120


@pytest.mark.parametrize(("sign", "said"), LIST, ids=lambda one: one[:40])
def test_a_wording_of_the_list_is_read(sign: str, said: str) -> None:
    assert _whole(said) == ({int(sign)} if sign in "07" else set())


@pytest.mark.parametrize(("sign", "said"), [one for one in LIST if one[0] in "07"])
def test_a_wording_that_contradicts_the_table_is_accused(sign: str, said: str) -> None:
    other = {"requests.new_received.total": 5, "requests.result_total.total": 5}
    document = with_text(SOUND, "overview.on_request", said)
    assert found(Dossier(with_figures(document, other)), "X01")


@pytest.mark.parametrize("apart", [False, True], ids=["beside the reader", "kept apart"])
def test_composed_sentences_are_found_and_nothing_is_invented(*, apart: bool) -> None:
    all_ = [(one, _whole(_of_the_year(one))) for one in composed(Random(5), 1500, apart=apart)]
    stated = [read == {one.received} for one, read in all_ if one.received is not None]
    assert sum(stated) / len(stated) >= LEAST
    assert [one.text for one, read in all_ if read - {one.received}] == []


@given(st.randoms(use_true_random=False), st.booleans())
def test_no_composed_sentence_is_read_as_another_number(random: Random, apart: bool) -> None:
    for one in composed(random, 4, apart=apart):
        assert _whole(_of_the_year(one)) <= {one.received}


def _of_the_year(one: Composed) -> str:
    return one.text.format(year=SOUND.year, last=SOUND.year - 1)


@pytest.mark.parametrize(
    "said",
    ["收到申请" * 9_000, "未甲" * 20_000, "申请公开1件" * 9_000, "1" * 90_000, "按渠道从" * 30_000],
)
def test_a_page_of_nonsense_is_read_in_time_that_grows_with_its_length(said: str) -> None:
    def seconds(text: str) -> float:
        began = time.process_time()
        received(Dossier(with_text(SOUND, "overview.on_request", text)).sentences, SOUND.year)
        return time.process_time() - began

    half = max(min(seconds(said[: len(said) // 2]) for _ in range(3)), 0.02)
    assert min(seconds(said) for _ in range(3)) < 3.5 * half
