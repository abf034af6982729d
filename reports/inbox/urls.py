"""Addresses of the county's inbox (收件箱)."""

from django.urls import URLPattern, path

from reports.inbox.views.answering import answers
from reports.inbox.views.batch import batch
from reports.inbox.views.batches import batches
from reports.inbox.views.kept_file import kept_file

app_name = "inbox"
urlpatterns: list[URLPattern] = [
    path("收件箱/", batches, name="batches"),
    path("收件箱/<int:batch_id>/", batch, name="batch"),
    path("收件箱/<int:batch_id>/认定/", answers, name="answers"),
    path("收件箱/<int:batch_id>/文件/<int:arrival_id>/", kept_file, name="file"),
]
