"""What do feed readers and search engines ask for? A county's feed, the site's map, robots.txt."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from reports.portal import published
from reports.portal.answering import sent
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
    """Every page that shows something published, for search engines."""
    paths = [
        reverse("public:counties"),
        reverse("public:about_data"),
        *published.every_page(MOST_ADDRESSES),
    ]
    addresses = [request.build_absolute_uri(one) for one in paths[:MOST_ADDRESSES]]
    body = render_to_string("portal/site_map.xml", {"addresses": addresses}).encode()
    return sent(request, body, "application/xml; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What is public may be read by robots, and nothing else."""
    where = request.build_absolute_uri(reverse("public:site_map"))
    return HttpResponse(ROBOTS.format(map=where), content_type="text/plain; charset=utf-8")
