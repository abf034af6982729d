"""May anybody sign in here? Not where demonstration data lie under a real site."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from reports.workflow.site.demonstration_data import refusal


def not_on_demonstration_data(
    view: Callable[..., HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Answer what is posted to a page of signing in with the sentence that says why not."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method == "POST" and (sentence := refusal()):
            plain = "text/plain; charset=utf-8"
            return HttpResponse(sentence, content_type=plain, status=HTTPStatus.SERVICE_UNAVAILABLE)
        return view(request, *args, **kwargs)

    return answer
