"""Where is each slot of a chapter kept? Reads a chapter as typed, and writes slots."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q, prefetch_related_objects

from reports.document.boxes import CONFIRMED_BY, FEE, SIGNED_ON, SIGNER, TITLE, Value
from reports.document.slots import slots
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

Where = tuple[tuple[str, Any], ...]
"""What selects one row: columns and their values."""

Place = tuple[type[Model], Where, str]

_READ = ("sections", "problem_pairs", "unreadable_entries", "chapter_records__saved_by")

_SIDES = {"problems": "problem", "measures": "measure"}
_OF_REPORT = {
    TITLE: "title",
    SIGNER: "signature_organisation",
    SIGNED_ON: "signature_date",
}


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
    first, _, rest = name.partition(".")
    if name in _OF_REPORT:
        return Report, (("pk", report.pk),), _OF_REPORT[name]
    if name == CONFIRMED_BY:
        return ChapterRecord, (own, ("chapter", chapter)), CONFIRMED_BY
    if first in _SIDES:
        return ProblemPair, (own, ("position", int(rest))), _SIDES[first]
    if first == "fee":
        return FeeStatement, (own,), rest
    if name in report.edition.table_of:
        model, where, column = stored_at(report.edition, name)
        return model, (own, *where.items()), column
    return Section, (own, ("name", name)), "text"


def _stored(report: Report, chapter: str, figures: Figures | None) -> dict[str, Any]:
    """The values kept for a chapter's slots, by name."""
    names = slots(report.edition, chapter)
    values = stored_slots(report, {name.partition(".")[0] for name in names})
    if CONFIRMED_BY in names:
        confirmed = {one.chapter: one.confirmed_by for one in report.chapter_records.all()}
        values |= {**(figures or figures_of(report)), CONFIRMED_BY: confirmed[chapter]}
    return values


def stored_slots(report: Report, kinds: Set[str] = frozenset({"fee", *_SIDES})) -> dict[str, Value]:
    """The values kept beside the tables, by slot; pairs and the fee where they are asked for."""
    values: dict[str, Value] = {one.name: one.text for one in report.sections.all()}
    values |= {name: getattr(report, column) for name, column in _OF_REPORT.items()}
    for pair in report.problem_pairs.all() if kinds & _SIDES.keys() else ():
        values |= pair_slots(pair.position, pair.problem, pair.measure)
    if "fee" in kinds and (fee := getattr(report, "fee_statement", None)):
        values |= {name: getattr(fee, name.removeprefix("fee.")) for name in FEE}
    return values


def pair_slots(position: int, problem: str, measure: str) -> dict[str, Value]:
    """The slots of one pair as it is kept."""
    return {f"problems.{position}": problem, f"measures.{position}": measure}
