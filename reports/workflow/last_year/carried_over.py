"""What comes over from last year's report? This list, and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reports.document import Document
from reports.document.boxes import SIGNER
from reports.document.slots import boxes_of, is_paired
from reports.models import Report
from reports.statute.text_sections import LEAD
from reports.workflow.chapters.lead import standard_lead
from reports.workflow.last_year.file_choices import FileChoices
from reports.workflow.last_year.file_pieces import TextPiece
from reports.workflow.last_year.moved_on import moved_on, years_moved_on
from reports.workflow.last_year.new_name import NewName
from reports.workflow.last_year.pairing import Item, paired_sections, pairing_of
from reports.workflow.same_body import is_same_body


@dataclass(frozen=True)
class LastYearsSentence:
    """One sentence to begin with: its slot, and whether a paragraph begins with it."""

    name: str
    text: str
    opens_paragraph: bool


@dataclass(frozen=True)
class CarriedWords:
    """Last year's words, each in its place: what begins this year's text is made of them."""

    last: Document
    report: Report
    pieces: Sequence[TextPiece]
    name: NewName
    choices: FileChoices = field(default_factory=FileChoices)

    @property
    def cover(self) -> dict[str, str]:
        """Slots of the cover that are filled in outright. Not the title, and never a date."""
        return {LEAD: self._lead(), SIGNER: self._signature()}

    def sentences(self) -> Iterator[LastYearsSentence]:
        """The sentences, moved on, slot by slot."""
        edition = self.report.edition
        for name in (one.key for one in edition.sections.values() if one.carried):
            if not is_paired(edition, name):
                yield from self._in(name, [one for one in self.pieces if one.goes == name])
        for problems, measures in paired_sections(edition).items():
            pairing = pairing_of(self.pieces, problems, measures, self.choices)
            for number, sides in enumerate(pairing.rows()):
                for section, items in zip((problems, measures), sides, strict=True):
                    boxes = boxes_of(edition, section)
                    yield from self._in(boxes[min(number, len(boxes) - 1)], _flat(items))

    def moved(self, piece: TextPiece) -> list[str]:
        """What a piece says at the beginning of this year: the lead keeps its numbers."""
        if piece.goes == LEAD:
            return [self.name.put(years_moved_on(piece.text.strip(), self.last))]
        return [self.name.put(one) for one in moved_on(piece.text, self.last)]

    def _in(self, slot: str, pieces: Sequence[TextPiece]) -> Iterator[LastYearsSentence]:
        """Pieces of one paragraph go on with it."""
        before = None
        for piece in pieces:
            paragraph = (piece.stood, piece.paragraph)
            for text in self.moved(piece):
                yield LastYearsSentence(slot, text, opens_paragraph=paragraph != before)
                before = paragraph

    def _lead(self) -> str:
        """The standard lead, with last year's sentences on web site, address and telephone.

        Whom to ask is said once: by the unit's own particulars where it has given them.
        """
        report = self.report
        standard = standard_lead(report.edition, report.year, report.agency)
        kept = "".join(
            one for piece in self.pieces if piece.goes == LEAD for one in self.moved(piece)
        )
        if not kept:
            return standard
        kept = f"{kept.removesuffix('；')}。" if kept.endswith("；") else kept
        return f"{standard}\n{kept}"

    def _signature(self) -> str:
        """As it was, while the unit is called so; a renamed one signs with its new name."""
        signed, name = self.last.signature.organisation, self.report.agency.name
        return signed if is_same_body(signed, name) else name


def _flat(items: Sequence[Item]) -> list[TextPiece]:
    return [piece for item in items for piece in item]
