"""Was something typed for a number or a date, and not understood? Then it is not missing."""

from reports.checks.base import Dossier
from reports.document.boxes import PARSED
from reports.document.places import ReportPlace


def typed(dossier: Dossier, name: str) -> str:
    """What stands in a cell, or beside the tables, and cannot be read; empty for nothing."""
    return dossier.document.unreadable.get(name, "").strip()


def is_typed_in(dossier: Dossier, chapter: str) -> bool:
    """Whether such an entry stands in a chapter: it is not empty, and nothing in it is unsaid."""
    if not dossier.document.unreadable:
        return False
    places = (ReportPlace(dossier.edition, name) for name in PARSED)
    return any(typed(dossier, one.name) for one in places if one.chapter == chapter)
