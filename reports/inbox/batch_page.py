"""Everything that the page of one batch shows."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import render

from reports.inbox.how_far import how_far
from reports.inbox.questions import NOT_OURS, asked_of
from reports.inbox.results import results_of
from reports.models import WITH_COUNTY, InboxBatch
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by


def batch_page(
    request: SignedInRequest,
    batch: InboxBatch,
    objections: tuple[str, ...] = (),
    typed: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Draw it; with objections it says first what of an answer was not taken, and keeps it."""
    far = how_far(batch)
    asked = asked_of(batch, typed or {})
    context = {
        "batch": batch,
        "far": far,
        "asked": asked,
        "groups": results_of(batch, request.GET.get("all", "")),
        "not_ours": NOT_OURS,
        "objections": objections,
        "with_county": WITH_COUNTY,
        "reads": counties_reviewed_by(request.user).filter(pk=batch.county_id).exists(),
    }
    return render(request, "inbox/batch.html", context, status=409 if objections else 200)
