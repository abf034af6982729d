"""Published reports for everyone: county, year, unit, report, its files."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from reports.models import Agency, FrozenFile, Report, SealedScan
from reports.portal import published
from reports.portal.answering import page, tagged
from reports.portal.counted_bodies import bodies_told
from reports.web.attached import attached
from reports.workflow.county import settings_of
from reports.workflow.files.under_hash import Damaged, kept_bytes


@require_safe
def all_counties(request: HttpRequest) -> HttpResponseBase:
    """Every county with published reports, and its years."""
    return page(request, "portal/counties.html", {"counties": published.counties()})


@require_safe
def county(request: HttpRequest, county_id: int) -> HttpResponseBase:
    """The years of a county."""
    found = published.years_of(_open(county_id))
    return page(request, "portal/county.html", {"found": found})


@require_safe
def units(request: HttpRequest, county_id: int, year: int) -> HttpResponseBase:
    """The units of a county that have published their report on a year."""
    found = _open(county_id)
    reports = list(published.reports_of(found, year))
    own = published.own_report_of(found, year)
    if not reports and not own:
        raise Http404
    context = {"county": found, "year": year, "reports": reports, "own": own}
    return page(request, "portal/units.html", context)


@require_safe
def own_report(request: HttpRequest, county_id: int, year: int) -> HttpResponseBase:
    """本级: the county's own report, with the bodies that it counts and those that it does not."""
    return report(request, county_id, year, county_id)


@require_safe
def report(
    request: HttpRequest, county_id: int, year: int, unit: int, version: int | None = None
) -> HttpResponseBase:
    """One version of a report, the valid one where none is asked for; corrections are marked."""
    versions = published.versions_of(county_id, year, unit)
    shown = _version(versions, version)
    files = published.files_of(shown)
    context = {
        "report": shown,
        "valid": versions[0],
        "versions": versions,
        "county": _county_of(shown, county_id),
        "bodies": bodies_told(shown) if unit == county_id else None,
        "scans": published.scans_of(shown),
        "waivers": published.waivers_of(shown),
        "downloads": [(files[key], label) for key, label in published.DOWNLOADS.items()],
    }
    try:
        context["text"] = published.text_of(files["json"].digest)
    except Damaged:
        return page(request, "portal/lost.html", context, status=503)
    return page(request, "portal/report.html", context)


@require_safe
def file(
    request: HttpRequest, county_id: int, year: int, unit: int, version: int, identifier: str
) -> HttpResponseBase:
    """One frozen file, byte for byte."""
    shown = _version(published.versions_of(county_id, year, unit), version)
    kept = published.files_of(shown).get(identifier)
    if kept is None or identifier not in published.DOWNLOADS:
        raise Http404
    return _given(request, shown, kept)


@require_safe
def scan(
    request: HttpRequest, county_id: int, year: int, unit: int, version: int, scan: int
) -> HttpResponseBase:
    """One sealed scan, where the county lets everyone have it."""
    shown = _version(published.versions_of(county_id, year, unit), version)
    kept = next((one for one in published.scans_of(shown) if one.pk == scan), None)
    if kept is None:
        raise Http404
    return _given(request, shown, kept)


def _given(request: HttpRequest, shown: Report, kept: FrozenFile | SealedScan) -> HttpResponseBase:
    """A kept file, byte for byte: to be saved, never to be opened by the page or guessed at."""
    try:
        content = kept_bytes(kept.digest)
    except Damaged:
        context = {"report": shown, "county": shown.agency.parent or shown.agency}
        return page(request, "portal/lost.html", context, status=503)
    whole = attached(content, kept.name, kept.media_type)
    whole.headers["X-Content-Type-Options"] = "nosniff"
    return tagged(request, whole, f'"{kept.digest}"')


def _county_of(shown: Report, county_id: int) -> Agency | None:
    """The county whose page it is on; a county's own report is on its own."""
    return shown.agency if shown.agency_id == county_id else shown.agency.parent


def _open(county_id: int) -> Agency:
    """A body with units below it that lets everyone read what they have published."""
    found = get_object_or_404(Agency.objects.filter(units__isnull=False).distinct(), pk=county_id)
    if not settings_of(county_id).public_page:
        raise Http404
    return found


def _version(versions: list[Report], wanted: int | None) -> Report:
    """The version that is asked for, or the valid one; 404 where it is not there."""
    found = next((one for one in versions if wanted in (None, one.version)), None)
    if found is None:
        raise Http404
    return found
