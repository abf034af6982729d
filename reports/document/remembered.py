"""What is asked about one text again and again? Whether it is a label, a figure: that is kept.

A file has four hundred cells, and every way of reading it asks the same of each of them.
"""

from collections.abc import Callable
from typing import Final, TypeVar

Answer = TypeVar("Answer")

_MOST: Final = 40_000
"""All lines of a long file; then everything is forgotten at once."""

LONGEST_KEPT: Final = 120
"""Longer texts are no labels, and are not worth remembering."""


class _Answers(dict[str, Answer]):
    """What a function said of each text; one that is not there is asked about."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, text: str) -> Answer:
        said = self._ask(text)
        if len(text) <= LONGEST_KEPT:
            if len(self) >= _MOST:
                self.clear()
            self[text] = said
        return said


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same function of one text, which knows what it said of it.

    To ask is one look-up in a dictionary: no call of a function stands before it.
    """
    return _Answers(ask).__getitem__
