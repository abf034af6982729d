"""Addresses of what belongs to everyone who may see a report."""

from django.urls import URLPattern, path

from reports.web.views.opinion import opinion

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("reports/<int:pk>/审核意见书/", opinion, name="opinion"),
]
