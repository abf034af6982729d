"""Pages of the desk are never taken from a browser's store: an old text would look like the new."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase


def never_stored(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: what a signed-in person sees is fetched anew each time, also by 后退.

    A view may say otherwise: files carry a tag by which the browser asks whether they changed.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        # Asked in this order: a public page says how it is kept, and no session is read for it.
        if "Cache-Control" not in response.headers and request.user.is_authenticated:
            response.headers["Cache-Control"] = "no-store"
        return response

    return answer
