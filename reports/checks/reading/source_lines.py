"""In which line of its source is a quote printed? The lines are joined once, then searched."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from reports.document import AsPrinted

_LONG = 16
_BESIDE = 12
"""Characters on each side by which words are known again where their paragraph is cut."""


class SourceLines:
    """The lines of one source; every question is a search in one text, not a walk of lines."""

    def __init__(self, printed: AsPrinted) -> None:
        self._cells = printed.cells
        self._printed = printed
        self._begins: dict[str, int] = {}
        self._paragraphs: dict[str, str] = {}

    @cached_property
    def _lines(self) -> list[str]:
        return [_dense(line) for line in self._printed.lines]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {line: n for n, line in reversed([*enumerate(self._lines, 1)])}

    @cached_property
    def _long_ones(self) -> dict[str, int]:
        """The same of lines that are long enough: a table has hundreds that are not."""
        lines = reversed([*enumerate(self._printed.lines, 1)])
        return {_dense(line): n for n, line in lines if len(line) >= _LONG}

    @cached_property
    def _run_on(self) -> str:
        return "".join(self._lines)

    @cached_property
    def _run_on_starts(self) -> Sequence[int]:
        return _starts(self._lines, 0)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return _starts(self._printed.lines, 1)

    def line_of(self, cells: Sequence[str], quote: str, paragraph: str) -> int | None:
        """The 1-based line where the quote of a paragraph, else the first cell, is printed."""
        if not quote:
            return next((one.line for one in self._cells if one.cell in cells), None)
        first = quote.splitlines()[0]
        if paragraph not in self._paragraphs:
            self._paragraphs[paragraph] = _dense(paragraph)
        found = self._within(_dense(first), self._paragraphs[paragraph])
        return self._alone(first) if found is None else found

    def _within(self, quote: str, paragraph: str) -> int | None:
        """The line by its paragraph, which may be a line, a part of one, or several lines."""
        place = paragraph.find(quote)
        if not quote or place < 0:
            return None
        known = self._long_ones if len(paragraph) >= _LONG else self._numbers
        if paragraph in known:
            return known[paragraph]
        begin = self._begin_of(paragraph)
        if begin < 0:
            left = max(place - _BESIDE, 0)
            begin = self._run_on.find(paragraph[left : place + len(quote) + _BESIDE]) - left
            if begin + left < 0:
                return None
        return bisect_right(self._run_on_starts, begin + place)

    def _begin_of(self, paragraph: str) -> int:
        if paragraph not in self._begins:
            self._begins[paragraph] = self._run_on.find(paragraph)
        return self._begins[paragraph]

    def _alone(self, quote: str) -> int | None:
        found = self._printed.text.find(quote)
        return bisect_right(self._starts, found) if found >= 0 else None


def _dense(text: str) -> str:
    return "".join(text.split())


def _starts(lines: Iterable[str], between: int) -> Sequence[int]:
    """Where each line begins in the text they are joined to."""
    return array("l", accumulate((len(line) + between for line in lines), initial=0))[:-1]
