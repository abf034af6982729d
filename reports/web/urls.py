"""Addresses of the screens that everyone shares who may see a report."""

from django.urls import URLPattern, path

from reports.web.views.opinion import opinion
from reports.web.views.timeline import record_file, timeline

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("reports/<int:pk>/记录/", timeline, name="timeline"),
    path("reports/<int:pk>/记录/导出/", record_file, name="record_file"),
    path("reports/<int:pk>/审核意见书/", opinion, name="opinion"),
]
