"""What of last year's report does a chapter's page show? Locks, expected figures, old sentences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.document import Document
from reports.document.chips import BoxText, box_text
from reports.document.live_fields import written
from reports.models import CarriedFigure, CarriedSentence, LastYear, Report
from reports.statute.schema import Cell
from reports.workflow.filling.start_from_last_year import BLANK
from reports.workflow.last_year.foreseen import in_force, in_force_cells
from reports.workflow.last_year.moved_on import is_settled


@dataclass(frozen=True)
class OldSentence:
    """A sentence of last year's that nobody has answered yet."""

    pk: int
    box: BoxText
    opens_paragraph: bool
    is_settled: bool


@dataclass(frozen=True)
class LockPart:
    """What one of several merged bodies adds: whose report, and its figures in words."""

    name: str
    title: str
    figures: str


@dataclass(frozen=True)
class Lock:
    """Cells that last year's report decides, and where that comes from."""

    cells: frozenset[Cell]
    origin: str
    reason: str
    parts: Sequence[LockPart] = ()
    unknown: str = ""
    """What is missing of merged bodies, so that 上年结转 is blank."""


@dataclass(frozen=True)
class Expected:
    """现行有效 as it should be: last year's, what was issued, what was repealed, the sum."""

    name: str
    line: str
    before: str
    issued: str
    repealed: str
    result: str
    is_other: bool


@dataclass(frozen=True)
class BroughtOver:
    """Where a report started from, and how many old sentences nobody has answered yet."""

    origin: str
    waiting: int


def brought(report: Report) -> BroughtOver | None:
    """What came over from last year's report; None while nothing has."""
    origin = LastYear.objects.filter(report=report).values_list("origin", flat=True).first()
    if origin is None:
        return None
    waiting = CarriedSentence.objects.filter(report=report, answer="").count()
    return BroughtOver(origin, waiting)


def old_sentences(
    report: Report, names: Iterable[str], shown: Mapping[str, str]
) -> dict[str, list[OldSentence]]:
    """The sentences that wait below the boxes of a chapter, by box, as they would read there."""
    waiting: dict[str, list[OldSentence]] = {}
    for one in CarriedSentence.objects.filter(report=report, name__in=list(names), answer=""):
        box = box_text(one.text, shown)
        old = OldSentence(one.pk, box, one.opens_paragraph, is_settled(one.text))
        waiting.setdefault(one.name, []).append(old)
    return waiting


def lock_of(report: Report) -> Lock | None:
    """The lock on 上年结转, or that it was opened; None where nothing was carried."""
    carried = list(CarriedFigure.objects.filter(report=report))
    kept = LastYear.objects.filter(report=report).order_by("report__carried_parts")
    part = "report__carried_parts__"
    rows = list(kept.values_list("origin", f"{part}name", f"{part}title", f"{part}figures"))
    parts = [LockPart(name, title, _told(report, own)) for _, name, title, own in rows if name]
    if not carried and not parts:
        return None
    locked = frozenset(one.cell for one in carried if one.unlocked_at is None)
    reason = carried[0].reason if carried and not locked else ""
    unknown = "、".join(one.name for one in parts if not one.title)
    blank = BLANK.format(unknown) if unknown else ""
    return Lock(locked, rows[0][0] if rows else "", reason, parts, blank)


def _told(report: Report, figures: Mapping[Cell, int]) -> str:
    """A part's figures by column, those that are 0 left out."""
    some = [f"{report.edition.names(cell)[1]}{n}" for cell, n in figures.items() if n]
    return "，".join(some) or "各列都是0"


def expected_in_force(document: Document, last: Document | None) -> list[Expected]:
    """上年现行有效＋本年制发－本年废止, line by line, where last year's report knows."""
    if last is None:
        return []
    cells = in_force_cells(document.edition)
    return [_expected(document, last, cell) for cell in cells if last.figures.get(cell) is not None]


def _expected(document: Document, last: Document, cell: Cell) -> Expected:
    before, now = last.figures.get(cell), document.figures.get(cell)
    issued, repealed = (document.figures.get(one) for one in in_force_cells(document.edition)[cell])
    result = in_force(before, issued, repealed)
    return Expected(
        name=document.edition.names(cell)[0],
        line=cell.removesuffix(".in_force"),
        before=written(before),
        issued=written(issued),
        repealed=written(repealed),
        result=written(result),
        is_other=None not in (result, now) and result != now,
    )
