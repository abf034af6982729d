"""Addresses of the screens that everyone shares who may see a report, and of 通知."""

from django.urls import URLPattern, path

from reports.web.views.brought_file import brought_file
from reports.web.views.marked import marked
from reports.web.views.notice_choices import notice_choices
from reports.web.views.notices import mark_all_read, mark_read, notices, open_notice
from reports.web.views.opinion import letter, opinion
from reports.web.views.page_check import compared_file, page_check
from reports.web.views.public_address import try_address
from reports.web.views.sealed_originals import sealed_original, sealed_originals
from reports.web.views.sent_page import page_came, settle_sent
from reports.web.views.taking_down import taking_down
from reports.web.views.timeline import record_file, timeline
from reports.web.watched.metrics import metrics
from reports.web.watched.probes import healthz, readyz

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("reports/<int:pk>/记录/", timeline, name="timeline"),
    path("reports/<int:pk>/记录/导出/", record_file, name="record_file"),
    path("reports/<int:pk>/收到的文件/<int:file>/", brought_file, name="brought_file"),
    path("reports/<int:pk>/批注稿/", marked, name="marked"),
    path("reports/<int:pk>/审核意见书/", opinion, name="opinion"),
    path("reports/<int:pk>/审核意见书/<int:letter_id>/", letter, name="letter"),
    path("reports/<int:pk>/网页核对/", page_check, name="page_check"),
    path("reports/<int:pk>/网页核对/<int:comparison>/", compared_file, name="compared_file"),
    path("reports/<int:pk>/网页核对/送来/<int:sent>/", settle_sent, name="settle_sent"),
    path("网页核对/送来/", page_came, name="page_came"),
    path("reports/<int:pk>/publish/try/", try_address, name="try_address"),
    path("reports/<int:pk>/撤下/", taking_down, name="take_down"),
    path("封存/", sealed_originals, name="sealed_originals"),
    path("封存/<int:pk>/<slug:identifier>/", sealed_original, name="sealed_original"),
    path("通知/", notices, name="notices"),
    path("通知/设置/", notice_choices, name="notice_choices"),
    path("通知/全部已读/", mark_all_read, name="read_all_notices"),
    path("通知/<int:pk>/", open_notice, name="notice"),
    path("通知/<int:pk>/已读/", mark_read, name="read_notice"),
]
