"""The address of the public search (公开/搜索)."""

from django.urls import URLPattern, path

from reports.portal.views.search import search

app_name = "search"
urlpatterns: list[URLPattern] = [path("公开/搜索/", search, name="published")]
