"""What does a person see when a page has failed? Why, where it is known: no room, no files, or no
database.
"""

import sys
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from reports.web.watched.failure_line import NUMBERED
from reports.workflow.files.under_hash import StoreAway
from reports.workflow.site.database_away import is_database_away
from reports.workflow.site.no_room import is_out_of_room

NO_ROOM = "服务器的磁盘已满或者不能写入，没有保存。内容还在本页，请告诉管理员；腾出空间后再试。"

STORE_AWAY = "文件存储现在没有应答，定稿文件和扫描件暂时拿不到，什么也没有改动。请过几分钟再试。"

DATABASE_AWAY = (
    "数据库现在没有应答，刚才这一步没有办；以前保存的都在。内容还在本页，请过一会儿再试。"
)


@requires_csrf_token
def failed(request: HttpRequest) -> HttpResponse:
    """The answer to a failure of ours; Django calls it while the failure is being handled."""
    failure = sys.exc_info()[1]
    if isinstance(failure, StoreAway):
        return _said(request, "503.html", HTTPStatus.SERVICE_UNAVAILABLE, STORE_AWAY)
    if is_out_of_room(failure):
        return _said(request, "507.html", HTTPStatus.INSUFFICIENT_STORAGE, NO_ROOM)
    if is_database_away(failure):
        status = HTTPStatus.SERVICE_UNAVAILABLE
        return _said(request, "503_database.html", status, DATABASE_AWAY)
    page = render_to_string("500.html", {"number": request.META.get(NUMBERED, "")})
    return HttpResponse(page, status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _said(request: HttpRequest, page: str, status: HTTPStatus, sentence: str) -> HttpResponse:
    if request.content_type == "application/json" or "X-Part" in request.headers:
        body: HttpResponse = JsonResponse({"message": sentence})
    else:
        # Without the request: nothing on this page may ask the database.
        body = HttpResponse(render_to_string(page, {"sentence": sentence}))
    body.status_code = status
    return body
