"""核查规则: every rule that reports are held to, for everyone to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.checks import CATALOGUE
from reports.statute import EDITIONS


@require_GET
def catalogue(request: HttpRequest) -> HttpResponse:
    """List the catalogue with sources and examples, and the equations of the current edition."""
    return render(request, "desk/catalogue.html", {"catalogue": CATALOGUE, "edition": EDITIONS[-1]})
