"""一图读懂 of a county's year: a page, and the same as PDF and as a picture."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from reports.exporters.public.glance_paper import GlancePaper, glance_html
from reports.models import Agency
from reports.portal import published
from reports.portal.answering import page, sent
from reports.portal.glance import glance_as_pdf, glance_as_png, glance_of
from reports.workflow.files.under_hash import Damaged

_KINDS = {
    "pdf": (glance_as_pdf, "application/pdf"),
    "png": (glance_as_png, "image/png"),
}


@require_safe
def glance(request: HttpRequest, code: str, year: int) -> HttpResponseBase:
    """The figures with their bars, and where they come from."""
    county, paper = _asked(code, year)
    context = {
        "county": county,
        "year": year,
        "paper": paper,
        "body": mark_safe(glance_html(paper.parts)),
    }
    return page(request, "portal/glance.html", context)


@require_safe
def glance_file(request: HttpRequest, code: str, year: int, kind: str) -> HttpResponseBase:
    """The page to be printed, or its picture."""
    if kind not in _KINDS:
        raise Http404
    made, media_type = _KINDS[kind]
    return sent(request, made(_asked(code, year)[1]), media_type)


def _asked(code: str, year: int) -> tuple[Agency, GlancePaper]:
    found = published.body_of(code)
    if not found.is_open_county:
        raise Http404
    try:
        return found.agency, glance_of(found.agency, year)
    except Damaged:
        raise Http404 from None
