"""Which live figures can be put into the text, and what do they say now?"""

from dataclasses import dataclass

from reports.document import Document
from reports.document.live_fields import FIELDS, written


@dataclass(frozen=True)
class LiveChoice:
    """A field to insert, its name, and the figure it stands for now."""

    token: str
    name: str
    now: str


def live_choices(document: Document) -> list[LiveChoice]:
    """Every live field, in the order of the tables."""
    return [
        LiveChoice(f"{{{name}}}", name, written(document.figures.get(cell)) or "未填")
        for name, cell in FIELDS.items()
    ]
