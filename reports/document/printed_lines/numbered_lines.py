"""Which lines of a source are looked at? All, with their numbers, but not a long empty stretch."""

from collections.abc import Iterable, Iterator
from typing import Final

_MOST_EMPTY: Final = 16
"""Empty lines in a row, behind which further ones say nothing to anybody."""

_SPACES: Final = " \u3000\xa0"


def numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines and their 1-based numbers; a tab or a bar is a cell, and no empty line."""
    empty = 0
    for number, line in enumerate(lines, 1):
        is_said = line and (line[0] not in _SPACES or line.strip(_SPACES))
        empty = 0 if is_said else empty + 1
        if empty <= _MOST_EMPTY:
            yield number, line
