"""How does a sentence of last year's stand on the one page, and what did the clerk say of it?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.document.entry import Misread, writable
from reports.document.live_fields import resolve
from reports.document.waiting_numbers import between_numbers, waiting_numbers, with_numbers
from reports.models import CarriedSentence
from reports.statute.schema import Figures

SAME, WHOLE, SEEN = "same", "whole", "seen"
"""“空着的与上年相同”; “整章照用” of a chapter; the sentences that were on the page."""


@dataclass(frozen=True)
class NumberBox:
    """A number in place: the name of its box, last year's, what was typed now."""

    name: str
    last: str
    typed: str

    @property
    def width(self) -> int:
        return max(4, len(self.last) + 2)


@dataclass(frozen=True)
class OldLine:
    """A sentence, its words and boxes in turn, what was said of it, and why it is not taken."""

    pk: int
    slot: str
    pieces: tuple[tuple[str, NumberBox | None], ...]
    is_dropped: bool
    said: str
    fault: str

    @property
    def needs(self) -> int:
        """How many numbers it waits for."""
        return sum(box is not None for _, box in self.pieces)


@dataclass(frozen=True)
class SaidOfLines:
    """What a posted page says of sentences, read one by one."""

    posted: Mapping[str, str]
    wholes: frozenset[str]

    def numbers(self, row: CarriedSentence) -> list[str]:
        """This year's numbers: as typed, or last year's where the clerk says that they stand."""
        held, typed = waiting_numbers(row.text), self._typed(row)
        if SAME not in self.posted:
            return typed
        return [now if now.strip() else last for now, last in zip(typed, held, strict=True)]

    def said(self, row: CarriedSentence, chapter: str) -> str:
        """taken, dropped or nothing; numbers typed in a sentence say that it is wanted."""
        said = self.posted.get(f"say.{row.pk}", "")
        if said in CarriedSentence.Answer.values and said:
            return said
        is_typed = any(one.strip() for one in self._typed(row))
        is_wanted = chapter in self.wholes and not row.answer
        return CarriedSentence.Answer.TAKEN.value if is_typed or is_wanted else ""

    def _typed(self, row: CarriedSentence) -> list[str]:
        names = (f"number.{row.pk}.{n}" for n in range(len(waiting_numbers(row.text))))
        return [writable(self.posted.get(name, "")) for name in names]

    def fault(self, row: CarriedSentence) -> str:
        """Why its numbers cannot be taken; empty where they can."""
        try:
            with_numbers(row.text, self.numbers(row))
        except Misread as reason:
            return str(reason)
        return ""


def old_line(
    row: CarriedSentence, chapter: str, figures: Figures, said: SaidOfLines | None
) -> OldLine:
    """A sentence for the page, with what was typed into it where it comes back."""
    posted = said.posted if said else {}
    answer = said.said(row, chapter) if said else ""
    fault = said.fault(row) if said and answer == CarriedSentence.Answer.TAKEN else ""
    pieces = tuple(_pieces(row, figures, posted))
    is_dropped = row.answer == CarriedSentence.Answer.DROPPED
    return OldLine(row.pk, row.name, pieces, is_dropped, posted.get(f"say.{row.pk}", ""), fault)


def _pieces(
    row: CarriedSentence, figures: Figures, posted: Mapping[str, str]
) -> Iterator[tuple[str, NumberBox | None]]:
    words, held = between_numbers(row.text), waiting_numbers(row.text)
    for number, text in enumerate(words):
        name = f"number.{row.pk}.{number}"
        box = None
        if number < len(held):
            box = NumberBox(name, held[number], posted.get(name, ""))
        yield resolve(text, figures), box
