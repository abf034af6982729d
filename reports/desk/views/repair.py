"""“照此修改”: writes an offered repair into its cells, as if typed; “撤销” puts back what stood."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from reports.desk.chapter.chapter_page import UNDO
from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.steps import chapter_url
from reports.document.slots import slots
from reports.models import ChapterRecord, Report
from reports.web.request import SignedInRequest, number_in
from reports.workflow.access import reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.refusal import Stale

CHANGED_SINCE = "这一章刚刚又改过，没有照着改。请看一看现在的数字，再核查一次。"


@login_required
@require_POST
def repair(request: SignedInRequest, pk: int, chapter: str) -> HttpResponse:
    """Write the posted cells of one chapter and keep what stood there."""
    report = get_object_or_404(reports_editable_by(request.user), pk=pk)
    if chapter not in report.edition.chapter_of:
        raise Http404
    here = f"{chapter_url(report, chapter)}?checked=1"
    cells = slots(report.edition, chapter).keys() & report.edition.table_of.keys()
    if not cells:
        raise Http404
    values = {cell: request.POST[cell] for cell in sorted(cells) if cell in request.POST}
    version = number_in(request.POST.get("version", ""))
    stood = typed_values(report, chapter)
    before = {cell: stood[cell] for cell in values}
    try:
        saved = save_draft(pk, chapter, values, version=version or 0, by=request.user)
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    except (Stale, ChapterRecord.DoesNotExist):
        messages.warning(request, CHANGED_SINCE)
        return redirect(here)
    undo = {chapter: {"version": saved.version, "before": before}}
    request.session[UNDO] = {"report": pk, "chapters": undo}
    messages.success(request, f"已照建议改了{len(values)}格，可以撤销。")
    for reason in saved.errors.values():
        messages.warning(request, reason)
    return redirect(here)
