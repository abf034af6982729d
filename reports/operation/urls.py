"""Addresses of the operator (平台)."""

from django.urls import URLPattern, path

from reports.operation.views.administrators import first_administrator, reset
from reports.operation.views.bodies import bodies, body, new_body
from reports.operation.views.state import state
from reports.operation.views.tasks import abandon, retry, tasks

app_name = "operation"
urlpatterns: list[URLPattern] = [
    path("平台/", bodies, name="bodies"),
    path("平台/增加/", new_body, name="new_body"),
    path("平台/状态/", state, name="state"),
    path("平台/任务/", tasks, name="tasks"),
    path("平台/任务/<uuid:task_id>/再试/", retry, name="retry_task"),
    path("平台/任务/<uuid:task_id>/放弃/", abandon, name="give_up_task"),
    path("平台/<int:pk>/", body, name="body"),
    path("平台/<int:pk>/管理员/", first_administrator, name="administrator"),
    path("平台/<int:pk>/管理员/<int:account_id>/重置/", reset, name="reset"),
]
