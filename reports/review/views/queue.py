"""审核: what waits for the reviewer, the oldest first, and what she has seen to."""

from collections import Counter

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.models import WITH_COUNTY
from reports.review.line import WAITING, Waiting, lined_up
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by


@login_required
@require_GET
def queue(request: SignedInRequest) -> HttpResponse:
    """List the reports of the reviewer's counties; 404 for whoever reviews none."""
    counties = list(counties_reviewed_by(request.user))
    if not counties:
        raise Http404
    every = lined_up(request.user)
    years = sorted({one.report.year for one in every}, reverse=True)
    year = _chosen(request.GET.get("year", ""), [str(one) for one in years])
    state = _chosen(request.GET.get("state", ""), list(WITH_COUNTY))
    of_year = [one for one in every if not year or str(one.report.year) == year]
    shown = [one for one in of_year if not state or one.report.state == state]
    counts = Counter(one.report.state for one in of_year)
    context = {
        "counties": counties,
        "years": years,
        "year": year,
        "state": state,
        "counts": [(one.value, one.label, counts[one]) for one in WITH_COUNTY],
        "total": len(of_year),
        "groups": _groups(shown),
        "waiting": counts[WAITING[0]] + counts[WAITING[1]],
    }
    return render(request, "review/queue.html", context)


def _chosen(value: str, allowed: list[str]) -> str:
    return value if value in allowed else ""


def _groups(shown: list[Waiting]) -> list[tuple[str, bool, list[Waiting]]]:
    """What waits, then the others by state: heading, whether it waits, rows."""
    waiting = [one for one in shown if one.report.state in WAITING]
    others = [state for state in WITH_COUNTY if state not in WAITING]
    rest = [(one.label, False, [row for row in shown if row.report.state == one]) for one in others]
    return [group for group in (("等我审核", True, waiting), *rest) if group[2]]
