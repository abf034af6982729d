"""Where has a numbered address gone? On to the short one, for good."""

import re

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from reports.models import SealedScan
from reports.workflow.public_reports import reports_once_public

_NUMBER = re.compile("[0-9]{1,9}")
_OWN = "本级"
_SCANS = "扫描件"


@require_safe
def moved(request: HttpRequest, county_id: int, below: str = "") -> HttpResponseBase:
    """Redirect 公开/3/2024/17/2/pdf/ to where that is now; 404 where nothing is published."""
    try:
        address = _address(str(county_id), [one for one in below.split("/") if one])
    except NoReverseMatch:
        raise Http404 from None
    return HttpResponsePermanentRedirect(address)


def _address(county: str, parts: list[str]) -> str:
    match parts:
        case []:
            return reverse("public:county", args=[_county(county)])
        case [year]:
            return reverse("public:report", args=[_county(county), year])
        case [year, unit] if unit in (_OWN, county):
            return reverse("public:own", args=[_county(county), year])
        case [year, unit]:
            return reverse("public:report", args=[_unit(county, unit), year])
        case [year, unit, version]:
            return reverse("public:version", args=[_unit(county, unit), year, version])
        case [year, unit, version, identifier]:
            return reverse("public:file", args=[_unit(county, unit), year, version, identifier])
        case [year, unit, version, scans, scan] if scans == _SCANS:
            code = _unit(county, unit)
            return reverse("public:scan", args=[code, year, version, _place_of(scan, code)])
    raise Http404


def _county(county: str) -> str:
    """The code of a body, units of which have published, or itself."""
    units = reports_once_public().filter(agency__parent=_number(county))
    code = units.values_list("agency__parent__public_code", flat=True).first()
    return code or _unit(county, county)


def _unit(county: str, unit: str) -> str:
    """The code of a unit of this body that has published, or of itself."""
    of_county = {"agency__parent": _number(county)}
    wanted = of_county if unit != county else {"sum_number__isnull": False}
    published = reports_once_public().filter(agency=_number(unit), **wanted)
    code: str | None = published.values_list("agency__public_code", flat=True).first()
    if code is None:
        raise Http404
    return code


def _place_of(scan: str, code: str) -> int:
    """Which one of its report's scans it is, counted from the first."""
    kept = SealedScan.objects.filter(pk=_number(scan), report__agency__public_code=code).first()
    if kept is None:
        raise Http404
    return kept.report.scans.filter(pk__lte=kept.pk).count()


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise Http404
    return int(text)
