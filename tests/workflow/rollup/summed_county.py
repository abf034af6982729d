"""A county whose units have reports with figures, made in a few statements."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reports.models import Account, Agency, CountyYear, Report, State
from reports.models.tables import Row, stored_at
from reports.statute import format_for
from reports.statute.schema import Figures
from tests.board.counties import DATES, YEAR, in_state


def reported(
    county: Agency, figures: Sequence[Figures], by: Account, year: int = YEAR
) -> list[Report]:
    """A unit with an approved report for each set of figures."""
    CountyYear.objects.get_or_create(county=county, year=year, defaults=DATES)
    units = [_unit(county, number) for number in range(len(figures))]
    reports = Report.objects.bulk_create(
        in_state(one, State.APPROVED, by, year=year) for one in units
    )
    keep_all(reports, figures)
    return reports


def keep_all(reports: Sequence[Report], figures: Sequence[Figures]) -> None:
    """Write figures where they are kept, in one statement a table."""
    rows: dict[type[Row], list[Row]] = defaultdict(list)
    for report, own in zip(reports, figures, strict=True):
        for model, values in _rows(report, own):
            rows[model].append(model(report=report, **values))
    for model, some in rows.items():
        model._default_manager.bulk_create(some)


def _rows(report: Report, figures: Figures) -> Iterator[tuple[type[Row], dict[str, object]]]:
    edition = format_for(report.year)
    rows: dict[tuple[object, ...], tuple[type[Row], dict[str, object]]] = {}
    for cell, figure in figures.items():
        model, where, column = stored_at(edition, cell)
        row = rows.setdefault((model, *where.items()), (model, dict(where)))
        row[1][column] = figure
    yield from rows.values()


def _unit(county: Agency, number: int) -> Agency:
    name = f"{county.short_name}第{number}镇人民政府"
    unit, _ = Agency.objects.get_or_create(
        name=name, parent=county, defaults={"short_name": f"第{number}镇", "level": "township"}
    )
    return unit
