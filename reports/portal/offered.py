"""What is offered as data beside the pages? The same content, as JSON and as CSV."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from reports.exporters.public.figure_tables import Value, plain_rows
from reports.models import Agency, Report
from reports.portal import published
from reports.portal.published_figures import figure_rows, figures_of, plain
from reports.workflow.files.under_hash import kept_bytes

Absolute = Callable[[str], str]
"""Makes a whole address of a path."""

_VERSION_HEAD = (
    "code",
    "unit",
    "year",
    "version",
    "title",
    "published_on",
    "corrected_for",
    "page",
)
_CELL_HEAD = ("cell", "table", "line", "column")


def told_of(report: Report, absolute: Absolute) -> dict[str, Any]:
    """What is said of a published version wherever it is listed."""
    return {
        "code": report.agency.public_code,
        "unit": report.unit_name,
        "year": report.year,
        "version": report.version,
        "title": report.printed_title,
        "published_on": f"{timezone.localtime(report.published_at):%Y-%m-%d}",
        "corrected_for": report.correction_reason,
        "page": absolute(report.get_absolute_url()),
        "original": report.public_address,
    }


def counties_told(absolute: Absolute) -> dict[str, Any]:
    """The counties with their years."""
    return {"counties": [county_told(one, absolute) for one in published.counties()]}


def county_told(found: published.CountyYears, absolute: Absolute) -> dict[str, Any]:
    """A county's years, and of how many units there are reports."""
    code = found.county.public_code
    years = [
        {
            "year": year,
            "units": number,
            "page": absolute(reverse("public:report", args=[code, year])),
        }
        for year, number in found.years
    ]
    return {"code": code, "name": found.county.name, "years": years}


def report_told(report: Report, absolute: Absolute) -> dict[str, Any]:
    """One version with its figures and files."""
    (figures,) = figures_of([report])
    kept = published.files_of(report)
    at = (report.agency.public_code, report.year, report.version)
    files = [
        {
            "format": kind,
            "size": one.size,
            "sha256": one.digest,
            "address": absolute(reverse("public:file", args=[*at, kind])),
        }
        for kind, one in kept.items()
        if kind in published.DOWNLOADS
    ]
    rows = [
        {
            "cell": one.cell,
            "table": one.table,
            "line": one.line,
            "column": one.column,
            "value": plain(one.numbers[0]),
        }
        for one in figure_rows([figures])
    ]
    document = json.loads(kept_bytes(kept["json"].digest))
    return told_of(report, absolute) | {"files": files, "figures": rows, "document": document}


def list_told(reports: list[Report], absolute: Absolute) -> list[dict[str, Any]]:
    """Several reports, each with its figures by cell."""
    return [
        told_of(one, absolute) | {"figures": {key: plain(v) for key, v in has.by_cell.items()}}
        for one, has in zip(reports, figures_of(reports), strict=True)
    ]


def counties_table(counties: Iterable[dict[str, Any]]) -> bytes:
    """A row for each year of each county."""
    rows: list[Iterable[Value]] = [("code", "name", "year", "units", "page")]
    rows += [
        (one["code"], one["name"], year["year"], year["units"], year["page"])
        for one in counties
        for year in one["years"]
    ]
    return plain_rows(rows)


def wide_table(reports: list[Report], absolute: Absolute) -> bytes:
    """A row for each report, a column for each figure."""
    figures = figures_of(reports)
    cells = list(dict.fromkeys(row.cell for row in figure_rows(figures)))

    def rows() -> Iterator[Iterable[Value]]:
        yield (*_VERSION_HEAD, *cells)
        for one, has in zip(reports, figures, strict=True):
            told = told_of(one, absolute)
            yield (*(told[name] for name in _VERSION_HEAD), *map(has.by_cell.get, cells))

    return plain_rows(rows())


def long_table(heads: Iterable[str], reports: list[Report]) -> bytes:
    """A row for each figure, a column for each report."""
    rows: list[Iterable[Value]] = [(*_CELL_HEAD, *heads)]
    for one in figure_rows(figures_of(reports)):
        rows.append((one.cell, one.table, one.line, one.column, *one.numbers))
    return plain_rows(rows)


def unit_told(unit: Agency, reports: list[Report], absolute: Absolute) -> dict[str, Any]:
    """A unit over the years."""
    return {
        "code": unit.public_code,
        "name": unit.name,
        "reports": list_told(reports, absolute),
    }
