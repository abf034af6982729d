"""“撤销”: what many cells held before they were filled or mended in one go is put back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.chapter.undoing import counted, take_undo
from reports.desk.steps import chapter_url
from reports.desk.while_open import while_open
from reports.document.places import chapter_heading
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.refusal import Stale


@login_required
@require_POST
@while_open
def undo(request: SignedInRequest, report: Report) -> HttpResponse:
    """Put back what stood there before, unless the chapter changed since."""
    chapters = take_undo(request, report)
    for chapter, was in chapters.items():
        name = chapter_heading(report.edition, chapter)
        try:
            save_draft(report.pk, chapter, was["before"], version=was["version"], by=request.user)
        except Report.DoesNotExist:
            return submitted_meanwhile(request, report)
        except Stale:
            messages.warning(request, f"{name}：后来又改过，没有撤销。")
        else:
            messages.success(request, f"{name}：已撤销，{counted(report, was['before'])}恢复原样。")
    if not chapters:
        messages.info(request, "没有可以撤销的改动。")
        return redirect("desk:home", report.pk)
    return redirect(chapter_url(report, next(iter(chapters))))
