"""Bring 上年结转 over: what one body left, or several that are one now, filled in and locked."""

from collections.abc import Sequence

from reports.document.sums.carried_together import columns_left, together
from reports.models import Account, CarriedFigure, CarriedPart, Report
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_draft import store
from reports.workflow.last_year.merged_bodies import PartBrought, parts_brought
from reports.workflow.last_year.predecessor import Predecessor


def bring_parts(report: Report, last: Predecessor) -> list[CarriedPart]:
    """Keep what each of several bodies left, the unit's own first; none where it stands alone."""
    others = parts_brought(report)
    if not others:
        return []
    own = columns_left(report.edition, last.document.figures)
    mine = [] if last.is_merged else [PartBrought(report.agency.name, last.origin, own)]
    return [
        CarriedPart.objects.create(
            report=report, name=one.name, title=one.title, figures=dict(one.figures)
        )
        for one in (*mine, *others)
    ]


def bring_figures(
    report: Report, last: Predecessor, parts: Sequence[CarriedPart], by: Account
) -> tuple[int, int]:
    """Fill and lock 上年结转; a cell that holds another figure stays as it is, unlocked."""
    own = columns_left(report.edition, last.document.figures)
    figures = together([one.figures for one in parts] or [own])
    chapters = {cell: report.edition.table_of[cell].chapter for cell in figures}
    locked = 0
    for chapter in sorted(set(chapters.values())):
        typed = typed_values(report, chapter)
        mine = {cell: figure for cell, figure in figures.items() if chapters[cell] == chapter}
        free = {c: n for c, n in mine.items() if typed[c].strip() in {"", str(n)}}
        save_chapter(report, chapter, {cell: str(figure) for cell, figure in free.items()}, by)
        CarriedFigure.objects.bulk_create(
            CarriedFigure(report=report, cell=cell, figure=figure) for cell, figure in free.items()
        )
        locked += len(free)
    return locked, len(figures) - locked


def save_chapter(report: Report, chapter: str, values: dict[str, str], by: Account) -> None:
    """Keep values of a chapter on top of whatever version stands there."""
    if values:
        version = report.chapter_records.get(chapter=chapter).version
        store(report, chapter, values, version=version, by=by)
