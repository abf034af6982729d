"""What would a fill with zeros write into a table? Worked out without writing anything."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from reports.document import Document
from reports.document.live_fields import written
from reports.models import Report
from reports.models.tables import figures_of
from reports.statute.schema import Cell, Figure, Figures, add
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.judging.dossier import last_year_of
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
class Tally:
    """A table before the fill: its blank cells, and those that hold something else than zero."""

    blank: tuple[str, ...]
    typed: Mapping[str, str]


@dataclass(frozen=True)
class Known:
    """What plans are made from, read once for all of them."""

    figures: Figures
    last_year: Document | None


def known_of(report: Report) -> Known:
    """The figures of a report as they stand, and last year's report."""
    return Known(figures_of(report), last_year_of(report))


def tally(report: Report, chapter: str, figures: Figures | None = None) -> Tally:
    """Say what stands in a table, so that the person can be asked first; not what is locked."""
    values = typed_values(report, chapter, figures)
    locked = locked_figures(report)
    table = report.edition.by_key[report.edition.chapter_of[chapter].table]
    cells = tuple(cell for cell in table.cells if cell not in locked)
    return Tally(
        tuple(cell for cell in cells if not values[cell].strip()),
        {cell: values[cell] for cell in cells if values[cell].strip() not in {"", "0"}},
    )


def planned(
    report: Report,
    found: Tally,
    *,
    overwrite: bool,
    said: Mapping[Cell, str] | None = None,
    known: Known | None = None,
) -> Plan:
    """What a fill would write, in typed cells too only when ``overwrite`` says so.

    ``said`` is what the person answers where a stock is ``asked``; it is kept as typed.
    """
    free = {*found.blank, *(found.typed if overwrite else ())}
    known = known or known_of(report)
    # Zeros where nothing has happened; the stocks are worked out from them.
    zeros = {**known.figures, **dict.fromkeys(free, 0)}
    foreseen = stocks(report, zeros, known.last_year)
    figures = _filled(report, free, zeros, foreseen)
    unknown = tuple(cell for cell in found.blank if cell not in figures)
    asked = tuple(cell for cell in unknown if cell in in_force_cells(report.edition))
    answers = {cell: said[cell].strip() for cell in asked if said and cell in said}
    values = {cell: written(figures[cell]) for cell in free & figures.keys()}
    values |= {cell: text for cell, text in answers.items() if text}
    changed = {cell: text for cell, text in values.items() if text != found.typed.get(cell)}
    return Plan(
        values=changed,
        foreseen=tuple(cell for cell in foreseen if cell in changed and figures.get(cell)),
        asked=asked,
        left=tuple(cell for cell in unknown if cell not in asked),
    )


def _filled(
    report: Report, free: Set[Cell], zeros: Figures, foreseen: Figures
) -> dict[Cell, Figure]:
    """The figures after the fill: zeros, stocks, and totals as the sums of their parts."""
    edition = report.edition
    totals = {one.fills: one for one in edition.identities if one.fills and one.fills in free}
    own = foreseen.keys() & free - totals.keys()
    figures = {**zeros, **{cell: foreseen[cell] for cell in own}}
    for cell, identity in totals.items():
        figures[cell] = add(identity.left, figures)
    return {cell: figure for cell, figure in figures.items() if figure is not None}
