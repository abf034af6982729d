"""What a person sees when the form's token does not fit (CSRF): words, never a bare 403."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Tell the autosave to sign in again; tell a person in plain words."""
    if request.content_type == "application/json":
        return JsonResponse({"login": reverse("login")}, status=401)
    return render(request, "403_csrf.html", status=403)
