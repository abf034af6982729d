"""What does a county want looked at wherever it stands? A plain list, 词→建议 a line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ARROW = re.compile(r"(?<![^\S\t])[^\S\t]*+(?:→|->|=>|[\t|\uff5c])\s*+")


@dataclass(frozen=True)
class OwnWord:
    """本县的词, and what the county advises instead."""

    word: str
    advice: str = ""


def own_word(line: str) -> OwnWord:
    """The word of a line of the list."""
    word, *advice = _ARROW.split(line.strip(), maxsplit=1)
    return OwnWord(word, "".join(advice))


def own_words(text: str) -> tuple[OwnWord, ...]:
    """The words of a list, as they were kept."""
    return tuple(own_word(line) for line in text.splitlines() if line.strip())


def as_list(words: Iterable[OwnWord]) -> str:
    """The list again."""
    return "\n".join(f"{one.word}→{one.advice}" if one.advice else one.word for one in words)
