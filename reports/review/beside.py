"""What stands beside the report: last year's, what the county saw before, or nothing?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reports.document import Document
from reports.document.comparison import (
    FigureChange,
    TextChange,
    figure_changes,
    text_changes,
)
from reports.document.live_fields import written
from reports.document.sentences.sentence_changes import since_last_year
from reports.statute.schema import Cell
from reports.workflow.reviewing.former import Former

LAST_YEAR, PREVIOUS, NOTHING = "last_year", "previous", "nothing"


@dataclass(frozen=True)
class Beside:
    """What is compared: differences by cell, changed paragraphs by section."""

    choice: str = NOTHING
    figures: Mapping[Cell, FigureChange] = field(default_factory=dict)
    texts: Mapping[str, list[TextChange]] = field(default_factory=dict)

    @property
    def is_last_year(self) -> bool:
        return self.choice == LAST_YEAR


def beside(
    choice: str, document: Document, last_year: Document | None, former: Former | None
) -> Beside:
    """What was asked for, or what there is: the changes since a return, else since last year."""
    if last_year and (choice == LAST_YEAR or not (choice or former)):
        texts = since_last_year(last_year, document)
        return _compared(LAST_YEAR, last_year, document, texts)
    if former and choice != NOTHING:
        return _compared(
            PREVIOUS, former.document, document, text_changes(former.document, document)
        )
    return Beside()


def _compared(
    choice: str, before: Document, after: Document, texts: Iterable[TextChange]
) -> Beside:
    by_section: dict[str, list[TextChange]] = defaultdict(list)
    for change in texts:
        by_section[change.section].append(change)
    figures = {one.cell: one for one in figure_changes(before, after)}
    return Beside(choice, figures, dict(by_section))


def signed(change: FigureChange) -> str:
    """The difference as one writes it: +3, −2; empty where one side is blank."""
    difference = change.difference
    if difference is None:
        return ""
    return f"+{written(difference)}" if difference > 0 else f"−{written(-difference)}"
