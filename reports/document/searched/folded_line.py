"""What of a line counts when words are looked for in it, and where does each sign stand in it?"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WORDLIKE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@dataclass(frozen=True)
class FoldedLine:
    """``text`` is the line as it is compared, ``places`` whence in the line each sign of it comes.

    Full width is half width, capitals are small, spaces and line breaks are gone; a number or a
    Latin word stands between two spaces, so that 12 is not found in 2012.
    """

    text: str
    places: tuple[int, ...]


def fold(line: str) -> FoldedLine:
    """The line as it is compared; of one without any sign, nothing."""
    signs: list[str] = []
    places: list[int] = []
    before, is_apart = "", True
    for sign, place in _signs(line):
        is_gap = sign == " "
        ends = before in _WORDLIKE and (is_gap or sign not in _WORDLIKE)
        begins = not is_gap and sign in _WORDLIKE and (before not in _WORDLIKE or is_apart)
        if (ends or begins) and signs[-1:] != [" "]:
            signs.append(" ")
            places.append(place)
        if not is_gap:
            signs.append(sign)
            places.append(place)
            before = sign
        is_apart = is_gap
    if before in _WORDLIKE and signs[-1:] != [" "]:
        signs.append(" ")
        places.append(len(line) - 1)
    return FoldedLine("".join(signs), tuple(places))


def _signs(line: str) -> Iterator[tuple[str, int]]:
    """Every sign in its plain form; whatever cannot be seen is a gap."""
    for place, sign in enumerate(line):
        for plain in unicodedata.normalize("NFKC", sign).casefold():
            yield (" " if unicodedata.category(plain)[0] in "CZ" else plain, place)
