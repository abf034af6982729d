"""Addresses of the desk (填报)."""

from django.urls import URLPattern

app_name = "desk"

urlpatterns: list[URLPattern] = []
