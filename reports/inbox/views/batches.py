"""收件箱: hand files in, and see what was handed in before."""

from collections.abc import Iterator
from typing import IO, cast

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.inbox.whose_inbox import OwnInbox, own_inbox
from reports.models import ArrivalState, InboxBatch
from reports.web.receiving.many_files import takes_many_files
from reports.web.request import SignedInRequest
from reports.workflow.inbox.hand_in import hand_in
from reports.workflow.refusal import Refused

ON_A_PAGE = 20


@takes_many_files
@login_required
@require_http_methods(["GET", "POST"])
def batches(request: SignedInRequest) -> HttpResponse:
    """The place to drop files, and the list; what is dropped is kept, then read in peace."""
    inbox = own_inbox(request)
    if request.method == "GET":
        return _drawn(request, inbox)
    try:
        batch = hand_in(inbox.county.pk, _sent(request), by=request.user)
    except Refused as reason:
        return _drawn(request, inbox, str(reason))
    return redirect("inbox:batch", batch.pk)


def _sent(request: SignedInRequest) -> Iterator[tuple[str, IO[bytes]]]:
    """Every file of the form, from the box for files and from that for a folder."""
    for box in ("files", "folder"):
        for one in request.FILES.getlist(box):
            yield str(one.name), cast("IO[bytes]", one)


def _drawn(request: SignedInRequest, inbox: OwnInbox, objection: str = "") -> HttpResponse:
    listed = InboxBatch.objects.filter(county=inbox.county).select_related("by")
    shown = Paginator(_counted(listed), ON_A_PAGE).get_page(request.GET.get("page"))
    query = f"county={inbox.county.pk}"
    context = {"inbox": inbox, "batches": shown, "query": query, "objection": objection}
    return render(request, "inbox/batches.html", context, status=409 if objection else 200)


def _counted(listed: QuerySet[InboxBatch]) -> QuerySet[InboxBatch]:
    return listed.annotate(
        total=Count("arrivals"),
        waiting=Count("arrivals", filter=Q(arrivals__state=ArrivalState.WAITING)),
        asking=Count("arrivals", filter=Q(arrivals__state=ArrivalState.ASKING)),
        unread=Count("arrivals", filter=Q(arrivals__state=ArrivalState.UNREAD)),
    ).order_by("-pk")
