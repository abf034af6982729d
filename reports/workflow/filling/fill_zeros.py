"""Fill the blank cells of a table with zeros, because a person said so; and take it back."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from django.db import transaction

from reports.document.live_fields import written
from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.statute.schema import Cell, Figure, Figures, add
from reports.workflow.access import reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.last_year.foreseen import in_force_cells, stocks
from reports.workflow.last_year.locked_cells import locked_figures


@dataclass(frozen=True)
class Plan:
    """What a fill will write; ``foreseen`` of it are no zeros, for last year's stock says so.

    ``asked`` are blank cells of a stock that only the person knows: they stay so unless told.
    ``left`` stay blank, since a figure that they follow from is blank or cannot be read.
    """

    values: Mapping[Cell, str]
    foreseen: tuple[Cell, ...]
    asked: tuple[Cell, ...]
    left: tuple[Cell, ...]


@dataclass(frozen=True)
class Filled:
    """What a fill changed: the new version, what was written, and what stood there before."""

    version: int
    plan: Plan
    before: dict[str, str]

    @property
    def cells(self) -> int:
        return len(self.before)


@dataclass(frozen=True)
class Tally:
    """A table before the fill: its blank cells, and those that hold something else than zero."""

    blank: tuple[str, ...]
    typed: Mapping[str, str]


def tally(report: Report, chapter: str) -> Tally:
    """Say what stands in a table, so that the person can be asked first; not what is locked."""
    values = typed_values(report, chapter)
    locked = locked_figures(report)
    table = report.edition.by_key[report.edition.chapter_of[chapter].table]
    cells = tuple(cell for cell in table.cells if cell not in locked)
    return Tally(
        tuple(cell for cell in cells if not values[cell].strip()),
        {cell: values[cell] for cell in cells if values[cell].strip() not in {"", "0"}},
    )


def planned(
    report: Report, found: Tally, *, overwrite: bool, said: Mapping[Cell, str] | None = None
) -> Plan:
    """What a fill would write, in typed cells too only when ``overwrite`` says so.

    ``said`` is what the person answers where a stock is ``asked``; it is kept as typed.
    """
    free = {*found.blank, *(found.typed if overwrite else ())}
    known = stocks(report, _before_stocks(report, free), dossier_of(report).last_year)
    figures = _filled(report, free, known)
    unknown = tuple(cell for cell in found.blank if cell not in figures)
    asked = tuple(cell for cell in unknown if cell in in_force_cells(report.edition))
    answers = {cell: said[cell].strip() for cell in asked if said and cell in said}
    values = {cell: written(figures[cell]) for cell in free & figures.keys()}
    values |= {cell: text for cell, text in answers.items() if text}
    changed = {cell: text for cell, text in values.items() if text != found.typed.get(cell)}
    return Plan(
        values=changed,
        foreseen=tuple(cell for cell in known if cell in changed and figures.get(cell)),
        asked=asked,
        left=tuple(cell for cell in unknown if cell not in asked),
    )


def _before_stocks(report: Report, free: Set[Cell]) -> dict[Cell, Figure]:
    """The figures with zeros where nothing has happened; the stocks are worked out from them."""
    return figures_of(report) | dict.fromkeys(free, 0)


def _filled(report: Report, free: Set[Cell], known: Figures) -> dict[Cell, Figure]:
    """The figures after the fill: zeros, stocks, and totals as the sums of their parts."""
    edition = report.edition
    totals = {one.fills: one for one in edition.identities if one.fills and one.fills in free}
    figures = _before_stocks(report, free)
    figures |= {cell: known[cell] for cell in known.keys() & free - totals.keys()}
    for cell, identity in totals.items():
        figures[cell] = add(identity.left, figures)
    return {cell: figure for cell, figure in figures.items() if figure is not None}


@transaction.atomic
def fill_zeros(
    report_id: int,
    chapter: str,
    *,
    overwrite: bool,
    by: Account,
    said: Mapping[Cell, str] | None = None,
) -> Filled:
    """Put 0 in every blank cell; in typed cells too only when ``overwrite`` says so.

    现行有效 and 上年结转 take what last year's report leaves, and stay blank where nobody knows.
    """
    report = reports_editable_by(by).select_for_update(of=("self",)).get(pk=report_id)
    found = tally(report, chapter)
    plan = planned(report, found, overwrite=overwrite, said=said)
    before = {cell: found.typed.get(cell, "") for cell in plan.values}
    version = report.chapter_records.get(chapter=chapter).version
    if plan.values:
        version = save_draft(report_id, chapter, plan.values, version=version, by=by).version
    return Filled(version, plan, before)
