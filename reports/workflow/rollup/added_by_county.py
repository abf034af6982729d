"""What does a county add to the sum of its units? 本级 and the adjustments that count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast

from reports.aggregation.county_total import as_numbers
from reports.aggregation.difference_cause import Change
from reports.models import Adjustment, AdjustmentKind, OwnFigures
from reports.statute import EDITIONS, format_for
from reports.statute.schema import Cell

_OWN = "own"


@dataclass(frozen=True)
class AddedChange:
    """An adjustment that counts, as a sum needs it."""

    pk: int
    kind: str
    reason: str
    at: datetime
    change: Change


@dataclass(frozen=True)
class AddedByCounty:
    """Of one year; ``own`` is empty where the county has not given 本级, which is no zero."""

    own: Mapping[Cell, int | Decimal] = field(default_factory=dict)
    adjustments: Sequence[AddedChange] = ()

    def at(self, cell: Cell) -> int | Decimal:
        """What both add to a cell."""
        return self.own.get(cell, 0) + self.adjusted(cell)

    def adjusted(self, cell: Cell, until: datetime | None = None) -> int | Decimal:
        """What the adjustments add to a cell; those made later than ``until`` left out."""
        counting = (one for one in self.adjustments if until is None or one.at <= until)
        return sum(one.change.get(cell, 0) for one in counting)


def added_by_county(county: int, *years: int) -> dict[int, AddedByCounty]:
    """What is added in each year, in one query; a year before every edition has nothing."""
    known = [year for year in years if year >= EDITIONS[0].first_year]
    own = OwnFigures.objects.filter(county=county, year__in=known).order_by()
    adjusted = Adjustment.objects.filter(county=county, year__in=known, withdrawn_at=None)
    rows = own.values_list(
        "year", "pk", _text(Value(_OWN)), _text(Value("")), "at", F("figures")
    ).union(
        adjusted.order_by().values_list(
            "year", "pk", _text(F("kind")), _text(F("reason")), "at", F("changes")
        ),
        all=True,
    )
    found: dict[int, list[AddedChange]] = {year: [] for year in years}
    for year, pk, kind, reason, at, kept in rows:
        found[year].append(AddedChange(pk, kind, reason, at, as_numbers(format_for(year), kept)))
    return {year: _parted(some) for year, some in found.items()}


def kind_label(kind: str) -> str:
    """The Chinese name of an adjustment's kind."""
    return str(AdjustmentKind(kind).label)


def _text(what: F | Value) -> Cast:
    return Cast(what, CharField(max_length=200))


def _parted(some: Sequence[AddedChange]) -> AddedByCounty:
    own = next((one.change for one in some if one.kind == _OWN), {})
    adjustments = sorted((one for one in some if one.kind != _OWN), key=lambda one: one.pk)
    return AddedByCounty(own, adjustments)
