"""Which pages of a report that is taken down and sealed stay open? Where it stands, and 更正."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from reports.workflow.access import reports_visible_to
from reports.workflow.published.sealed_original import sealed_among

Answer = Callable[[HttpRequest], HttpResponseBase]

_OF_A_REPORT = ("reports/<int:pk>/", "审核/<int:pk>/", "审核/雷同/<int:pk>/")
_MOST = 2**63
"""No key of a row is as large: databases do not even take the question."""

_OPEN = ("desk:home", "desk:correct", "web:take_down", "desk:save", "desk:save_page", "desk:marks")
"""What saves as somebody writes is asked nothing: a draft was never published."""


class SealedStayClosed:
    """Middleware: whatever else shows the text of a sealed version says that it is sealed."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Answer, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """The sentence in place of the page, for those who could read it before."""
        match = request.resolver_match
        if match is None or not match.route.startswith(_OF_A_REPORT) or match.view_name in _OPEN:
            return None
        asked = [kwargs[one] for one in ("pk", "other") if kwargs.get(one, _MOST) < _MOST]
        sealed = sealed_among(asked).select_related("report__agency").first()
        if sealed is None or not request.user.is_authenticated:
            return None
        if not reports_visible_to(request.user).filter(pk=sealed.report_id).exists():
            return None
        context = {"report": sealed.report, "sealed": sealed}
        return render(request, "web/sealed.html", context, status=403)
