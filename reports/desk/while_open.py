"""Pages that only an open report has: who comes back to one too late is told so, and led on."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from reports.desk.chapter.saving import submitted_meanwhile
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_filled_by


def while_open(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view the report; the back button and an old window lead to 预览, with the reason."""

    @wraps(view)
    def answer(request: SignedInRequest, pk: int, **kwargs: object) -> HttpResponse:
        report = get_object_or_404(reports_filled_by(request.user), pk=pk)
        if not (report.is_open and report.is_current):
            return submitted_meanwhile(request, report)
        return view(request, report, **kwargs)

    return answer
