"""Why does a table not balance, most likely? The best repair, for the dock below it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypedDict

from reports.checks import Dossier
from reports.checks.judgement import Judgement
from reports.desk.chapter.repairs_of_chapter import repairs_of_chapter
from reports.desk.table.repairs import ShownRepair
from reports.models import Report
from reports.statute.schema import Cell, Edition

_ARITHMETIC = "A"


class ToldChange(TypedDict):
    """A cell that the repair would change: what stands there, and what should."""

    cell: Cell
    was: str
    now: str


class Cause(TypedDict):
    """``changes`` is empty where somebody has to look: others are as good, or the text is wrong."""

    says: str
    is_likeliest: bool
    proof: str
    changes: list[ToldChange]


def likely_cause(
    report: Report, dossier: Dossier, findings: Judgement, chapter: str, typed: Mapping[str, str]
) -> Cause | None:
    """The first repair of a chapter's table; None where its sums are even."""
    cells = _cells(report.edition, chapter)
    if not any(one.check[0] == _ARITHMETIC and cells & set(one.cells) for one in findings):
        return None
    repairs, _ = repairs_of_chapter(report, dossier, findings, chapter)
    return next(_told(repairs, cells, typed), None)


def _cells(edition: Edition, chapter: str) -> frozenset[Cell]:
    own = edition.chapter_of.get(chapter)
    return frozenset(edition.by_key[own.table].cells) if own and own.table else frozenset()


def _told(
    repairs: Iterable[ShownRepair], cells: frozenset[Cell], typed: Mapping[str, str]
) -> Iterator[Cause]:
    for repair in repairs:
        if repair.best is None:
            continue
        written = dict(repair.best.cells)
        is_own = written.keys() <= cells and not repair.best.words and not repair.best.leads
        is_ready = is_own and repair.is_likeliest
        yield {
            "says": repair.best.says,
            "is_likeliest": repair.is_likeliest,
            "proof": repair.proof,
            "changes": [
                {"cell": cell, "was": typed[cell], "now": text}
                for cell, text in written.items()
                if is_ready
            ],
        }
