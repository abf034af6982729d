"""Which lines of a source are looked at? All, with their numbers, but not a long empty stretch."""

from collections.abc import Iterable, Iterator
from typing import Final

_MOST_EMPTY: Final = 16
"""Empty lines in a row, behind which further ones say nothing to anybody."""


def numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines and their 1-based numbers; a tab or a bar is a cell, and no empty line."""
    empty = 0
    for number, line in enumerate(lines, 1):
        empty = 0 if line and line.strip(" \u3000\xa0") else empty + 1
        if empty <= _MOST_EMPTY:
            yield number, line
