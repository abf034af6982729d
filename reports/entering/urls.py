"""Addresses of what two persons enter from a file (代录)."""

from django.urls import URLPattern, path

from reports.entering.views.entering_chapter import entering_chapter, entering_start
from reports.entering.views.entry_line import entry_line
from reports.entering.views.original_file import original_file
from reports.entering.views.taking_back import taking_back

app_name = "entering"
urlpatterns: list[URLPattern] = [
    path("审核/代录/", entry_line, name="line"),
    path("审核/<int:pk>/代录/", entering_start, name="start"),
    path("审核/<int:pk>/代录/原件/", original_file, name="original"),
    path("审核/<int:pk>/代录/撤销/", taking_back, name="take_back"),
    path("审核/<int:pk>/代录/<str:chapter>/", entering_chapter, name="chapter"),
]
