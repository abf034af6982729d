"""Addresses of the desk (填报)."""

from django.urls import URLPattern, URLResolver, include, path

from reports.desk.views.carried_sentence import carried_sentence
from reports.desk.views.catalogue import catalogue
from reports.desk.views.checkup import checkup, start_from_checkup
from reports.desk.views.copying import copying
from reports.desk.views.download import download
from reports.desk.views.fill_in import fill_in
from reports.desk.views.home import home
from reports.desk.views.last_year import last_year, unlock
from reports.desk.views.marks import chapter_marks
from reports.desk.views.narrative import narrative
from reports.desk.views.one_page import one_page
from reports.desk.views.pass_over import nothing_happened
from reports.desk.views.preview import preview
from reports.desk.views.receipt import receipt
from reports.desk.views.remarks import remarks
from reports.desk.views.repair import repair
from reports.desk.views.report_list import report_list, start_report
from reports.desk.views.save import save, save_page
from reports.desk.views.scan import attach, scan
from reports.desk.views.sent import correct_report, publish_report, recall_report, take_sum
from reports.desk.views.signing import signing
from reports.desk.views.submission import explanations, submission
from reports.desk.views.table import table
from reports.desk.views.undo import undo
from reports.desk.views.zeros import zeros

report_patterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("text/<str:chapter>/", narrative, name="narrative"),
    path("table/<str:chapter>/", table, name="table"),
    path("save/", save_page, name="save_page"),
    path("save/<str:chapter>/", save, name="save"),
    path("marks/<str:chapter>/", chapter_marks, name="marks"),
    path("zeros/", zeros, name="zeros"),
    path("nothing/", nothing_happened, name="nothing_happened"),
    path("sum/", take_sum, name="take_sum"),
    path("one-page/", one_page, name="one_page"),
    path("repair/<str:chapter>/", repair, name="repair"),
    path("undo/", undo, name="undo"),
    path("last-year/", last_year, name="last_year"),
    path("last-year/unlock/", unlock, name="unlock"),
    path("last-year/sentence/<int:sentence>/", carried_sentence, name="carried_sentence"),
    path("preview/", preview, name="preview"),
    path("copy/", copying, name="copying"),
    path("submit/", submission, name="submit"),
    path("submit/explanations/", explanations, name="explain"),
    path("remarks/", remarks, name="remarks"),
    path("sign/", signing, name="sign"),
    path("recall/", recall_report, name="recall"),
    path("publish/", publish_report, name="publish"),
    path("correct/", correct_report, name="correct"),
    path("scans/", attach, name="attach_scan"),
    path("scans/<int:scan>/", scan, name="scan"),
    path("receipt/", receipt, name="receipt"),
    path("download/<slug:identifier>/", download, name="download"),
]

desk_patterns: list[URLPattern | URLResolver] = [
    path("", report_list, name="reports"),
    path("start/", start_report, name="start"),
    path("核查规则/", catalogue, name="catalogue"),
    path("填写模板/<int:year>/<int:unit>/", fill_in, name="fill_in"),
    path("体检/", checkup, name="checkup"),
    path("体检/开始/", start_from_checkup, name="start_from_checkup"),
    path("reports/<int:pk>/", include(report_patterns)),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((desk_patterns, "desk"))),
]
