"""帮助: what the parts are, and each of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.help.parts import PARTS


@require_safe
def contents(request: HttpRequest) -> HttpResponse:
    """The parts of the handbook, and for whom each is."""
    return render(request, "help/contents.html", {"parts": PARTS.values()})


@require_safe
def part(request: HttpRequest, title: str) -> HttpResponse:
    """One part."""
    if title not in PARTS:
        raise Http404
    context = {"parts": PARTS.values(), "part": PARTS[title]}
    return render(request, PARTS[title].template, context)
