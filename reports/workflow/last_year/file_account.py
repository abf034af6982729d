"""Which words of a file went where? Each character is claimed once; the rest is left.

Spaces count for nothing: readers put lines together and set indents aside.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

_SAYS_SOMETHING = re.compile(r"[^\W_]")
_BARS = re.compile(r"[|\s]+")
"""Between the cells of a row that was left over."""
_ALIKE = 92
"""Of a hundred: what a reader wrote in other signs is still found."""


@dataclass(frozen=True)
class SourceRun:
    """Characters of the source, and the lines that they stand on."""

    start: int
    end: int
    text: str
    lines: range


@dataclass
class FileAccount:
    """The lines of a file, and which of their characters are spoken for."""

    lines: Sequence[str]
    dense: str = ""
    _where: list[tuple[int, int]] = field(default_factory=list)
    _free: bytearray = field(default_factory=bytearray)
    _reached: int = 0

    def __post_init__(self) -> None:
        signs = (
            (number, column, sign)
            for number, line in enumerate(self.lines)
            for column, sign in enumerate(line)
            if not sign.isspace()
        )
        every = list(signs)
        self.dense = "".join(sign for *_, sign in every)
        self._where = [(number, column) for number, column, _ in every]
        self._free = bytearray(b"\x01" * len(every))

    def claim(self, text: str) -> SourceRun | None:
        """The place of a text, the next one where it stands several times; None where it is not."""
        for plain in dict.fromkeys(("".join(text.split()), "".join(_BARS.split(text)))):
            start = self._find(plain, self._reached)
            start = self._find(plain, 0) if start < 0 else start
            if start >= 0:
                return self._taken(start, start + len(plain))
        return self._claim_alike("".join(text.split()))

    def claim_on(self, line: int, text: str) -> SourceRun | None:
        """The place of a text on one line."""
        plain, first = "".join(text.split()), bisect_left(self._where, (line, 0))
        start = self._find(plain, first)
        is_there = start >= 0 and self._where[start][0] == line
        return self._taken(start, start + len(plain)) if is_there else None

    def claim_last(self, text: str) -> SourceRun | None:
        """The last place of a text that nothing has claimed."""
        plain = "".join(text.split())
        starts = [one.start() for one in re.finditer(re.escape(plain), self.dense)] if plain else []
        free = [one for one in starts if all(self._free[one : one + len(plain)])]
        return self._taken(free[-1], free[-1] + len(plain)) if free else None

    def claim_left(self, wanted: Callable[[SourceRun], bool]) -> list[SourceRun]:
        """Of what is left, line by line, all that is wanted."""
        return [self._taken(one.start, one.end) for one in list(self.left()) if wanted(one)]

    def left(self) -> Iterator[SourceRun]:
        """What nothing has claimed and says something, line by line."""
        for run in re.finditer(b"\x01+", bytes(self._free)):
            for start, end in self._by_lines(run.start(), run.end()):
                if _SAYS_SOMETHING.search(self.dense[start:end]):
                    yield self._stretch(start, end)

    def _find(self, plain: str, start: int) -> int:
        """The first place from there on that nothing has claimed."""
        while plain and (start := self.dense.find(plain, start)) >= 0:
            if all(self._free[start : start + len(plain)]):
                return start
            start += 1
        return -1

    def _claim_alike(self, plain: str) -> SourceRun | None:
        """A run that is left and reads nearly so."""
        for run in re.finditer(b"\x01+", bytes(self._free)):
            text = self.dense[run.start() : run.end()]
            if len(text) * 2 < len(plain):
                continue
            found = fuzz.partial_ratio_alignment(plain, text, score_cutoff=_ALIKE)
            if found and found.dest_end - found.dest_start >= len(plain) * 0.8:
                return self._taken(run.start() + found.dest_start, run.start() + found.dest_end)
        return None

    def _taken(self, start: int, end: int) -> SourceRun:
        self._free[start:end] = bytes(end - start)
        self._reached = end
        return self._stretch(start, end)

    def _by_lines(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = start
        for place in range(start + 1, end + 1):
            if place == end or self._where[place][0] != self._where[first][0]:
                yield first, place
                first = place

    def _stretch(self, start: int, end: int) -> SourceRun:
        (first, left), (last, right) = self._where[start], self._where[end - 1]
        texts = [self.lines[number] for number in range(first, last + 1)]
        texts[-1] = texts[-1][: right + 1]
        texts[0] = texts[0][left:]
        return SourceRun(start, end, "\n".join(texts), range(first, last + 1))
