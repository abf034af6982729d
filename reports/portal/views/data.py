"""Each public page as data: JSON and CSV, for whoever adds up and compares, on any site."""

import json
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from reports.portal import offered, published
from reports.portal.answering import sent, uncached
from reports.portal.views.published_report import version_of
from reports.workflow.files.under_hash import Damaged

KINDS_OF_DATA = {"json": "application/json; charset=utf-8", "csv": "text/csv; charset=utf-8"}
_GONE = {"error": "这份报告已撤下。"}
_LOST = {"error": "存档读不出来，因此不给出，以免与公开的内容不一致。"}


@require_safe
def counties_data(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Every county and its years."""
    told = offered.counties_told(request.build_absolute_uri)
    return _answer(request, kind, told, lambda: offered.counties_table(told["counties"]))


@require_safe
def body_data(request: HttpRequest, code: str, kind: str) -> HttpResponseBase:
    """The years of a county; of a unit all figures, years as columns."""
    found = published.body_of(code)
    absolute = request.build_absolute_uri
    if found.is_open_county:
        told = offered.county_told(published.years_of(found.agency), absolute)
        return _answer(request, kind, told, lambda: offered.counties_table([told]))
    years = published.years_of_unit(found.agency)
    if not years:
        raise Http404
    heads = [f"{one.year}" for one in years]
    return _made(
        request,
        kind,
        lambda: offered.unit_told(found.agency, years, absolute),
        lambda: offered.long_table(heads, years),
    )


@require_safe
def year_data(request: HttpRequest, code: str, year: int, kind: str) -> HttpResponseBase:
    """All units of a county with their figures; of a unit its report."""
    found = published.body_of(code)
    if not found.is_open_county:
        return report_data(request, code, year, kind)
    own = published.own_report_of(found.agency, year)
    reports = [*([own] if own else []), *published.reports_of(found.agency, year)]
    if not reports:
        raise Http404
    absolute = request.build_absolute_uri
    about = {"code": code, "name": found.agency.name, "year": year}
    return _made(
        request,
        kind,
        lambda: about | {"reports": offered.list_told(reports, absolute)},
        lambda: offered.wide_table(reports, absolute),
    )


@require_safe
def report_data(
    request: HttpRequest, code: str, year: int, kind: str, version: int | None = None
) -> HttpResponseBase:
    """One version of a report, the last one where none is asked for."""
    shown = version_of(published.versions_of(code, year), version)
    if shown.taken_down:
        return _refused(_GONE, 410)
    return _made(
        request,
        kind,
        lambda: offered.report_told(shown, request.build_absolute_uri),
        lambda: offered.long_table([f"{shown.year}"], [shown]),
    )


def _made(
    request: HttpRequest, kind: str, told: Callable[[], Any], table: Callable[[], bytes]
) -> HttpResponseBase:
    """The one of the two that is asked for; a store that has lost a file is said."""
    try:
        return _answer(request, kind, told() if kind == "json" else None, table)
    except Damaged:
        return _refused(_LOST, 503)


def _answer(
    request: HttpRequest, kind: str, told: Any, table: Callable[[], bytes]
) -> HttpResponseBase:
    body = _dumped(told) if kind == "json" else table()
    return for_any_site(sent(request, body, KINDS_OF_DATA[kind]))


def _refused(why: dict[str, str], status: int) -> HttpResponseBase:
    whole = HttpResponse(_dumped(why), content_type=KINDS_OF_DATA["json"], status=status)
    return for_any_site(uncached(whole))


def _dumped(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def for_any_site(answer: HttpResponseBase) -> HttpResponseBase:
    """Pages of other sites may read it by script: nothing in it depends on who asks."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = "ETag"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
