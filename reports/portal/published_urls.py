"""Addresses of the published reports (公开)."""

from django.urls import URLPattern, path

from reports.portal import short_code as short_code
from reports.portal.views.moved import moved
from reports.portal.views.published import all_counties, body, of_year
from reports.portal.views.published_report import file, own_report, report, scan

app_name = "public"
_YEAR = "公开/<code:code>/<int:year>/"

_report_patterns: list[URLPattern] = [
    path(f"{_YEAR}本级/", own_report, name="own"),
    path(f"{_YEAR}<int:version>/", report, name="version"),
    path(f"{_YEAR}<int:version>/扫描件/<int:scan>/", scan, name="scan"),
    path(f"{_YEAR}<int:version>/<slug:identifier>/", file, name="file"),
]

_numbered_patterns: list[URLPattern] = [
    path("公开/<int:county_id>/", moved, name="moved_county"),
    path("公开/<int:county_id>/<path:below>", moved, name="moved"),
]
"""As they were until there were codes: whoever kept one is led on."""

urlpatterns: list[URLPattern] = [
    path("公开/", all_counties, name="counties"),
    path("公开/<code:code>/", body, name="county"),
    path(_YEAR, of_year, name="report"),
    *_report_patterns,
    *_numbered_patterns,
]
