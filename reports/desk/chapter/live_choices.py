"""Which live figures belong into which box of text, and what do they say now?"""

from dataclasses import dataclass

from reports.document.live_fields import written
from reports.statute.schema import Edition, Figures


@dataclass(frozen=True)
class LiveChoice:
    """A field to insert, its name, and the figure it stands for now."""

    token: str
    name: str
    now: str


def live_choices(edition: Edition, slot: str, figures: Figures) -> list[LiveChoice]:
    """The live fields that belong into one box."""
    section = edition.sections.get(slot)
    return [
        LiveChoice(f"{{{name}}}", name, written(figures.get(edition.live_fields[name])) or "未填")
        for name in (section.live if section else ())
    ]
