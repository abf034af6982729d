"""Addresses of the operator (平台)."""

from django.urls import URLPattern, path

from reports.operation.views.administrators import first_administrator, reset
from reports.operation.views.bodies import bodies, body, new_body
from reports.operation.views.platform_group import platform_group
from reports.operation.views.platform_record import platform_record, platform_record_file
from reports.operation.views.roster import roster, take_in, template
from reports.operation.views.security import (
    assign_office,
    close_one,
    lift,
    new_officer,
    oblige,
    part,
    reset_one,
    security,
)
from reports.operation.views.starting import begin
from reports.operation.views.state import state
from reports.operation.views.tasks import abandon, retry, tasks

app_name = "operation"
urlpatterns: list[URLPattern] = [
    path("平台/", bodies, name="bodies"),
    path("平台/增加/", new_body, name="new_body"),
    path("平台/名册/", roster, name="roster"),
    path("平台/名册/模板/", template, name="roster_template"),
    path("平台/名册/导入/", take_in, name="take_in"),
    path("平台/开始/", begin, name="start"),
    path("平台/安全/", security, name="security"),
    path("平台/安全/开通/", new_officer, name="new_officer"),
    path("平台/安全/账号/<int:account_id>/分工/", assign_office, name="give_office"),
    path("平台/安全/账号/<int:account_id>/重置/", reset_one, name="reset_officer"),
    path("平台/安全/账号/<int:account_id>/停用/", close_one, name="close_officer"),
    path("平台/安全/解除/", lift, name="lift_lock"),
    path("平台/安全/两步验证/", oblige, name="oblige_two_steps"),
    path("平台/安全/三员分立/", part, name="part_offices"),
    path("平台/记录/", platform_record, name="platform_record"),
    path("平台/记录/xlsx/", platform_record_file, {"kind": "xlsx"}, name="record_xlsx"),
    path("平台/记录/csv/", platform_record_file, {"kind": "csv"}, name="record_csv"),
    path("平台/状态/", state, name="state"),
    path("平台/群消息/", platform_group, name="platform_group"),
    path("平台/任务/", tasks, name="tasks"),
    path("平台/任务/<uuid:task_id>/再试/", retry, name="retry_task"),
    path("平台/任务/<uuid:task_id>/放弃/", abandon, name="give_up_task"),
    path("平台/<int:pk>/", body, name="body"),
    path("平台/<int:pk>/管理员/", first_administrator, name="administrator"),
    path("平台/<int:pk>/管理员/<int:account_id>/重置/", reset, name="reset"),
]
