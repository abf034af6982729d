"""Addresses of the published reports (公开)."""

from django.urls import URLPattern, path

from reports.portal import short_code as short_code
from reports.portal.too_often import PublicView, within_limits
from reports.portal.views.about_data import about_data, openapi
from reports.portal.views.data import body_data, counties_data, report_data, year_data
from reports.portal.views.feeds import county_map, feed, robots, site_map
from reports.portal.views.glance import glance, glance_file
from reports.portal.views.moved import moved
from reports.portal.views.published import all_counties, body, of_year
from reports.portal.views.published_report import file, own_report, report, scan
from reports.portal.views.side_by_side import beside_which, side_by_side

app_name = "public"
_BODY = "公开/<code:code>"
_YEAR = f"{_BODY}/<int:year>"


def _limited(route: str, view: PublicView, name: str) -> URLPattern:
    return path(route, within_limits(view), name=name)


_pages: list[URLPattern] = [
    _limited("公开/", all_counties, "counties"),
    _limited(f"{_BODY}/", body, "county"),
    _limited(f"{_YEAR}/", of_year, "report"),
    _limited(f"{_YEAR}/本级/", own_report, "own"),
    _limited(f"{_YEAR}/一图读懂/", glance, "glance"),
    _limited(f"{_YEAR}/一图读懂/<slug:kind>/", glance_file, "glance_file"),
    _limited(f"{_YEAR}/对照/", beside_which, "beside_which"),
    _limited(f"{_YEAR}/对照/<code:other>/", side_by_side, "side_by_side"),
    _limited(f"{_YEAR}/<int:version>/", report, "version"),
    _limited(f"{_YEAR}/<int:version>/扫描件/<int:scan>/", scan, "scan"),
    _limited(f"{_YEAR}/<int:version>/<slug:identifier>/", file, "file"),
]

_data: list[URLPattern] = [
    _limited("公开/数据/", about_data, "about_data"),
    _limited("公开/数据/openapi.json", openapi, "openapi"),
    _limited("公开/index.<data_kind:kind>", counties_data, "counties_data"),
    _limited(f"{_BODY}.<data_kind:kind>", body_data, "body_data"),
    _limited(f"{_BODY}/feed.xml", feed, "feed"),
    _limited(f"{_YEAR}.<data_kind:kind>", year_data, "year_data"),
    _limited(f"{_YEAR}/本级.<data_kind:kind>", report_data, "own_data"),
    _limited(f"{_YEAR}/<int:version>.<data_kind:kind>", report_data, "version_data"),
    _limited(f"{_BODY}/sitemap.xml", county_map, "county_map"),
    _limited("sitemap.xml", site_map, "site_map"),
    path("robots.txt", robots, name="robots"),
]

_numbered: list[URLPattern] = [
    _limited("公开/<int:county_id>/", moved, "moved_county"),
    _limited("公开/<int:county_id>/<path:below>", moved, "moved"),
]
"""As they were until there were codes: whoever kept one is led on."""

urlpatterns: list[URLPattern] = [*_data, *_pages, *_numbered]
