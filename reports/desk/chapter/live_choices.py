"""Which live figures belong into which box of text, and what do they say now?"""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.document.live_fields import live_cells, written
from reports.statute.schema import Edition, Figures


@dataclass(frozen=True)
class LiveChoice:
    """A field to insert, its name, and the figure it stands for now."""

    token: str
    name: str
    now: str


def choices_of_sum(shown: Mapping[str, str]) -> list[LiveChoice]:
    """The fields of a county's sum, which belong into any box of its own report's text."""
    own = (name for name in shown if name not in live_cells())
    return [LiveChoice(f"{{{name}}}", name, shown[name]) for name in own]


def live_choices(edition: Edition, slot: str, figures: Figures) -> list[LiveChoice]:
    """The live fields that belong into one box."""
    section = edition.sections.get(slot)
    return [
        LiveChoice(f"{{{name}}}", name, written(figures.get(edition.live_fields[name])) or "未填")
        for name in (section.live if section else ())
    ]
