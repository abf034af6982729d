"""Addresses of the handbook (帮助)."""

from django.urls import URLPattern, path

from reports.help.views.handbook import contents, part

app_name = "help"
urlpatterns: list[URLPattern] = [
    path("帮助/", contents, name="contents"),
    path("帮助/<str:title>/", part, name="part"),
]
