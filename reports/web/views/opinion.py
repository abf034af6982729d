"""审核意见书: what the county said of a report, as a letter to be printed, sealed and kept."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.files.rendered import NotRendered
from reports.workflow.files.under_hash import Damaged
from reports.workflow.reviewing.letters import FORMATS
from reports.workflow.reviewing.opinion_file import OpinionFile, opinion_file, sent_letter


@login_required
@require_safe
def opinion(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send the opinion as it stands; 404 as long as the county has not opened the report."""
    wanted = request.GET.get("as", "docx")
    if wanted not in FORMATS:
        raise Http404
    return _handed_out(request, pk, lambda: opinion_file(pk, wanted, by=request.user))


@login_required
@require_safe
def letter(request: SignedInRequest, pk: int, letter_id: int) -> HttpResponse:
    """Send the letter of one return, byte for byte as it went out."""
    return _handed_out(request, pk, lambda: sent_letter(pk, letter_id, by=request.user))


def _handed_out(request: SignedInRequest, pk: int, find: Callable[[], OpinionFile]) -> HttpResponse:
    try:
        found = find()
    except ObjectDoesNotExist:
        raise Http404 from None
    except NotRendered as failure:
        messages.error(
            request, f"审核意见书的{failure}文件没有做出来，请再试一次；仍然不行请联系管理员。"
        )
    except Damaged:
        messages.error(request, "发出的审核意见书在文件存储里丢失或者损坏了，请联系系统管理员。")
    else:
        return attached(found.content, found.name, found.media_type)
    return redirect("web:timeline", pk)
