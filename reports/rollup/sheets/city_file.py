"""市里的表: what becomes of the city's workbook, and what has the county said of its labels?"""

from collections.abc import Mapping
from dataclasses import replace

from django.http import QueryDict

from reports.document.digits import are_digits
from reports.document.sums.sum_book import LineKind, SumLine, SumWorkbook
from reports.importers.city.city_filling import CityFilling, CityMapping, city_filling
from reports.importers.returned.sheet_cells import SheetRead
from reports.models import Agency, CityTable
from reports.rollup.sheets.lines_of_sum import sum_book_of
from reports.rollup.sum_asked import SumQuery

_MOST_DIGITS = 9


def filling_for(asked: SumQuery, sheets: list[SheetRead]) -> CityFilling:
    """Match the workbook with the units that count, and the county with its whole sum."""
    book = sum_book_of(asked)
    lines = [*book.lines, _whole(asked.county, book)]
    return city_filling(sheets, lines, asked.edition, asked.year, _mapping(asked, lines))


def _whole(county: Agency, book: SumWorkbook) -> SumLine:
    total = {cell: book.total(cell) for cell in book.edition.cells}
    return SumLine(county.short_name, total, LineKind.WHOLE, (county.name,))


def _mapping(asked: SumQuery, lines: list[SumLine]) -> CityMapping:
    """What the county has said before, units by the names that the lines have."""
    kept = CityTable.objects.filter(county=asked.county).first()
    if kept is None:
        return CityMapping()
    names = {one.unit.pk: one.unit.short_name for one in asked.bodies}
    names[asked.county.pk] = asked.county.short_name
    units = {name: names[key] for name, key in kept.units.items() if key in names}
    return replace(CityMapping(kept.labels), units=units)


def labels_said(posted: QueryDict) -> Mapping[str, str]:
    """What is chosen for labels, the others left out."""
    pairs = zip(posted.getlist("label"), posted.getlist("cell"), strict=False)
    return {label: cell for label, cell in pairs if cell}


def units_said(posted: QueryDict) -> Mapping[str, int]:
    """Which unit is chosen for names, the others left out."""
    pairs = zip(posted.getlist("named"), posted.getlist("unit"), strict=False)
    return {
        name: int(unit) for name, unit in pairs if are_digits(unit) and len(unit) <= _MOST_DIGITS
    }
