"""Which page takes very many files? Its form is read to the disk before anything else reads it."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final, TypeVar

from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from reports.document.digits import are_digits
from reports.web.receiving.folder_form import FolderForm
from reports.web.receiving.spool import SpoolHandler

Respond = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., Any])

MOST_SENT: Final = 1024 * 1024 * 1024
"""Bytes of one form: 3,000 reports have half as many."""

TOO_MUCH: Final = "一次交来的文件合起来超过1GB，没有收。请分几次交。"
TOO_MANY: Final = "一次交来的文件超过3000个，没有收。请分几次交，或者压缩成ZIP再交。"

_DIGITS: Final = 15


def takes_many_files(view: View) -> View:
    """Mark a view: of its form nothing is held in memory, and every file keeps its folder."""
    view.takes_many_files = True  # type: ignore[attr-defined]
    return view


class ManyFiles:
    """Middleware, before whatever looks into a form; strangers' forms are none of its business."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._respond(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Take the form in; an answer where it is too much."""
        is_form = request.method == "POST" and request.content_type == "multipart/form-data"
        if not (is_form and getattr(view, "takes_many_files", False)):
            return None
        if not request.user.is_authenticated:
            return None
        if _length(request) > MOST_SENT:
            return _refused(request, TOO_MUCH)
        try:
            _read(request)
        except TooManyFilesSent:
            return _refused(request, TOO_MANY)
        return None


def _read(request: HttpRequest) -> None:
    """The same as Django does when a form is first looked at, with a reader of our own."""
    encoding = request.encoding or "utf-8"
    form = FolderForm(request.META, request, [SpoolHandler()], encoding)
    request._post, request._files = form.parse()  # type: ignore[attr-defined]


def _length(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said[:_DIGITS]) if are_digits(said) else 0


def _refused(request: HttpRequest, sentence: str) -> HttpResponse:
    page = render_to_string("413.html", {"sentence": sentence, "back": request.path})
    return HttpResponse(page, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
