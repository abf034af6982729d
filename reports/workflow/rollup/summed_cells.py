"""What do many reports give together, cell by cell? The database adds them up."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from django.db.models import BigIntegerField, Count, DecimalField, F, QuerySet, Sum
from django.db.models.functions import Round

from reports.models import Report
from reports.models.tables import (
    DisputesLine,
    FurtherFigure,
    Row,
    has_column,
    models_of,
    places_of,
)
from reports.statute.schema import AMOUNT_PLACES, Cell, Edition

_UNIT = 10**AMOUNT_PLACES
_Row: TypeAlias = Mapping[str, int | None]


class Summed(NamedTuple):
    """A cell over many reports: the sum of the figures there are, and how many there are."""

    figure: int | Decimal
    filled: int


def sums_by_year(
    reports: QuerySet[Report], editions: Mapping[int, Edition]
) -> dict[int, dict[Cell, Summed]]:
    """Every cell added up over the reports of each year, which has its edition.

    One query a model, however many reports and years they are.
    """
    every = {model for edition in editions.values() for model in models_of(edition)}
    kept = {model: _added(model, reports) for model in every}
    return {
        year: {
            cell: _summed(edition, cell, kept[model].get((year, row), {}), column)
            for cell, (model, row), column in places_of(edition)
        }
        for year, edition in editions.items()
    }


def _summed(edition: Edition, cell: Cell, added: _Row, column: str) -> Summed:
    whole = int(added.get(f"{column}_sum") or 0)
    figure = Decimal(whole) / _UNIT if edition.is_amount(cell) else whole
    return Summed(figure, added.get(f"{column}_filled") or 0)


def _added(model: type[Row], reports: QuerySet[Report]) -> dict[tuple[int, str], _Row]:
    """The sums of every column, by year and what selects a row; amounts by 0.0001 万元."""
    asked: dict[str, Sum | Count] = {}
    for name, is_amount in _columns(model):
        # SQLite adds amounts as floating point: only whole numbers does it add exactly.
        what = Round(F(name) * _UNIT) if is_amount else F(name)
        asked[f"{name}_sum"] = Sum(what, output_field=BigIntegerField())
        asked[f"{name}_filled"] = Count(name)
    rows = model._default_manager.filter(report__in=reports.order_by().values("pk")).order_by()
    by = [] if model is DisputesLine else ["cell" if model is FurtherFigure else "line"]
    added = rows.values("report__year", *by).annotate(**asked)
    return {(one["report__year"], one[by[0]] if by else ""): one for one in added}


def _columns(model: type[Row]) -> list[tuple[str, bool]]:
    """The columns with figures, and whether each is of amounts."""
    fields = model._meta.concrete_fields
    return [
        (one.name, isinstance(one, DecimalField))
        for one in fields
        if has_column(model, one.name) or (model is FurtherFigure and one.null)
    ]
