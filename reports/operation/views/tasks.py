"""后台任务: what waits, runs, failed and is done; what failed is tried again or given up."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from reports.models import TaskLease
from reports.web.request import SignedInRequest
from reports.workflow.background.give_up import give_up
from reports.workflow.background.overview import (
    last_sign,
    living_workers,
    number_retried,
    shelves,
)
from reports.workflow.background.try_again import try_again
from reports.workflow.platform_operator import operates
from reports.workflow.refusal import Refused


@login_required
@require_GET
def tasks(request: SignedInRequest) -> HttpResponse:
    """List the tasks by what has become of them, and say whether a worker lives."""
    if not operates(request.user):
        raise Http404
    context = {
        "shelves": shelves(),
        "workers": living_workers(),
        "last_sign": last_sign(),
        "retried": number_retried(),
    }
    return render(request, "operation/tasks.html", context)


@login_required
@require_POST
def retry(request: SignedInRequest, task_id: UUID) -> HttpResponse:
    """再试."""
    return _decided(request, task_id, try_again, "“{}”已重新排队。")


@login_required
@require_POST
def abandon(request: SignedInRequest, task_id: UUID) -> HttpResponse:
    """放弃."""
    return _decided(request, task_id, give_up, "“{}”已放弃。")


def _decided(
    request: SignedInRequest, task_id: UUID, verb: Callable[..., str], said: str
) -> HttpResponse:
    try:
        label = verb(task_id, by=request.user)
    except TaskLease.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, said.format(label))
    return redirect("operation:tasks")
