"""Which places of a report can be entered from its file, and what stands there?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reports.document import Document
from reports.document.boxes import CONFIRMED_BY, FEE, TITLE, Reader, is_text
from reports.document.entry import paragraphs
from reports.document.places import ReportPlace
from reports.document.slots import slots
from reports.document.typed import as_typed, slots_of, spread
from reports.models import Report
from reports.statute.schema import Edition


@dataclass(frozen=True)
class EntryPlace:
    """A cell, a text, a box: as the file prints it. ``boxes`` are the slots that keep it."""

    edition: Edition
    chapter: str
    name: str
    boxes: tuple[str, ...]

    @property
    def read(self) -> Reader:
        return slots(self.edition, self.chapter)[self.boxes[0]]

    @property
    def is_words(self) -> bool:
        """Whether words stand there; everything else is typed twice."""
        return is_text(self.read)

    @property
    def is_cell(self) -> bool:
        return self.name in self.edition.table_of

    @property
    def place(self) -> ReportPlace:
        return ReportPlace(self.edition, self.name, self.chapter)

    def tidied(self, text: str) -> str:
        """What was typed, in the one form in which two persons' readings are compared.

        Raises Misread where it cannot be read.
        """
        if not self.is_words:
            return as_typed(self.read(text))
        return "\n".join(" ".join(line.split()) for line in paragraphs(str(self.read(text))))

    def typed(self, text: str) -> dict[str, str]:
        """A tidied text as it would be typed in its slots."""
        if len(self.boxes) == 1:
            return {self.boxes[0]: text}
        return dict(zip(self.boxes, spread(paragraphs(text), len(self.boxes)), strict=True))


@cache
def entry_places(edition: Edition) -> Mapping[str, EntryPlace]:
    """Every place that a file prints, by name, in printing order."""
    boxes: dict[tuple[str, str], list[str]] = {}
    for chapter in edition.parts:
        for slot in slots(edition, chapter):
            if slot != CONFIRMED_BY:
                boxes.setdefault((chapter, _name(edition, slot)), []).append(slot)
    return {
        name: EntryPlace(edition, chapter, name, tuple(some))
        for (chapter, name), some in boxes.items()
    }


def _name(edition: Edition, slot: str) -> str:
    """A pair's halves are printed as two texts: each is one place."""
    section = None if slot in FEE else edition.section_of(slot)
    return section.key if section else slot


def standing(report: Report, document: Document) -> dict[str, str]:
    """What the report says at each place; blank where it says nothing. ``document``: as read.

    The title that is printed where nobody typed any is none.
    """
    said = {name: as_typed(value) for name, value in slots_of(document).items()}
    said[TITLE] = report.title
    return {
        name: "\n".join(filter(None, (said[box] for box in one.boxes)))
        for name, one in entry_places(report.edition).items()
    }
