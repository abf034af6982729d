"""Has anything of a report changed? Its rows say so themselves, read without making objects."""

import hashlib
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model, Value
from django.db.models.functions import JSONArray

from reports.models import (
    ChapterRecord,
    FeeStatement,
    ProblemPair,
    Report,
    Section,
    UnreadableEntry,
)
from reports.models.tables import models_of

KEPT: tuple[type[Model], ...] = (
    Section,
    ProblemPair,
    FeeStatement,
    UnreadableEntry,
    ChapterRecord,
)
"""Where a report's content stands beside its figures, and the versions of its chapters."""


def kept_in(report: Report) -> tuple[type[Model], ...]:
    """Every model that holds a report's content, its figures' among them."""
    return (*models_of(report.edition), *KEPT)


def revision_of(report: Report) -> str:
    """A token of everything that is stored about a report: other content, other token.

    Nothing has to remember to count it up: it is made of the stored values, all of them. The
    versions of the chapters among them only ever grow, so no token comes back after a save.
    """
    stored = [_values(report), _values(report.agency), _rows(report)]
    return hashlib.sha256(repr(stored).encode()).hexdigest()


def _values(row: Model) -> list[Any]:
    return [getattr(row, column.attname) for column in row._meta.concrete_fields]


def _rows(report: Report) -> list[tuple[Any, ...]]:
    """Everything that is kept of a report, in one query: which table, which row, its values."""
    kinds = kept_in(report)
    params = [one for number in range(len(kinds)) for one in (number, report.pk)]
    with connection.cursor() as cursor:
        cursor.execute(_statement(kinds), params)
        return sorted(cursor.fetchall(), key=lambda row: row[:2])


@cache
def _statement(kinds: tuple[type[Model], ...]) -> str:
    """The SQL for the rows of one report; putting it together costs more than running it."""
    first, *others = (
        kind._default_manager.filter(report=0)
        .order_by()
        .values_list(
            Value(0), "pk", JSONArray(*(one.attname for one in kind._meta.concrete_fields))
        )
        for kind in kinds
    )
    statement: str = first.union(*others, all=True).query.sql_with_params()[0]
    return statement
