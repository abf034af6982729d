"""How do programs learn what a package holds? Frictionless's and schema.org's descriptions."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from reports.document.public.published_year import PublishedYear
from reports.document.schema.json_schema import report_schema
from reports.exporters.public.about_tables import DICTIONARY_HEAD, JUDGEMENTS_HEAD, UNITS_HEAD
from reports.exporters.public.figure_tables import LONG_HEAD, WIDE_HEAD
from reports.statute.schema import Edition

_INTEGERS = frozenset({"unit_id", "year", "version"})
_DATES = frozenset({"published_on", "approved_on"})
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True}


def schema_of_reports() -> bytes:
    """JSON Schema of the report's JSON."""
    return (json.dumps(report_schema(), ensure_ascii=False, indent=1) + "\n").encode()


def data_package(
    package: PublishedYear, edition: Edition, sizes: Mapping[str, int], digests: Mapping[str, str]
) -> bytes:
    """datapackage.json: every table with its fields, size and SHA-256."""
    figures = [_field(cell, _figure(edition, cell)) for cell in edition.cells]
    fields = {
        "data/figures-wide.csv": [*map(_told, WIDE_HEAD), *figures],
        "data/figures-long.csv": [*map(_told, LONG_HEAD[:-1]), _field("value", "number")],
        "data/dictionary.csv": [*map(_told, DICTIONARY_HEAD)],
        "data/units.csv": [*map(_told, UNITS_HEAD)],
        "data/judgements.csv": [*map(_told, JUDGEMENTS_HEAD)],
    }
    resources = [_table(path, told, sizes, digests) for path, told in fields.items()]
    for path, media in (
        ("data/figures.xlsx", _SHEETS),
        ("data/report.schema.json", "application/schema+json"),
    ):
        resources.append(_resource(path, sizes, digests) | {"mediatype": media})
    said = {
        "profile": "data-package",
        "name": f"annual-reports-{package.year}",
        "title": package.title,
        "description": _described(package),
        "created": package.as_of.isoformat(),
        "contributors": [{"title": package.county, "role": "publisher"}],
        "resources": resources,
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def dataset(package: PublishedYear, paths: Iterable[str]) -> dict[str, Any]:
    """schema.org's Dataset, for the index page."""
    publisher = {"@type": "GovernmentOrganization", "name": package.county}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": package.title,
        "description": _described(package),
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "temporalCoverage": str(package.year),
        "spatialCoverage": {"@type": "AdministrativeArea", "name": package.short_name},
        "datePublished": f"{package.as_of:%Y-%m-%d}",
        "creator": publisher,
        "publisher": publisher,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": path, "encodingFormat": _format(path)}
            for path in paths
        ],
    }


def _described(package: PublishedYear) -> str:
    return (
        f"{package.county}所属各单位{package.year}年政府信息公开工作年度报告："
        "三张表的全部数据、报告原文、核查结果。空白是没有填，不是0。"
    )


def _table(
    path: str,
    fields: list[dict[str, Any]],
    sizes: Mapping[str, int],
    digests: Mapping[str, str],
) -> dict[str, Any]:
    return {
        **_resource(path, sizes, digests),
        "profile": "tabular-data-resource",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _resource(path: str, sizes: Mapping[str, int], digests: Mapping[str, str]) -> dict[str, Any]:
    name = path.rpartition("/")[2].removesuffix(".csv").replace(".", "-")
    told = {"name": name, "path": path, "format": _format(path)}
    return {**told, "bytes": sizes[path], "hash": f"sha256:{digests[path]}"}


def _format(path: str) -> str:
    return path.rpartition(".")[2]


def _figure(edition: Edition, cell: str) -> str:
    return "number" if edition.is_amount(cell) else "integer"


def _told(name: str) -> dict[str, Any]:
    kind = "integer" if name in _INTEGERS else "date" if name in _DATES else "string"
    return _field(name, kind)


def _field(name: str, kind: str) -> dict[str, Any]:
    return {"name": name, "type": kind}
