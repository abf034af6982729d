"""At which characters of which box does each finding of a chapter speak?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reports.checks import Finding
from reports.checks.finding import Spot
from reports.desk.quoted_words import QuotedWords
from reports.document.boxes import TITLE
from reports.document.live_fields import resolved_from
from reports.document.places import ReportPlace
from reports.document.slots import boxes_of, slots
from reports.statute.schema import Edition, Figures
from reports.web.shown_finding import ShownFinding

_SPOKEN = re.compile("“([^“”]+)”")


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
class TypedChapter:
    """What stands in the boxes of a chapter, as typed, with the figures that live fields show."""

    edition: Edition
    chapter: str
    values: Mapping[str, str]
    figures: Figures

    def marks(self, findings: Iterable[ShownFinding]) -> list[BoxMark]:
        """The marks of findings that speak of this chapter, in the order of the page."""
        order = {name: n for n, name in enumerate(slots(self.edition, self.chapter))}
        every = (mark for one in findings for mark in self._marks(one.finding, one.place))
        return sorted(every, key=lambda one: (order.get(one.box, len(order)), one.start or 0))

    def _marks(self, finding: Finding, place: ReportPlace) -> list[BoxMark]:
        """One for each place that is found; without any, the box that is meant."""
        found = [mark for spot in finding.spots if (mark := self._mark(finding, spot))]
        return found or [BoxMark(self._box(place), None, None, finding)]

    def _box(self, place: ReportPlace) -> str:
        """The box of a place; of all boxes of a side of pairs the first that says something."""
        boxes = (
            boxes_of(self.edition, place.section) if place.section in self.edition.sections else ()
        )
        written = (one for one in boxes if self.values.get(one, "").strip())
        return place.box if place.is_half or place.is_cell else next(written, place.box)

    def _mark(self, finding: Finding, spot: Spot) -> BoxMark | None:
        if not spot.section or not spot.quote:
            return None
        quoted = QuotedWords.of(spot.quote)
        lines = list(self._lines(spot.section))
        own = [one for number, one in enumerate(lines) if number == spot.line]
        for box, start, end in (*own, *lines):
            text = self.values[box]
            shown, places = resolved_from(text[start:end], self.figures)
            if match := quoted.found_in(shown):
                stretch = _narrowed(match, finding.message)
                first, last = (_counted(text, start + places[one]) for one in stretch)
                return BoxMark(box, first, last, finding)
        return None

    def _lines(self, section: str) -> Iterator[tuple[str, int, int]]:
        """The paragraphs of a section: the box, and where in it each begins and ends."""
        known = section in self.edition.sections
        boxes = boxes_of(self.edition, section) if known else (TITLE,) if section == TITLE else ()
        for box in boxes:
            start = 0
            for line in self.values.get(box, "").split("\n"):
                if line.strip():
                    yield box, start, start + len(line)
                start += len(line) + 1


def _narrowed(match: re.Match[str], message: str) -> tuple[int, int]:
    """Of a quote with a little around it, the very words that the message speaks of."""
    for words in _SPOKEN.findall(message):
        if words.strip() and (found := QuotedWords.of(words).found_in(match[0])):
            return match.start() + found.start(), match.start() + found.end()
    return match.span()


def _counted(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le")) // 2
