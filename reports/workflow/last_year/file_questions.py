"""What must the clerk say of last year's file before it is taken over, and what may she add?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reports.document import Document
from reports.models import Report
from reports.statute.schema import Cell
from reports.workflow.last_year.carried_over import CarriedWords
from reports.workflow.last_year.file_choices import FileChoices
from reports.workflow.last_year.foreseen import in_force_cells
from reports.workflow.last_year.pairing import Pairing, paired_sections, pairing_of
from reports.workflow.last_year.predecessor import is_known_as, words_placed
from reports.workflow.last_year.shown_file import ShownPiece, shown_file


@dataclass(frozen=True)
class FileQuestions:
    """A file that waits, beside the report that is to begin from it."""

    document: Document
    report: Report
    name: str
    choices: FileChoices

    @cached_property
    def shown(self) -> list[ShownPiece]:
        """Everything in the file, in its order."""
        return shown_file(self.document, self.report)

    @cached_property
    def words(self) -> CarriedWords:
        """Its words, where she wants them."""
        return words_placed(self.document, self.report, self.shown, self.choices)

    @property
    def is_doubtful(self) -> bool:
        """Whether it seems to be another body's."""
        return not is_known_as(self.report.agency, self.document.organisation)

    def pairings(self, words: CarriedWords) -> list[Pairing]:
        """Problems and measures, for each chapter that has them."""
        sections = paired_sections(self.report.edition).items()
        return [pairing_of(words.pieces, one, other, self.choices) for one, other in sections]

    @property
    def not_read(self) -> list[Cell]:
        """Cells that this year's begin from, of which no figure was read."""
        edition = self.document.edition
        wanted = (*self.report.edition.carried_cells.values(), *in_force_cells(edition))
        known = (one for one in dict.fromkeys(wanted) if one in edition.table_of)
        return [one for one in known if self.document.figures.get(one) is None]

    def completed(self) -> Document:
        """The report with what she read herself; raises Misread for what is no number."""
        added = self.choices.figures(self.not_read)
        return replace(self.document, figures={**self.document.figures, **added})

    def objections(self, words: CarriedWords) -> list[str]:
        """What is still to be said, in sentences."""
        return [
            *_of_body(self),
            *(said for one in self.pairings(words) for said in _of_pairs(one)),
            *self.choices.faults(self.not_read).values(),
        ]


def _of_body(asked: FileQuestions) -> Sequence[str]:
    if not asked.is_doubtful or asked.choices.is_sure:
        return ()
    written = asked.document.organisation or "（没有写单位）"
    return (f"文件里的单位是“{written}”，请先确认就是本单位的报告。",)


def _of_pairs(pairing: Pairing) -> Sequence[str]:
    if pairing.is_asked and not pairing.way:
        counts = f"问题{len(pairing.problems)}条、措施{len(pairing.measures)}条"
        return (f"{counts}，对不上，请先说怎么对应。",)
    left = len(pairing.unsaid)
    return (f"还有{left}条措施没有说对应哪个问题。",) if left else ()
