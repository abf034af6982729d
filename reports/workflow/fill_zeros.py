"""Fill the blank cells of a table with zeros, because a person said so; and take it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from reports.document.live_fields import written
from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.statute.schema import Cell, add
from reports.workflow.access import reports_editable_by
from reports.workflow.chapter_store import typed_values
from reports.workflow.locked import locked_figures
from reports.workflow.save_draft import save_draft


@dataclass(frozen=True)
class Filled:
    """What a fill changed: how many cells, the new version, and what stood there before."""

    cells: int
    version: int
    before: dict[str, str]


@dataclass(frozen=True)
class Tally:
    """A table before the fill: its blank cells, and those that hold something else than zero."""

    blank: tuple[str, ...]
    typed: Mapping[str, str]


def tally(report: Report, chapter: str) -> Tally:
    """Say what a fill would change, so that the person can be asked first; not what is locked."""
    values = typed_values(report, chapter)
    locked = locked_figures(report)
    table = report.edition.by_key[report.edition.chapter_of[chapter].table]
    cells = tuple(cell for cell in table.cells if cell not in locked)
    return Tally(
        tuple(cell for cell in cells if not values[cell].strip()),
        {cell: values[cell] for cell in cells if values[cell].strip() not in {"", "0"}},
    )


@transaction.atomic
def fill_zeros(report_id: int, chapter: str, *, overwrite: bool, by: Account) -> Filled:
    """Put 0 in every blank cell; in typed cells too only when ``overwrite`` says so."""
    report = reports_editable_by(by).select_for_update(of=("self",)).get(pk=report_id)
    found = tally(report, chapter)
    values = _everywhere(found) if overwrite else _where_blank(report, found)
    before = {cell: found.typed.get(cell, "") for cell in values}
    version = report.chapter_records.get(chapter=chapter).version
    if values:
        version = save_draft(report_id, chapter, values, version=version, by=by).version
    return Filled(len(values), version, before)


def _everywhere(found: Tally) -> dict[Cell, str]:
    return dict.fromkeys((*found.blank, *found.typed), "0")


def _where_blank(report: Report, found: Tally) -> dict[Cell, str]:
    """Zeros for the blank parts; a blank total is the sum of its parts, typed ones included."""
    figures = figures_of(report)
    totals = {one.fills: one for one in report.edition.identities if one.fills in found.blank}
    figures |= dict.fromkeys((cell for cell in found.blank if cell not in totals), 0)
    for identity in totals.values():
        figures[identity.right[0]] = add(identity.left, figures)
    return {cell: written(figures[cell]) for cell in found.blank if figures[cell] is not None}
