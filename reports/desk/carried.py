"""What of last year's report does a chapter's page show? Locks, expected figures, old sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.document import Document
from reports.document.live_fields import written
from reports.models import CarriedFigure, CarriedSentence, LastYear, Report
from reports.statute.schema import Cell
from reports.workflow.moved_on import is_settled

IN_FORCE_LINES = ("regulations", "normative_documents")
"""Lines of which last year's stock, what was added and what was taken away make this year's."""


@dataclass(frozen=True)
class OldSentence:
    """A sentence of last year's that nobody has answered yet."""

    pk: int
    text: str
    opens_paragraph: bool
    is_settled: bool


@dataclass(frozen=True)
class Lock:
    """Cells that last year's report decides, and where that comes from."""

    cells: frozenset[Cell]
    origin: str
    reason: str


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
    origin = _origin(report)
    if origin is None:
        return None
    waiting = CarriedSentence.objects.filter(report=report, answer="").count()
    return BroughtOver(origin, waiting)


def old_sentences(report: Report, names: Iterable[str]) -> dict[str, list[OldSentence]]:
    """The sentences that wait below the boxes of a chapter, by box."""
    waiting: dict[str, list[OldSentence]] = {}
    for one in CarriedSentence.objects.filter(report=report, name__in=list(names), answer=""):
        old = OldSentence(one.pk, one.text, one.opens_paragraph, is_settled(one.text))
        waiting.setdefault(one.name, []).append(old)
    return waiting


def lock_of(report: Report) -> Lock | None:
    """The lock on 上年结转, or that it was opened; None where nothing was carried."""
    carried = list(CarriedFigure.objects.filter(report=report))
    if not carried:
        return None
    origin = _origin(report)
    locked = frozenset(one.cell for one in carried if one.unlocked_at is None)
    return Lock(locked, origin or "", "" if locked else carried[0].reason)


def _origin(report: Report) -> str | None:
    return LastYear.objects.filter(report=report).values_list("origin", flat=True).first()


def expected_in_force(document: Document, last: Document | None) -> list[Expected]:
    """上年现行有效＋本年制发－本年废止, line by line, where last year's report knows."""
    return list(filter(None, (_expected(document, last, line) for line in IN_FORCE_LINES)))


def _expected(document: Document, last: Document | None, line: str) -> Expected | None:
    cells = [f"disclosure.{line}.{column}" for column in ("issued", "repealed", "in_force")]
    before = last.figures.get(cells[2]) if last else None
    if before is None or cells[2] not in document.edition.table_of:
        return None
    issued, repealed, now = (document.figures.get(cell) for cell in cells)
    result = None if issued is None or repealed is None else before + issued - repealed
    return Expected(
        name=document.edition.names(cells[2])[0],
        line=f"disclosure.{line}",
        before=written(before),
        issued=written(issued),
        repealed=written(repealed),
        result=written(result),
        is_other=None not in (result, now) and result != now,
    )
