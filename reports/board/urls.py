"""Addresses of the board (进度)."""

from django.urls import URLPattern, path

from reports.board.views.addresses import addresses
from reports.board.views.board import board, latest
from reports.board.views.export import export
from reports.board.views.urging import urging

app_name = "board"
urlpatterns: list[URLPattern] = [
    path("进度/", latest, name="latest"),
    path("进度/<int:year>/", board, name="board"),
    path("进度/<int:year>/导出/", export, name="export"),
    path("进度/<int:year>/催报/", urging, name="urging"),
    path("进度/<int:year>/网址/", addresses, name="addresses"),
]
