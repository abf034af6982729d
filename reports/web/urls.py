"""Addresses of the screens that clerks and reviewers share."""

from django.urls import URLPattern, URLResolver, path

from reports.web.views.timeline import record_file, timeline

app_name = "web"

urlpatterns: list[URLPattern | URLResolver] = [
    path("reports/<int:pk>/记录/", timeline, name="timeline"),
    path("reports/<int:pk>/记录/导出/", record_file, name="record_file"),
]
