"""What may a page of ours ask of the machine it is shown on? Nothing."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

Respond = Callable[[HttpRequest], HttpResponseBase]

DEVICES = ("camera", "microphone", "geolocation", "payment", "usb", "display-capture")


def pages_have_no_devices(respond: Respond) -> Respond:
    """Middleware: no page, and nothing shown inside one, reaches camera, microphone or place."""
    policy = ", ".join(f"{device}=()" for device in DEVICES)

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = respond(request)
        response.headers.setdefault("Permissions-Policy", policy)
        return response

    return answer
