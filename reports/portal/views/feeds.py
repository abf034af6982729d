"""What do feed readers and search engines ask for? A county's feed and map, robots.txt."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from reports.portal import published
from reports.portal.answering import sent
from reports.portal.listed_counties import listed_counties
from reports.portal.views.data import for_any_site

MOST_ENTRIES = 100
MOST_ADDRESSES = 50_000
"""What one map of a site may hold."""

ROBOTS = """User-agent: *
Allow: /公开/
Allow: /static/
Allow: /$
Disallow: /
Sitemap: {map}
"""


@require_safe
def feed(request: HttpRequest, code: str) -> HttpResponseBase:
    """What a county's units, or one unit, have published last, corrections among it; Atom."""
    found = published.body_of(code)
    reports = published.latest_of(found)[:MOST_ENTRIES]
    if not reports and not found.is_open_county:
        raise Http404
    whole = request.build_absolute_uri
    context = {
        "body": found.agency,
        "page": whole(reverse("public:county", args=[code])),
        "here": whole(request.path),
        "entries": [(one, whole(one.get_absolute_url())) for one in reports],
        "updated": max((one.published_at for one in reports if one.published_at), default=None),
    }
    body = render_to_string("portal/feed.xml", context).encode()
    return for_any_site(sent(request, body, "application/atom+xml; charset=utf-8"))


@require_safe
def site_map(request: HttpRequest) -> HttpResponseBase:
    """The maps of all counties, for search engines: each is as large as its county."""
    paths = [reverse("public:county_map", args=[one.public_code]) for one in listed_counties()]
    return _mapped(request, "portal/site_map.xml", paths)


@require_safe
def county_map(request: HttpRequest, code: str) -> HttpResponseBase:
    """Every page that shows something published of a county."""
    found = published.body_of(code)
    if not found.is_open_county:
        raise Http404
    return _mapped(request, "portal/county_map.xml", published.pages_of(found)[:MOST_ADDRESSES])


def _mapped(request: HttpRequest, template: str, paths: list[str]) -> HttpResponseBase:
    addresses = [request.build_absolute_uri(one) for one in paths]
    body = render_to_string(template, {"addresses": addresses}).encode()
    return sent(request, body, "application/xml; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What is public may be read by robots, and nothing else."""
    where = request.build_absolute_uri(reverse("public:site_map"))
    return HttpResponse(ROBOTS.format(map=where), content_type="text/plain; charset=utf-8")
