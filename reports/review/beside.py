"""What stands beside the report: last year's, what the county saw before, or nothing?"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from reports.document import Document
from reports.document.comparison import (
    FigureChange,
    TextChange,
    figure_changes,
    text_changes,
)
from reports.document.live_fields import written
from reports.document.printed import printed_form
from reports.statute.schema import Cell
from reports.workflow.reviewing.former import Former

LAST_YEAR, PREVIOUS, NOTHING = "last_year", "previous", "nothing"


@dataclass(frozen=True)
class Beside:
    """What is compared: differences by cell, changed paragraphs by section, last year's text."""

    choice: str = NOTHING
    figures: Mapping[Cell, FigureChange] = field(default_factory=dict)
    texts: Mapping[str, list[TextChange]] = field(default_factory=dict)
    last_year: Document | None = None

    @property
    def is_last_year(self) -> bool:
        return self.choice == LAST_YEAR


def beside(
    choice: str, document: Document, last_year: Document | None, former: Former | None
) -> Beside:
    """What was asked for, or what there is: after a return, the changes since."""
    if choice == LAST_YEAR and last_year:
        figures = {one.cell: one for one in figure_changes(last_year, document)}
        return Beside(LAST_YEAR, figures, last_year=printed_form(last_year))
    if former and choice != NOTHING:
        texts: dict[str, list[TextChange]] = defaultdict(list)
        for change in text_changes(former.document, document):
            texts[change.section].append(change)
        figures = {one.cell: one for one in figure_changes(former.document, document)}
        return Beside(PREVIOUS, figures, dict(texts))
    return Beside()


def signed(change: FigureChange) -> str:
    """The difference as one writes it: +3, −2; where one side is blank, what it was."""
    difference = change.difference
    if difference is None:
        return f"原{written(change.before)}" if change.before is not None else "原空"
    return f"+{written(difference)}" if difference > 0 else f"−{written(-difference)}"
