"""Do the models still agree with the statute? A system check, run by `manage.py check`."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from reports.models.tables import TABLES, stored_at, stored_label
from reports.statute import EDITIONS
from reports.statute.schema import Cell, Edition

STRUCTURE = {"id", "report", "line"}


def models_agree_with_statute(**_: Any) -> list[CheckMessage]:
    """Compare every cell of every edition with its column, and every column with the cells."""
    return [*_cells_without_column(), *_columns_without_cell()]


def _cells_without_column() -> Iterator[Error]:
    for edition in EDITIONS:
        for cell in edition.cells:
            if objection := _objection(edition, cell):
                yield Error(f"{edition.key}: {cell} {objection}", id="reports.E001")


def _objection(edition: Edition, cell: Cell) -> str:
    """What is wrong with the column that keeps a cell; empty when nothing is."""
    model, _, column = stored_at(cell)
    try:
        field = model._meta.get_field(column)
    except FieldDoesNotExist:
        return f"has no column {column} in {model.__name__}"
    label = stored_label(edition, cell)
    wanted = models.DecimalField if edition.is_amount(cell) else models.PositiveIntegerField
    if not isinstance(field, wanted):
        return f"needs a {wanted.__name__}, not a {type(field).__name__}"
    if field.verbose_name != label:
        return f"is printed {label!r} but kept as {field.verbose_name!r}"
    return ""


def _columns_without_cell() -> Iterator[Error]:
    used = {stored_at(cell)[::2] for edition in EDITIONS for cell in edition.cells}
    for model in TABLES.values():
        for field in model._meta.get_fields():
            if field.name not in STRUCTURE and (model, field.name) not in used:
                yield Error(f"{model.__name__}.{field.name} is no printed cell", id="reports.E002")
