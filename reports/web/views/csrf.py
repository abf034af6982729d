"""What a person sees when the form's token does not fit (CSRF): words, never a bare 403."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Tell the autosave to sign in again; tell a person in plain words."""
    if request.content_type == "application/json":
        return JsonResponse({"login": reverse("login")}, status=401)
    return render(request, "403_csrf.html", {"back": _came_from(request)}, status=403)


def _came_from(request: HttpRequest) -> str:
    """The page with the form, where it is one of ours."""
    page = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(
        page, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return page if is_ours else ""
