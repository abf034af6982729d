"""Addresses of the published reports (公开)."""

from django.urls import URLPattern, path

from reports.portal.views.published import (
    all_counties,
    county,
    file,
    own_report,
    report,
    scan,
    units,
)

app_name = "public"
_REPORT = "公开/<int:county_id>/<int:year>/<int:unit>/"

urlpatterns: list[URLPattern] = [
    path("公开/", all_counties, name="counties"),
    path("公开/<int:county_id>/", county, name="county"),
    path("公开/<int:county_id>/<int:year>/", units, name="units"),
    path("公开/<int:county_id>/<int:year>/本级/", own_report, name="own"),
    path(_REPORT, report, name="report"),
    path(f"{_REPORT}<int:version>/", report, name="version"),
    path(f"{_REPORT}<int:version>/扫描件/<int:scan>/", scan, name="scan"),
    path(f"{_REPORT}<int:version>/<slug:identifier>/", file, name="file"),
]
