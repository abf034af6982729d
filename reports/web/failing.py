"""What does a person see when a page has failed? Why, where it is known: the disk is full."""

import sys
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token
from django.views.defaults import server_error

from reports.workflow.site.no_room import is_out_of_room

NO_ROOM = "服务器的磁盘已满或者不能写入，没有保存。内容还在本页，请告诉管理员；腾出空间后再试。"


@requires_csrf_token
def failed(request: HttpRequest) -> HttpResponse:
    """The answer to a failure of ours; Django calls it while the failure is being handled."""
    if not is_out_of_room(sys.exc_info()[1]):
        return server_error(request)
    if request.content_type == "application/json" or "X-Part" in request.headers:
        body: HttpResponse = JsonResponse({"message": NO_ROOM})
    else:
        # Without the request: nothing on this page may ask the database.
        body = HttpResponse(render_to_string("507.html"))
    body.status_code = HTTPStatus.INSUFFICIENT_STORAGE
    return body
