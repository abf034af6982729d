"""At which characters of which box does each finding of a chapter speak?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reports.checks import Finding
from reports.checks.finding import Spot
from reports.desk.quoted_words import QuotedWords
from reports.document.boxes import TITLE, is_text
from reports.document.chips import BoxText
from reports.document.live_fields import TOKEN, resolve
from reports.document.marks import WHOLE
from reports.document.places import ReportPlace
from reports.document.slots import boxes_of, slots
from reports.statute.schema import Edition, Figures
from reports.web.shown_finding import ShownFinding

_SPOKEN = re.compile("“([^“”]+)”")
_DIGIT = re.compile("[0-9０-９]")


@dataclass(frozen=True)
class BoxMark:
    """A finding at its box; ``start`` and ``end`` count as scripts do, None where it has no words.

    Scripts count characters beyond the sixteenth bit as two.
    """

    box: str
    start: int | None
    end: int | None
    finding: Finding


@dataclass(frozen=True)
class TypedLine:
    """A paragraph of a box as checks read it, and where there each character stands."""

    box: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def stretches(self, quoted: QuotedWords, message: str) -> Iterator[tuple[int, int]]:
        """Where in the box the words stand, at each place where they do."""
        for match in quoted.every_in(self.text):
            for start, end in _narrowed(match, message):
                yield self.starts[start], self.ends[end - 1]


@dataclass(frozen=True)
class TypedChapter:
    """What stands in the boxes of a chapter, with the figures that live fields stand for."""

    edition: Edition
    chapter: str
    boxes: Mapping[str, BoxText]
    figures: Figures

    def marks(self, findings: Iterable[ShownFinding]) -> list[BoxMark]:
        """The marks of findings that speak of this chapter, in the order of the page."""
        order = {name: n for n, name in enumerate(slots(self.edition, self.chapter))}
        every = (mark for one in findings for mark in self._marks(one.finding, one.place))
        return sorted(every, key=lambda one: (order.get(one.box, len(order)), one.start or 0))

    def _marks(self, finding: Finding, place: ReportPlace) -> Iterable[BoxMark]:
        """One for each place that is found; without any, the box that is meant."""
        found = dict.fromkeys(
            mark for spot in finding.spots for mark in self._marks_at(finding, spot)
        )
        return found or [BoxMark(self._box(place), None, None, finding)]

    def _box(self, place: ReportPlace) -> str:
        """The box of a place; of all boxes of a side of pairs the first that says something."""
        boxes = (
            boxes_of(self.edition, place.section) if place.section in self.edition.sections else ()
        )
        written = (one for one in boxes if one in self.boxes and self.boxes[one].text.strip())
        return place.box if place.is_half or place.is_cell else next(written, place.box)

    def _marks_at(self, finding: Finding, spot: Spot) -> list[BoxMark]:
        """The words in the paragraph that is meant; where they are not there, in any other."""
        if finding.is_absent or not spot.section or not spot.quote:
            return []
        quoted = QuotedWords.of(spot.quote)
        lines = list(self._lines(spot.section))
        own = [one for number, one in enumerate(lines) if number == spot.line]
        others = (line for name in self._written for line in self._lines_in(name))
        for some in (own, lines, others):
            if found := [
                BoxMark(line.box, start, end, finding)
                for line in some
                for start, end in line.stretches(quoted, finding.message)
            ]:
                return found
        return []

    def _lines(self, section: str) -> Iterator[TypedLine]:
        """The paragraphs of a section."""
        known = section in self.edition.sections
        boxes = boxes_of(self.edition, section) if known else (TITLE,) if section == TITLE else ()
        for box in (one for one in boxes if one in self.boxes):
            yield from self._lines_in(box)

    def _lines_in(self, box: str) -> Iterator[TypedLine]:
        return _lines_of(box, self.boxes[box], self.figures)

    @property
    def _written(self) -> list[str]:
        """The boxes that take text."""
        readers = slots(self.edition, self.chapter)
        return [name for name, reader in readers.items() if name in self.boxes and is_text(reader)]


def _lines_of(name: str, box: BoxText, figures: Figures) -> Iterator[TypedLine]:
    """The paragraphs of a box; a mark that checks read whole stands where its chip does."""
    text, starts, ends, place = "", list[int](), list[int](), 0
    for kept, reads in _cut_at_fields(box.pieces):
        printed = resolve(kept, figures)
        own = list(accumulate((1 + (one > "\uffff") for one in reads), initial=place))
        is_plain = printed == reads
        starts += own[:-1] if is_plain else [place] * len(printed)
        ends += own[1:] if is_plain else [own[-1]] * len(printed)
        text, place = text + printed, own[-1]
    first = 0
    for line in text.split("\n"):
        last = first + len(line)
        if line.strip():
            yield TypedLine(name, line, starts[first:last], ends[first:last])
        first = last + 1


def _cut_at_fields(pieces: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The same pieces; a field that somebody wrote out in the box is one of its own."""
    for kept, reads in pieces:
        if kept != reads:
            yield kept, reads
            continue
        end = 0
        for field in TOKEN.finditer(kept):
            yield kept[end : field.start()], kept[end : field.start()]
            yield field[0], field[0]
            end = field.end()
        yield kept[end:], kept[end:]


def _narrowed(match: re.Match[str], message: str) -> Iterator[tuple[int, int]]:
    """Of a quote with a little around it, the very words that the message speaks of.

    Words are wrong wherever they stand in it; a number may be right in another place.
    """
    if WHOLE.fullmatch(match[0]):
        yield match.span()
        return
    for words in _SPOKEN.findall(message):
        found = list(QuotedWords.of(words).every_in(match[0])) if words.strip() else []
        if found:
            some = found[:1] if _DIGIT.search(words) else found
            yield from ((match.start() + one.start(), match.start() + one.end()) for one in some)
            return
    yield match.span()
