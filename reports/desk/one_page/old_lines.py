"""How does a sentence of last year's stand on the one page, and what did the clerk say of it?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reports.desk.one_page.worded_anew import Run, WordedAnew
from reports.document.chips import box_text, shown_by
from reports.document.entry import Misread, writable
from reports.document.waiting_numbers import between_numbers, waiting_numbers, why_not, with_numbers
from reports.models import CarriedSentence
from reports.statute.schema import Figures

SAME, WHOLE, SEEN = "same", "whole.", "seen"
"""“空着的与上年相同”; “整章照用” of a chapter, with its number; the sentences on the page."""


@dataclass(frozen=True)
class NumberBox:
    """A number in place: the name of its box, last year's, what was typed now, why it is none."""

    name: str
    last: str
    typed: str

    @property
    def fault(self) -> str:
        return why_not(self.last, self.typed) if self.typed.strip() else ""

    @property
    def width(self) -> int:
        return max(4, len(self.last) + 2)


@dataclass(frozen=True)
class OldLine:
    """A sentence, its words and boxes in turn, what was said of it, and why it is not taken."""

    pk: int
    slot: str
    pieces: tuple[tuple[Sequence[Run], NumberBox | None], ...]
    is_dropped: bool
    said: str
    fault: str

    @property
    def boxes(self) -> list[NumberBox]:
        return [box for _, box in self.pieces if box is not None]

    @property
    def asks(self) -> str:
        """The words in it that ask to be read anew; empty for none."""
        words = (run for runs, _ in self.pieces for run in runs if run.asks)
        return "、".join(dict.fromkeys(f"“{run.text}”" for run in words))


@dataclass(frozen=True)
class SaidOfLines:
    """What a page says of sentences, read one by one: as it was sent, or as it was left."""

    posted: Mapping[str, str]
    is_sent: bool = True

    @property
    def wholes(self) -> frozenset[str]:
        """The chapters of which every sentence is wanted as it stands."""
        ticked = (name for name, text in self.posted.items() if text)
        return frozenset(one.removeprefix(WHOLE) for one in ticked if one.startswith(WHOLE))

    def numbers(self, row: CarriedSentence) -> list[str]:
        """This year's numbers: as typed, or last year's where the clerk says that they stand."""
        held, typed = waiting_numbers(row.text), self._typed(row)
        if not self.posted.get(SAME):
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
        return [writable(self.posted.get(name, "")) for name in numbers_of(row)]

    def fault(self, row: CarriedSentence) -> str:
        """Why its numbers cannot be taken; empty where they can."""
        try:
            with_numbers(row.text, self.numbers(row))
        except Misread as reason:
            return str(reason)
        return ""


def numbers_of(row: CarriedSentence) -> dict[str, str]:
    """The boxes for the numbers of a sentence, each with what stood there last year."""
    held = waiting_numbers(row.text)
    return {f"number.{row.pk}.{number}": last for number, last in enumerate(held)}


def why_no_numbers(row: CarriedSentence, typed: Mapping[str, str]) -> dict[str, str]:
    """Why what was typed is no number, by box; nothing is said of a box left blank."""
    said = {name: why_not(last, typed.get(name, "")) for name, last in numbers_of(row).items()}
    return {name: why for name, why in said.items() if why and typed.get(name, "").strip()}


def old_line(
    row: CarriedSentence,
    chapter: str,
    figures: Figures,
    anew: WordedAnew,
    said: SaidOfLines,
) -> OldLine:
    """A sentence for the page, with what was typed into it where it comes back."""
    answer = said.said(row, chapter) if said.is_sent else ""
    fault = said.fault(row) if answer == CarriedSentence.Answer.TAKEN else ""
    pieces = tuple(_pieces(row, figures, anew, said.posted))
    is_dropped = row.answer == CarriedSentence.Answer.DROPPED
    return OldLine(
        row.pk, row.name, pieces, is_dropped, said.posted.get(f"say.{row.pk}", ""), fault
    )


def _pieces(
    row: CarriedSentence, figures: Figures, anew: WordedAnew, posted: Mapping[str, str]
) -> Iterator[tuple[Sequence[Run], NumberBox | None]]:
    shown = shown_by(figures)
    boxes = [NumberBox(name, last, posted.get(name, "")) for name, last in numbers_of(row).items()]
    for text, box in zip_longest(between_numbers(row.text), boxes):
        yield anew.runs(box_text(text, shown).text), box
