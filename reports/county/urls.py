"""Addresses of the county administrator (管理)."""

from django.urls import URLPattern, URLResolver, include, path, register_converter
from django.urls.converters import StringConverter

from reports.county.views.assigning import assigning
from reports.county.views.grades import grades, set_grade
from reports.county.views.identities import identity
from reports.county.views.importing import import_people, template
from reports.county.views.overview import overview, start
from reports.county.views.packages import package_cover, package_zip, packages
from reports.county.views.passwords import close, reopen, reset
from reports.county.views.people import new_person, people, person
from reports.county.views.record import record, record_file
from reports.county.views.rules import add_remark, remove_remark, rules, year_dates
from reports.county.views.told_group import told_group
from reports.county.views.unit_changes import merge, remove, rename, restore
from reports.county.views.units import new_unit, unit, units
from reports.county.views.word_list import own_words


class SheetKind(StringConverter):
    """The files a record can be taken away as."""

    regex = "csv|xlsx"


register_converter(SheetKind, "sheet")

of_one_county: list[URLPattern | URLResolver] = [
    path("", overview, name="overview"),
    path("单位/", units, name="units"),
    path("单位/增加/", new_unit, name="new_unit"),
    path("单位/<int:pk>/", unit, name="unit"),
    path("单位/<int:pk>/更名/", rename, name="rename"),
    path("单位/<int:pk>/撤并/", merge, name="merge"),
    path("单位/<int:pk>/恢复/", restore, name="restore"),
    path("单位/<int:pk>/删除/", remove, name="remove"),
    path("账号/", people, name="people"),
    path("账号/开通/", new_person, name="new_person"),
    path("账号/导入/", import_people, name="import"),
    path("账号/导入/模板/", template, name="template"),
    path("账号/<int:pk>/", person, name="person"),
    path("账号/<int:pk>/统一身份/<slug:key>/", identity, name="identity"),
    path("账号/<int:pk>/重置密码/", reset, name="reset"),
    path("账号/<int:pk>/停用/", close, name="close"),
    path("账号/<int:pk>/恢复/", reopen, name="reopen"),
    path("分派/", assigning, name="assigning"),
    path("规定/", rules, name="rules"),
    path("规定/<int:year>/", year_dates, name="year"),
    path("规定/意见/", add_remark, name="add_remark"),
    path("规定/意见/<int:pk>/删去/", remove_remark, name="remove_remark"),
    path("规定/本县的词/", own_words, name="own_words"),
    path("规定/群消息/", told_group, name="told_group"),
    path("规定/规则/", grades, name="grades"),
    path("规定/规则/保存/", set_grade, name="set_grade"),
    path("集中公开/", packages, name="packages"),
    path("集中公开/<int:year>/数据包/", package_zip, name="package_zip"),
    path("集中公开/<int:year>/封面/", package_cover, name="package_cover"),
    path("记录/", record, name="record"),
    path("记录/<sheet:kind>/", record_file, name="record_file"),
]

patterns: list[URLPattern | URLResolver] = [
    path("管理/", start, name="start"),
    path("管理/<int:county_id>/", include(of_one_county)),
]

urlpatterns: list[URLPattern | URLResolver] = [path("", include((patterns, "county")))]
