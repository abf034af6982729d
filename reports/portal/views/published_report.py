"""One published report for everyone: its versions, its files; of what is taken down that it was."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from reports.models import FrozenFile, Report, SealedScan
from reports.portal import published
from reports.portal.answering import page, tagged
from reports.portal.asked_again import kept_tag, tag_of, unchanged
from reports.portal.counted_bodies import bodies_told
from reports.web.attached import attached
from reports.workflow.files.under_hash import Damaged, kept_bytes

GONE = 410


@require_safe
def own_report(request: HttpRequest, code: str, year: int) -> HttpResponseBase:
    """本级: the county's own report, with the bodies that it counts and those that it does not."""
    if not published.body_of(code).has_units:
        raise Http404
    return report(request, code, year)


@require_safe
def report(
    request: HttpRequest, code: str, year: int, version: int | None = None
) -> HttpResponseBase:
    """One version of a report, the last one where none is asked for; corrections are marked."""
    tag = tag_of(request, code, year)
    return unchanged(request, tag) or kept_tag(tag, _made(request, code, year, version))


def _made(request: HttpRequest, code: str, year: int, version: int | None) -> HttpResponseBase:
    versions = published.versions_of(code, year)
    shown = version_of(versions, version)
    context = {
        "report": shown,
        "valid": versions[0],
        "versions": versions,
        "county": published.county_of(shown),
    }
    if shown.taken_down:
        return page(request, "portal/taken_down.html", context, status=GONE)
    return _shown(request, shown, context)


def _shown(request: HttpRequest, shown: Report, context: dict[str, object]) -> HttpResponseBase:
    files = published.files_of(shown)
    context |= {
        "bodies": bodies_told(shown) if shown.is_summed else None,
        "scans": published.scans_of(shown),
        "waivers": published.waivers_of(shown),
        "downloads": [(files[key], label) for key, label in published.DOWNLOADS.items()],
    }
    path = reverse("public:version", args=[shown.agency.public_code, shown.year, shown.version])
    context["data"] = path.rstrip("/")
    context["versioned"] = request.build_absolute_uri(path)
    context["at"] = shown.get_absolute_url() if shown == context["valid"] else path
    try:
        context["text"] = published.text_of(files["json"].digest)
    except Damaged:
        return page(request, "portal/lost.html", context, status=503)
    return page(request, "portal/report.html", context)


@require_safe
def file(
    request: HttpRequest, code: str, year: int, version: int, identifier: str
) -> HttpResponseBase:
    """One frozen file, byte for byte."""
    shown = version_of(published.versions_of(code, year), version)
    kept = published.files_of(shown).get(identifier)
    if kept is None or identifier not in published.DOWNLOADS:
        raise Http404
    return _given(request, shown, kept)


@require_safe
def scan(request: HttpRequest, code: str, year: int, version: int, scan: int) -> HttpResponseBase:
    """One sealed scan by its number, where the county lets everyone have it."""
    shown = version_of(published.versions_of(code, year), version)
    scans = published.scans_of(shown)
    if not 0 < scan <= len(scans):
        raise Http404
    return _given(request, shown, scans[scan - 1])


def _given(request: HttpRequest, shown: Report, kept: FrozenFile | SealedScan) -> HttpResponseBase:
    """A kept file, byte for byte: to be saved, never to be opened by the page or guessed at."""
    context = {"report": shown, "county": published.county_of(shown)}
    if shown.taken_down:
        return page(request, "portal/taken_down.html", context, status=GONE)
    try:
        content = kept_bytes(kept.digest)
    except Damaged:
        return page(request, "portal/lost.html", context, status=503)
    whole = attached(content, kept.name, kept.media_type)
    whole.headers["X-Content-Type-Options"] = "nosniff"
    return tagged(request, whole, f'"{kept.digest}"')


def version_of(versions: list[Report], wanted: int | None) -> Report:
    """The version that is asked for, or the last one; 404 where it is not there."""
    found = next((one for one in versions if wanted in (None, one.version)), None)
    if found is None:
        raise Http404
    return found
