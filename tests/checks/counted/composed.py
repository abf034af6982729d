"""Sentences with counts as reports write them, and what is right of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.checks.counted.families import WordedFamily
from tests.checks.counted.wordings import HOW_MANY, LEADS, OF_INFO, POSTED, SAID, TAILS, TIMES, WHO
from tests.checks.said.grammar import half

YEAR = 2026
PLAIN = ("一", "三", "十二", "二十六")
"""Numbers in Chinese numerals, and what they are."""
NUMERALS = {"一": 1, "三": 3, "十二": 12, "二十六": 26}


@dataclass(frozen=True)
class CountingSentence:
    """A sentence, and its number for the family's indicator: None where it states none."""

    key: str
    text: str
    number: int | None


def counting_sentences(
    family: WordedFamily, random: Random, how_many: int, *, apart: bool
) -> Iterator[CountingSentence]:
    """Of four two state a number, one none at all, one something else."""
    for n in range(how_many):
        if n % 4 < 2:
            yield _stating(family, random, apart=apart)
        elif n % 4 == 2 and family.nothing:
            text = _one(random, half(family.nothing, apart=apart))
            yield _made(family, random, text, 0, apart=apart)
        else:
            text = _one(random, half(family.others, apart=apart)) + "。"
            yield _made(family, random, text, None, apart=apart)


def _stating(family: WordedFamily, random: Random, *, apart: bool) -> CountingSentence:
    tails = half(family.tails or TAILS, apart=apart)
    text = _one(random, half(family.said, apart=apart)) + _one(random, tails)
    number = random.choice((1, 2, 5, 12, 38, 86, 146, 1240))
    written = str(number)
    if random.random() < 0.15:
        written = _one(random, PLAIN)
        number = NUMERALS[written]
    elif number >= 10:
        written = _one(random, half(SAID, apart=apart)).replace("{n}", written)
    return _made(family, random, text.replace("{said}", written), number, apart=apart)


def _made(
    family: WordedFamily, random: Random, text: str, number: int | None, *, apart: bool
) -> CountingSentence:
    begins = "".join(_one(random, half(some, apart=apart)) for some in (LEADS, TIMES, WHO))
    text = begins + text
    noun = _one(random, half(family.nouns, apart=apart))
    words = {
        "{noun}": noun,
        "{channel}": noun,
        "{unit}": _one(random, half(family.units, apart=apart)),
        "{many}": _one(random, half(HOW_MANY, apart=apart)),
        "{posted}": _one(random, half(POSTED, apart=apart)),
        "{info}": _one(random, half(OF_INFO, apart=apart)),
        "{said}": "3",
        "{m}": str(random.choice((4, 7, 19, 33))),
        "{year}": str(YEAR),
        "{last}": str(YEAR - 1),
        "{next}": str(YEAR + 1),
    }
    for slot, word in words.items():
        text = text.replace(slot, word)
    return CountingSentence(family.key, text, number)


def _one(random: Random, words: Sequence[str]) -> str:
    return random.choice(list(words))
