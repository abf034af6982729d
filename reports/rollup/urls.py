"""Addresses of the county's sum (汇总)."""

from django.urls import URLPattern, path

from reports.rollup.views.adjustments import adjustment_file, adjustments, withdraw
from reports.rollup.views.carried import carried
from reports.rollup.views.cell import cell
from reports.rollup.views.circular import circular
from reports.rollup.views.city_table import city_table
from reports.rollup.views.county_report import county_report
from reports.rollup.views.difference import difference
from reports.rollup.views.doubles import doubles
from reports.rollup.views.exchange import exchange
from reports.rollup.views.fill_in import fill_in
from reports.rollup.views.fixing import fixing
from reports.rollup.views.handed_package import (
    confirm_package_key,
    handed_package,
    set_aside_handed_package,
    take_handed_package,
)
from reports.rollup.views.indicators import indicator_file, indicators
from reports.rollup.views.own import own
from reports.rollup.views.own_exchange import new_signing_key, own_exchange
from reports.rollup.views.sheets import sheets
from reports.rollup.views.sum_book import sum_book
from reports.rollup.views.tables import tables
from reports.rollup.views.two_years import two_years
from reports.rollup.views.unit import unit
from reports.rollup.views.unit_indicators import unit_indicators
from reports.rollup.views.unit_table import unit_table
from reports.rollup.views.units import units

app_name = "rollup"
urlpatterns: list[URLPattern] = [
    path("汇总/<int:year>/", units, name="units"),
    path("汇总/<int:year>/三张表/", tables, name="tables"),
    path("汇总/<int:year>/表格/", sheets, name="sheets"),
    path("汇总/<int:year>/表格/汇总表/", sum_book, name="sum_book"),
    path("汇总/<int:year>/表格/一单位一行/<str:kind>/", unit_table, name="unit_table"),
    path("汇总/<int:year>/表格/两年对比/", two_years, name="two_years"),
    path("汇总/<int:year>/表格/填写模板/", fill_in, name="fill_in"),
    path("汇总/<int:year>/定数/", fixing, name="fixing"),
    path("汇总/<int:year>/单位/<int:unit>/", unit, name="unit"),
    path("汇总/<int:year>/本级/", own, name="own"),
    path("汇总/<int:year>/调整/", adjustments, name="adjustments"),
    path("汇总/<int:year>/调整/<int:pk>/撤销/", withdraw, name="withdraw"),
    path("汇总/<int:year>/调整/<int:pk>/依据/", adjustment_file, name="adjustment_file"),
    path("汇总/<int:year>/结转/", carried, name="carried"),
    path("汇总/<int:year>/重复/", doubles, name="doubles"),
    path("汇总/<int:year>/市里的表/", city_table, name="city_table"),
    path("汇总/<int:year>/表格/通报/<str:kind>/", circular, name="circular"),
    path("汇总/<int:year>/差额/", difference, name="difference"),
    path("汇总/<int:year>/交换包/", exchange, name="exchange"),
    path("汇总/<int:year>/交换包/生成/", own_exchange, name="own_exchange"),
    path("汇总/<int:year>/交换包/换新密钥/", new_signing_key, name="new_signing_key"),
    path("汇总/<int:year>/交换包/<int:package_id>/", handed_package, name="handed_package"),
    path(
        "汇总/<int:year>/交换包/<int:package_id>/确认密钥/",
        confirm_package_key,
        name="confirm_package_key",
    ),
    path(
        "汇总/<int:year>/交换包/<int:package_id>/收下/",
        take_handed_package,
        name="take_handed_package",
    ),
    path(
        "汇总/<int:year>/交换包/<int:package_id>/不收/",
        set_aside_handed_package,
        name="set_aside_handed_package",
    ),
    path("汇总/<int:year>/县报/", county_report, name="county_report"),
    path("汇总/<int:year>/三张表/<str:place>/", cell, name="cell"),
    path("汇总/<int:year>/文字指标/", indicators, name="indicators"),
    path("汇总/<int:year>/文字指标/导出/", indicator_file, name="indicator_file"),
    path("汇总/<int:year>/文字指标/<int:pk>/", unit_indicators, name="unit_indicators"),
]
