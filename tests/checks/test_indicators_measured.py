"""How many of the counts in texts are read, and is one ever read that is not there?"""

from pathlib import Path
from random import Random

import pytest

from reports.checks.reading.indicators.indicators_found import indicators_in
from tests.checks.counted.composed import YEAR, CountingSentence, counting_sentences
from tests.checks.counted.families import FAMILIES, WordedFamily
from tests.documents import sound

BLANK = {
    key: () for key in sound(YEAR).texts if key.startswith("overview") or key == "other_matters"
}
SENTENCES = Path(__file__).parent / "counted" / "sentences.txt"
EACH = 160
LEAST = 0.95


@pytest.mark.parametrize("apart", [False, True], ids=["beside", "apart"])
@pytest.mark.parametrize("family", FAMILIES, ids=lambda one: one.key)
def test_nearly_every_count_is_found_and_none_wrong(family: WordedFamily, *, apart: bool) -> None:
    said = list(counting_sentences(family, Random(family.key), EACH, apart=apart))
    assert len({one.text for one in said}) >= 60
    read = [(one, numbers_in(one.text)) for one in said]
    assert [(one, numbers) for one, numbers in read if _wrong(one, numbers)] == []
    stated = [(one, numbers) for one, numbers in read if one.number is not None]
    missed = [one.text for one, numbers in stated if one.key not in numbers]
    assert len(missed) <= (1 - LEAST) * len(stated), missed


def test_sentences_of_every_kind_are_read_as_they_are_meant() -> None:
    read = [(text, meant, numbers_in(text)) for meant, text in _written()]
    wrong = [
        (text, key, numbers)
        for text, meant, found in read
        for key, numbers in found.items()
        if meant.get(key) != ("?" if len(numbers) > 1 else str(numbers[0]))
    ]
    assert wrong == []
    missed = [text for text, meant, found in read if meant.keys() - found.keys()]
    assert len(missed) <= (1 - LEAST) * sum(len(meant) for _, meant, _ in read), missed


def _written() -> list[tuple[dict[str, str], str]]:
    """The sentences that were written one by one, each with what is right."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("|", 1) for line in lines if line and not line.startswith("#")]
    return [(dict(one.split("=") for one in meant.split()), text.strip()) for meant, text in pairs]


def numbers_in(text: str) -> dict[str, list[int]]:
    """What is read from a report of this sentence alone."""
    document = sound(YEAR).with_texts({**BLANK, "overview.proactive": (text,)})
    found = indicators_in(document)
    return {key: [n.number for n in one.numbers] for key, one in found.items() if one.numbers}


def _wrong(said: CountingSentence, numbers: dict[str, list[int]]) -> bool:
    """A number that the sentence does not give for what it counts, or for anything else."""
    right = [] if said.number is None else [said.number]
    others = {key for key in numbers if key != said.key}
    return bool(others) or numbers.get(said.key, right) != right
