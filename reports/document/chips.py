"""How does a stored text read in its box? Its marks as chips: words with what they stand for.

A text is kept with its marks, `公开【请更新：86】条，新收{新收申请}件`, and read without them,
`公开86条，新收3件`: beside it stands which characters are last year's number, or follow a table.
What only looks like a mark (no field of that name, a bracket that lacks) is text like any other.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import LCSseq, Postfix, Prefix

from reports.document.live_fields import TOKEN, live_cells, written
from reports.document.marks import WHOLE
from reports.statute.schema import Figures

_MARK = re.compile(f"{WHOLE.pattern}|{TOKEN.pattern}")
_GOES_ON_BEFORE = re.compile(r"[0-9０-９][.．]?$")
_GOES_ON_BEHIND = re.compile(r"[.．]?[0-9０-９]")


@dataclass(frozen=True)
class Chip:
    """Some characters of a text, and the mark that is kept in their place."""

    start: int
    end: int
    stored: str

    @property
    def is_live(self) -> bool:
        """Whether it follows a table; else it is last year's, and waits for this year's."""
        return self.stored.startswith("{")


@dataclass(frozen=True)
class BoxText:
    """A text as it reads, with its chips in order; no two have a character in common."""

    text: str
    chips: tuple[Chip, ...] = ()

    @classmethod
    def of(cls, pieces: Iterable[tuple[str, str]]) -> "BoxText":
        """The text of its pieces: each as it is kept, and as it reads; what differs is a chip."""
        text, chips = "", list[Chip]()
        for kept, reads in ((str(one), str(other)) for one, other in pieces):
            if kept != reads:
                chips.append(Chip(len(text), len(text) + len(reads), kept))
            text += reads
        return cls(text, tuple(chips))

    @cached_property
    def stored(self) -> str:
        """The text as it is kept."""
        return "".join(kept for kept, _ in self.pieces)

    @property
    def pieces(self) -> Iterator[tuple[str, str]]:
        """The text cut at its chips: each piece as it is kept, and as it reads."""
        end = 0
        for chip in self.chips:
            between = self.text[end : chip.start]
            yield between, between
            yield chip.stored, self.text[chip.start : chip.end]
            end = chip.end
        yield self.text[end:], self.text[end:]

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The text in pieces, as it reads; of a chip with what it is, ``live`` or ``waiting``."""
        named = {"{": "live", "【": "waiting"}
        return [
            (reads, named[kept[0]] if kept != reads else "") for kept, reads in self.pieces if reads
        ]

    def without(self, numbers: Collection[int]) -> "BoxText":
        """The same text where some of the chips, by their number, are what they read."""
        kept = (one for number, one in enumerate(self.chips) if number not in numbers)
        return BoxText(self.text, tuple(kept))

    def retyped(self, text: str) -> "BoxText":
        """The text after it was typed in, with the chips that nobody touched.

        A digit that joins a chip's belongs to its number: that is another number now.
        """
        same = list(_same(self.text, text))
        moved = (_moved(chip, self.text, text, same) for chip in self.chips)
        return BoxText(text, tuple(one for one in moved if one))


def box_text(stored: str, shown: Mapping[str, str]) -> BoxText:
    """How a stored text reads; ``shown`` says by name what stands for a field."""
    return BoxText.of(_pieces(stored, shown))


def _pieces(stored: str, shown: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    end = 0
    for mark in _MARK.finditer(stored):
        says = shown.get(mark[2]) if mark[2] else mark[1]
        if says:
            yield stored[end : mark.start()], stored[end : mark.start()]
            yield mark[0], says
            end = mark.end()
    yield stored[end:], stored[end:]


def shown_by(figures: Figures) -> dict[str, str]:
    """What stands in a text for each field: its figure, or that there is none yet."""
    return {
        name: written(figures.get(cell)) or f"（{name}未填）" for name, cell in live_cells().items()
    }


def _moved(
    chip: Chip, before: str, after: str, same: Iterable[tuple[int, int, int]]
) -> Chip | None:
    """Where a chip stands now; None where it was typed in."""
    for old, new, length in same:
        # Digits alone are alike anywhere: what stands beside them tells that they are the same,
        # or that both texts begin or end with them.
        begins, ends = old == new == 0, (old + length, new + length) == (len(before), len(after))
        is_sure = begins or ends or length > chip.end - chip.start
        if is_sure and old <= chip.start and chip.end <= old + length:
            moved = replace(chip, start=chip.start + new - old, end=chip.end + new - old)
            was, now = (_joined(before, chip), _joined(after, moved))
            return None if any(a > b for a, b in zip(now, was, strict=True)) else moved
    return None


def _joined(text: str, chip: Chip) -> tuple[bool, bool]:
    """Whether a number before or behind a chip goes on into it."""
    before = _GOES_ON_BEFORE.search(text[max(0, chip.start - 2) : chip.start])
    behind = _GOES_ON_BEHIND.match(text[chip.end : chip.end + 2])
    return before is not None, behind is not None


def _same(before: str, after: str) -> Iterator[tuple[int, int, int]]:
    """What both texts have in common, in order: where in each, and how long."""
    head = Prefix.similarity(before, after)
    rest, other = before[head:], after[head:]
    tail = Postfix.similarity(rest, other)
    yield 0, 0, head
    old, new = rest[: len(rest) - tail], other[: len(other) - tail]
    for one in LCSseq.opcodes(old, new):
        if one.tag == "equal":
            yield head + one.src_start, head + one.dest_start, one.src_end - one.src_start
    yield len(before) - tail, len(after) - tail, tail
