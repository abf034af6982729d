"""Addresses of the county's review (审核)."""

from django.urls import URLPattern, URLResolver, include, path

from reports.review.views.decisions import begin, give_back, passed, published
from reports.review.views.queue import queue
from reports.review.views.remarks import close, put_remark, reopen, tick, waiver
from reports.review.views.report import report

app_name = "review"

report_patterns: list[URLPattern | URLResolver] = [
    path("", report, name="report"),
    path("开始/", begin, name="begin"),
    path("意见/", put_remark, name="remark"),
    path("意见/<int:remark_id>/关闭/", close, name="close"),
    path("意见/<int:remark_id>/重新提出/", reopen, name="reopen"),
    path("豁免/", waiver, name="waive"),
    path("列入/", tick, name="cite"),
    path("退回/", give_back, name="send_back"),
    path("通过/", passed, name="approve"),
    path("发布/", published, name="publish"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("审核/", queue, name="queue"),
    path("审核/<int:pk>/", include(report_patterns)),
]
