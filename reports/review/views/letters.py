"""审核意见书 of everything that is returned now, at once: to be printed, or sent one by one."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by
from reports.workflow.files.rendered import NotRendered
from reports.workflow.files.under_hash import Damaged
from reports.workflow.reviewing.letters import FORMATS
from reports.workflow.reviewing.opinion_file import letters_together


@login_required
@require_safe
def letters(request: SignedInRequest) -> HttpResponse:
    """All letters of what is returned, or of one year: one PDF, or a ZIP of Word files."""
    wanted = request.GET.get("as", "pdf")
    if wanted not in FORMATS or not counties_reviewed_by(request.user).exists():
        raise Http404
    try:
        found = letters_together(_year(request.GET.get("year", "")), wanted, by=request.user)
    except NotRendered as failure:
        messages.error(request, f"审核意见书的{failure}文件没有做出来，请再试一次。")
    except Damaged:
        messages.error(request, "有一份审核意见书在文件存储里丢失或者损坏了，请联系系统管理员。")
    else:
        if found:
            return attached(found.content, found.name, found.media_type)
        messages.info(request, "现在没有已退回的报告。")
    return redirect("review:queue")


def _year(typed: str) -> int | None:
    """Of what is no year, all are meant."""
    return int(typed) if re.fullmatch("[0-9]{4}", typed) else None
