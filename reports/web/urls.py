"""Addresses of what is everybody's: 通知."""

from django.urls import URLPattern, URLResolver, include, path

from reports.web.views.notice_choices import notice_choices
from reports.web.views.notices import mark_all_read, mark_read, notices, open_notice

notice_patterns: list[URLPattern | URLResolver] = [
    path("", notices, name="list"),
    path("设置/", notice_choices, name="choices"),
    path("全部已读/", mark_all_read, name="read_all"),
    path("<int:pk>/", open_notice, name="open"),
    path("<int:pk>/已读/", mark_read, name="read"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("通知/", include((notice_patterns, "notices"))),
]
