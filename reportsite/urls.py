"""Addresses of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("", include("reports.desk.urls")),
    path("", include("reports.board.urls")),
    path("", include("reports.portal.published_urls")),
]
