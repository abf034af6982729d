"""What do some cells hold, unit by unit? Only the lines that are asked for are read."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import Q, QuerySet

from reports.models import Report
from reports.models.tables import DisputesLine, FurtherFigure, Row, stored_at
from reports.statute import format_for
from reports.statute.schema import Cell, Figure

Wanted = Mapping[int, Collection[Cell]]
"""The cells that are wanted of each year."""

ByUnit = dict[int, dict[int, dict[Cell, Figure]]]
"""By year and unit."""


def cells_by_unit(
    reports: QuerySet[Report], wanted: Wanted, *, whole: Collection[int] = ()
) -> ByUnit:
    """The wanted cells of each report by its year and unit; of ``whole`` units also all others.

    One query a model that is asked for, however many units and years they are.
    """
    found: ByUnit = {year: defaultdict(dict) for year in wanted}
    for model, places in _places(wanted, whole=bool(whole)).items():
        by = _selecting(model)
        columns = sorted({column for *_, column in places})
        rows = model._default_manager.filter(
            _asked(model, wanted, whole), report__in=reports.order_by().values("pk")
        ).values_list("report__year", "report__agency", *by, *columns)
        at: dict[tuple[int, str], list[tuple[Cell, int]]] = defaultdict(list)
        for year, cell, row, column in places:
            at[year, row].append((cell, columns.index(column)))
        for year, unit, *rest in rows.iterator():
            figures = rest[len(by) :]
            for cell, number in at.get((year, rest[0] if by else ""), ()):
                found[year][unit][cell] = figures[number]
    return found


def _selecting(model: type[Row]) -> list[str]:
    """The column that tells a report's rows apart; none where it has one row."""
    if model is DisputesLine:
        return []
    return ["cell" if model is FurtherFigure else "line"]


def _places(wanted: Wanted, *, whole: bool) -> dict[type[Row], list[tuple[int, Cell, str, str]]]:
    places: dict[type[Row], list[tuple[int, Cell, str, str]]] = defaultdict(list)
    for year, cells in wanted.items():
        edition = format_for(year)
        for cell in edition.cells if whole else cells:
            model, where, column = stored_at(edition, cell)
            places[model].append((year, cell, next(iter(where.values()), ""), column))
    return places


def _asked(model: type[Row], wanted: Wanted, whole: Collection[int]) -> Q:
    """The rows that the wanted cells stand in, and every one of whole units."""
    if model is DisputesLine:
        return Q()
    rows = {
        next(iter(where.values()))
        for year, cells in wanted.items()
        for one, where, _ in (stored_at(format_for(year), cell) for cell in cells)
        if one is model
    }
    return Q(**{f"{_selecting(model)[0]}__in": rows}) | Q(report__agency__in=list(whole))
