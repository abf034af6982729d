"""What was filled or mended in one go, and may be taken back as long as nothing else was changed?

The session keeps it for the person who did it: only the last such change, of one report.
"""

from collections.abc import Collection, Mapping
from typing import Final, TypedDict

from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.filling.fill_zeros import Filled

_KEY: Final = "undo"


class Undo(TypedDict):
    """A chapter: its version after the change, and what stood in its slots before."""

    version: int
    before: dict[str, str]


def keep_undo(request: SignedInRequest, report: Report, chapters: Mapping[str, Undo]) -> None:
    """Keep a change, in place of the one before it."""
    request.session[_KEY] = {"report": report.pk, "chapters": dict(chapters)}


def keep_filled(request: SignedInRequest, report: Report, done: Mapping[str, Filled]) -> None:
    """Keep a fill of some chapters; those in which nothing was filled are left out."""
    filled = {chapter: one for chapter, one in done.items() if one.cells}
    undo = {one: Undo(version=it.version, before=it.before) for one, it in filled.items()}
    keep_undo(request, report, undo)


def can_undo(request: SignedInRequest, report: Report, chapter: str, version: int) -> bool:
    """Whether the last change of a chapter was a fill or a repair by this person."""
    kept = request.session.get(_KEY) or {}
    if kept.get("report") != report.pk:
        return False
    return bool(kept["chapters"].get(chapter, {}).get("version") == version)


def take_undo(request: SignedInRequest, report: Report) -> Mapping[str, Undo]:
    """What can be taken back in a report, by chapter; it is kept no longer."""
    kept = request.session.pop(_KEY, {"report": None, "chapters": {}})
    return kept["chapters"] if kept["report"] == report.pk else {}


def counted(report: Report, names: Collection[str]) -> str:
    """How many slots a change touched: 3格 of tables, 2处 where text is among them."""
    unit = "格" if report.edition.table_of.keys() >= set(names) else "处"
    return f"{len(names)}{unit}"
