"""What is answered where a kept file is lost or altered?"""

from django.http import HttpResponse
from django.shortcuts import render

from reports.models import Report
from reports.web.request import SignedInRequest


def damaged(request: SignedInRequest, report: Report, name: str) -> HttpResponse:
    """Say so: another file is never given in its place."""
    context = {"report": report, "name": name}
    return render(request, "web/damaged.html", context, status=503)
