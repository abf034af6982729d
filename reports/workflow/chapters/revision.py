"""Has anything of a report changed? Its rows say so themselves, read without making objects."""

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

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


def revision_of(report: Report) -> str:
    """A token of everything that is stored about a report: other content, other token.

    Nothing has to remember to count it up: it is made of the stored values, all of them. The
    versions of the chapters among them only ever grow, so no token comes back after a save.
    """
    stored = [_values(report), _values(report.agency), *_rows(report)]
    return hashlib.sha256(repr(stored).encode()).hexdigest()


def _values(row: Model) -> list[Any]:
    return [getattr(row, column.attname) for column in row._meta.concrete_fields]


def _rows(report: Report) -> Iterator[list[tuple[Any, ...]]]:
    with connection.cursor() as cursor:
        for kind in (*models_of(report.edition), *KEPT):
            cursor.execute(_statement(kind), [report.pk])
            yield cursor.fetchall()


@cache
def _statement(kind: type[Model]) -> str:
    """The SQL for the rows of one report; putting it together costs more than running it."""
    rows = kind._default_manager.filter(report=0).order_by("pk").values_list()
    statement: str = rows.query.sql_with_params()[0]
    return statement
