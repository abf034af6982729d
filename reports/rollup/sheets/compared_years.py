"""两年对比: what did each unit report last year and this, in the figures asked for first?"""

from collections.abc import Mapping
from typing import Final

from django.db.models import F

from reports.document.sums.year_pairs import FigurePair, YearsOfUnit
from reports.models import Report
from reports.models.tables import figures_of_all
from reports.rollup.sum_asked import SumQuery
from reports.rollup.unit_lines import KEY_CELLS, KeyCells
from reports.statute import EDITIONS
from reports.statute.schema import Figure, Figures

_REPEATED: Final = "结转入"
"""It says what 结转出 of the year before said."""

COMPARED: Final = tuple(one for one in KEY_CELLS if one.head != _REPEATED)


def years_of_units(asked: SumQuery) -> list[YearsOfUnit]:
    """Every unit that counts in one of the two years, in the county's order; a query a table."""
    years = [one for one in (asked.year - 1, asked.year) if one >= EDITIONS[0].first_year]
    order = (F("agency__position").asc(nulls_last=True), "agency", "year")
    reports = list(asked.counted(*years).select_related("agency").order_by(*order))
    figures = figures_of_all(reports)
    by_unit: dict[int, dict[int, Report]] = {}
    for one in reports:
        by_unit.setdefault(one.agency_id, {})[one.year] = one
    return [_line(of_unit, asked.year, figures) for of_unit in by_unit.values()]


def _line(reports: Mapping[int, Report], year: int, figures: Mapping[int, Figures]) -> YearsOfUnit:
    label = next(iter(reports.values())).agency.short_name
    own, last = (
        figures[one.pk] if (one := reports.get(which)) else {} for which in (year, year - 1)
    )
    return YearsOfUnit(label, [FigurePair(_of(key, last), _of(key, own)) for key in COMPARED])


def _of(key: KeyCells, figures: Figures) -> Figure:
    return key.of(figures) if figures else None
