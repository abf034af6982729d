"""Where is each slot of a chapter kept? Reads a chapter as typed, and writes slots."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q, prefetch_related_objects

from reports.document.boxes import CONFIRMED_BY, Value
from reports.document.slots import paired_in, slots
from reports.document.typed import as_typed
from reports.models import (
    ChapterRecord,
    FeeStatement,
    ProblemPair,
    Report,
    Section,
)
from reports.models.tables import figures_of, stored_at
from reports.statute.schema import Figures
from reports.workflow.chapters.stored_slots import (
    OF_FEE,
    OF_REPORT,
    fee_slots,
    of_report,
    pairs_of,
    sides_of,
)

Where = tuple[tuple[str, Any], ...]
"""What selects one row: columns and their values."""

Place = tuple[type[Model], Where, str]

_READ = ("sections", "problem_pairs", "unreadable_entries", "chapter_records__saved_by")


def read_chapters(report: Report) -> None:
    """Read what the chapters are made of, once for all that a page asks of them."""
    prefetch_related_objects([report], *_READ)


def typed_values(report: Report, chapter: str, figures: Figures | None = None) -> dict[str, str]:
    """Everything that stands in a chapter's slots, as text; blank slots are empty.

    ``figures`` are the report's, where they have been read already.
    """
    names = slots(report.edition, chapter)
    stored = _stored(report, chapter, figures)
    values = {name: as_typed(stored.get(name)) for name in names}
    entries = report.unreadable_entries.all()
    return values | {one.name: one.text for one in entries if one.name in names}


def stored_values(report: Report, chapter: str, names: Iterable[str]) -> dict[str, Value]:
    """What is kept in some slots of a chapter: one query a model, however many slots."""
    places = {name: _place(report, chapter, name) for name in names}
    wanted: dict[type[Model], set[Where]] = defaultdict(set)
    for model, where, _ in places.values():
        wanted[model].add(where)
    rows = {
        (model, where): row for model, which in wanted.items() for where, row in _rows(model, which)
    }
    return {
        name: getattr(rows.get((model, where)), column, None)
        for name, (model, where, column) in places.items()
    }


def _rows(model: type[Model], which: set[Where]) -> list[tuple[Where, Model]]:
    """The rows that there are, each with what selects it."""
    columns = [column for column, _ in next(iter(which))]
    found = model._default_manager.filter(reduce(or_, (Q(*where) for where in which)))
    return [(tuple((column, getattr(row, column)) for column in columns), row) for row in found]


def write(report: Report, chapter: str, values: Mapping[str, Value]) -> None:
    """Store slots of one chapter, one statement a row."""
    rows: dict[tuple[type[Model], Where], dict[str, Value]]
    rows = defaultdict(dict)
    for name, value in values.items():
        model, where, column = _place(report, chapter, name)
        rows[model, where][column] = value
    for (model, where), columns in rows.items():
        if not model._default_manager.filter(**dict(where)).update(**columns):
            model._default_manager.create(**dict(where), **columns)


def _place(report: Report, chapter: str, name: str) -> Place:
    """The model, row and column that keep a slot."""
    own = ("report_id", report.pk)
    side, _, position = name.rpartition(".")
    sides = sides_of(report.edition)
    if name in OF_REPORT:
        return Report, (("pk", report.pk),), OF_REPORT[name]
    if name == CONFIRMED_BY:
        return ChapterRecord, (own, ("chapter", chapter)), CONFIRMED_BY
    if side in sides:
        return ProblemPair, (own, ("position", int(position))), sides[side]
    if name in OF_FEE:
        return FeeStatement, (own,), OF_FEE[name]
    if name in report.edition.table_of:
        model, where, column = stored_at(report.edition, name)
        return model, (own, *where.items()), column
    return Section, (own, ("name", name)), "text"


def _stored(report: Report, chapter: str, figures: Figures | None) -> dict[str, Any]:
    """The values kept for a chapter's slots, by name."""
    names = slots(report.edition, chapter)
    values: dict[str, Any] = of_report(report)
    if paired_in(report.edition, chapter):
        values |= pairs_of(report)
    if names.keys() & OF_FEE.keys():
        values |= fee_slots(report)
    if CONFIRMED_BY in names:
        confirmed = {one.chapter: one.confirmed_by for one in report.chapter_records.all()}
        values |= {**(figures or figures_of(report)), CONFIRMED_BY: confirmed[chapter]}
    return values
