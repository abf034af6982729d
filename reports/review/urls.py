"""Addresses of the county's review (审核)."""

from django.urls import URLPattern, URLResolver, include, path

from reports.review.views.decisions import begin, give_back, passed, published
from reports.review.views.empty_reports import empty, empty_one, pass_empty
from reports.review.views.letters import letters
from reports.review.views.likeness_grid import likeness_grid
from reports.review.views.queue import queue
from reports.review.views.remarks import close, put_remark, reopen, tick, waiver
from reports.review.views.report import report
from reports.review.views.taking_over import taking_over
from reports.review.views.two_reports import two_reports, two_years

app_name = "review"

report_patterns: list[URLPattern | URLResolver] = [
    path("", report, name="report"),
    path("开始/", begin, name="begin"),
    path("接手/", taking_over, name="taking_over"),
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
    path("审核/雷同/", likeness_grid, name="likeness"),
    path("审核/雷同/<int:pk>/上年/", two_years, name="two_years"),
    path("审核/雷同/<int:pk>/<int:other>/", two_reports, name="two_reports"),
    path("审核/空报表/", empty, name="empty"),
    path("审核/空报表/<int:pk>/", empty_one, name="empty_one"),
    path("审核/空报表/<int:pk>/通过/", pass_empty, name="pass_empty"),
    path("审核/意见书/", letters, name="letters"),
    path("审核/<int:pk>/", include(report_patterns)),
]
