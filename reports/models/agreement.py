"""Do the models still agree with the statute? A system check, run by `manage.py check`."""

from collections.abc import Iterator, Set
from itertools import groupby
from typing import Any

from django.core.checks import CheckMessage, Error
from django.db import models

from reports.models.tables import TABLES, FurtherFigure, Row, has_column, stored_at, stored_label
from reports.statute import EDITIONS
from reports.statute.schema import Cell, Edition

Column = tuple[type[Row], str]


def models_agree_with_statute(**_: Any) -> list[CheckMessage]:
    """Compare each column with the cells it keeps, of every edition; what has none is kept apart.

    An edition may reword a column: it bears the label of one of them.
    """
    used = sorted(_cells_in_columns(), key=lambda one: _name(one[0]))
    kept = {
        column: [(edition, cell) for _, edition, cell in cells]
        for column, cells in groupby(used, key=lambda one: one[0])
    }
    return [
        *(error for column, cells in kept.items() for error in _objections(column, cells)),
        *_columns_without_cell(kept.keys()),
    ]


def _cells_in_columns() -> Iterator[tuple[Column, Edition, Cell]]:
    for edition in EDITIONS:
        for cell in edition.cells:
            model, _, column = stored_at(edition, cell)
            if model is not FurtherFigure:
                yield (model, column), edition, cell


def _objections(column: Column, cells: list[tuple[Edition, Cell]]) -> Iterator[Error]:
    """What is wrong with a column for the cells that it keeps."""
    model, name = column
    field = model._meta.get_field(name)
    for edition, cell in cells:
        wanted = models.DecimalField if edition.is_amount(cell) else models.PositiveIntegerField
        if not isinstance(field, wanted):
            yield _error(f"{edition.key}: {cell}", f"needs a {wanted.__name__}", "reports.E001")
    labels = {stored_label(edition, cell) for edition, cell in cells}
    label = getattr(field, "verbose_name", "")
    if label not in labels:
        yield _error(_name(column), f"is printed {labels} but kept as {label!r}", "reports.E001")


def _columns_without_cell(used: Set[Column]) -> Iterator[Error]:
    for model in TABLES.values():
        for field in model._meta.get_fields():
            if has_column(model, field.name) and (model, field.name) not in used:
                yield _error(_name((model, field.name)), "is no printed cell", "reports.E002")


def _error(place: str, objection: str, code: str) -> Error:
    return Error(f"{place} {objection}", id=code)


def _name(column: Column) -> str:
    return f"{column[0].__name__}.{column[1]}"
