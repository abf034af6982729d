"""What is another in a report than it was: last year, or when its leader gave it back?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from reports.document import Document
from reports.document.boxes import SIGNATURE, TITLE
from reports.document.comparison import FigureChange, TextChange, figure_changes, text_changes
from reports.document.live_fields import written
from reports.document.places import ReportPlace
from reports.document.report import Paragraphs
from reports.models import Report, Snapshot
from reports.statute.schema import Cell
from reports.workflow.reviewing.former import read_snapshot
from reports.workflow.states import Action

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?=年)")


@dataclass(frozen=True)
class ChangedPlaces:
    """The places that changed; ``since`` says against what."""

    since: str
    figures: Mapping[Cell, FigureChange]
    texts: Mapping[tuple[str, int], TextChange]
    gone: int

    @property
    def number(self) -> int:
        return len(self.figures) + len(self.texts) + self.gone


def changed_places(
    report: Report, document: Document, last_year: Document | None
) -> ChangedPlaces | None:
    """Since it was given back, where it was; else against last year's; None without either."""
    if declined := _as_declined(report):
        return _between("上次退回以后", declined, document)
    return _between("与上年相比", _a_year_on(last_year, document), document) if last_year else None


def _between(since: str, before: Document, after: Document) -> ChangedPlaces:
    texts = text_changes(before, after)
    return ChangedPlaces(
        since,
        {one.cell: one for one in figure_changes(before, after)},
        {(one.section, one.index): one for one in texts if not one.is_removed},
        sum(one.is_removed for one in texts),
    )


def _as_declined(report: Report) -> Document | None:
    """As it was sent to be signed when the 审签人 gave it back the last time."""
    declined = report.ledger.filter(action=Action.DECLINE).order_by("-number").first()
    if declined is None:
        return None
    sent = Snapshot.objects.filter(report=report, action=Action.ASK_TO_SIGN, at__lt=declined.at)
    kept = sent.order_by("-id").first()
    return read_snapshot(kept.document) if kept else None


def _a_year_on(last_year: Document, document: Document) -> Document:
    """Last year's report as if of this year: that a year is over is no change."""
    years = document.year - last_year.year
    moved = last_year.retold(partial(_moved, years=years))
    (title,) = _moved((moved.title,), years=years)
    return replace(moved, title=title, year=document.year, signature=document.signature)


def _moved(texts: Paragraphs, years: int) -> Paragraphs:
    return tuple(_YEAR.sub(lambda year: str(int(year[0]) + years), one) for one in texts)


@dataclass(frozen=True)
class ChangedPlace:
    """A place in the list of what changed: where it stands on the page, its name, its words."""

    anchor: str
    name: str
    before: str


def listed(document: Document, changed: ChangedPlaces) -> list[ChangedPlace]:
    """In printing order: title and chapters; of a cell also what stood in it."""
    edition = document.edition
    cells = [
        (ReportPlace(edition, cell), cell, written(one.before) or "空")
        for cell, one in changed.figures.items()
    ]
    texts = [
        (ReportPlace(edition, one.section, one.chapter), f"{one.section}-{one.index}", "")
        for one in changed.texts.values()
    ]
    in_order = sorted((*texts, *cells), key=lambda one: one[0].chapter)
    return [ChangedPlace(anchor_of(name), place.spoken, was) for place, name, was in in_order]


def anchor_of(name: str) -> str:
    """The id of what changed, where the page draws it apart from its whole chapter."""
    whole = {f"{one}-{n}" for one in (TITLE, SIGNATURE) for n in range(3)}
    return "" if name in whole else f"changed-{name}"
