"""One file as it came: whoever is asked whose it is looks into it."""

from pathlib import PurePosixPath

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from reports.inbox.batch_page import batch_page
from reports.inbox.whose_inbox import own_batch
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.files.under_hash import Damaged, kept_bytes

LOST = "“{}”丢失，或者和收到时的校验值不符，所以没有给出。请告诉管理员，从备份恢复文件的存储。"


@login_required
@require_safe
def kept_file(request: SignedInRequest, batch_id: int, arrival_id: int) -> HttpResponse:
    """To be saved, never shown: it is somebody else's. 404 for what was not kept."""
    batch = own_batch(request, batch_id)
    arrival = get_object_or_404(batch.arrivals, pk=arrival_id)
    if not arrival.digest:
        raise Http404
    name = PurePosixPath(arrival.name).name
    try:
        return attached(kept_bytes(arrival.digest), name, "application/octet-stream")
    except Damaged:
        return batch_page(request, batch, (LOST.format(name),))
