"""Addresses of the public pages (公开)."""

from django.urls import URLPattern, path

from reports.portal.views.verify import verify

app_name = "portal"
urlpatterns: list[URLPattern] = [
    path("核验/", verify, name="verify"),
]
