"""收件箱 · 一批来件: how far it is, what has to be asked, what became of each file."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.inbox.batch_page import batch_page
from reports.inbox.how_far import how_far
from reports.inbox.whose_inbox import own_batch
from reports.web.request import SignedInRequest


@login_required
@require_safe
def batch(request: SignedInRequest, batch_id: int) -> HttpResponse:
    """The whole page; or, for its script, the bar alone."""
    one = own_batch(request, batch_id)
    if request.headers.get("X-Part") == "inbox":
        return render(request, "inbox/_progress.html", {"batch": one, "far": how_far(one)})
    return batch_page(request, one)
