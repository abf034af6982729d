"""How is a personal number shown in a finding? Never in full, not even in the quote."""

from reports.checks.base import Place
from reports.checks.reading.text import Sentence


def masked(number: str) -> str:
    """Keep the first three and the last two signs: 138******78."""
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def place_of(sentence: Sentence, hidden: str) -> Place:
    """The place of a personal number, quoted masked."""
    return Place(sentence.chapter, sentence.section, hidden, sentence.index)
