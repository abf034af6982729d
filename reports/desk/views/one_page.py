"""今年也没有，一页报完: last year's text in its chapters, numbers in place, and 报送."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from reports.checks import run
from reports.checks.explaining import LONGEST_LINE
from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.deadlines import deadline_of
from reports.desk.linked import linked
from reports.desk.one_page.old_lines import SAME, SaidOfLines
from reports.desk.one_page.page_parts import parts_of
from reports.desk.one_page.posted_page import PostedPage, posted_page
from reports.desk.sending.unexplained import lines_posted, to_explain
from reports.desk.steps import chapter_url
from reports.models import CarriedSentence, Report
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_editable_by
from reports.workflow.chapters.chapter_store import read_chapters
from reports.workflow.filling.confirm_page import confirm_page
from reports.workflow.filling.explain import explain
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.judging.kept_lines import explained
from reports.workflow.refusal import Refused
from reports.workflow.way.submit import submission_of, submit

SEND = "send"


@login_required
@require_http_methods(["GET", "POST"])
def one_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the page, or keep what it says and go where the pressed button leads."""
    report = get_object_or_404(reports_editable_by(request.user), pk=pk)
    if request.method == "GET":
        return _page(request, report)
    asked = posted_page(report, request.POST)
    try:
        confirm_page(pk, asked.boxes, asked.taken, asked.dropped, by=request.user)
        explain(pk, lines_posted(request.POST.items()), by=request.user)
    except Refused as reason:
        return _page(request, report, asked, str(reason))
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    if asked.lacking:
        return _page(request, report, asked, f"还有{asked.lacking}句缺数字；其余的已保存。")
    return _onward(request, report)


def _onward(request: SignedInRequest, report: Report) -> HttpResponse:
    then = request.POST.get("then", "")
    if then in report.edition.parts:
        return redirect(chapter_url(report, then))
    here = f"{reverse('desk:one_page', args=[report.pk])}?checked=1"
    if then != SEND:
        messages.success(request, "已保存。")
        return redirect(here)
    if waiting := CarriedSentence.objects.filter(report=report, answer="").count():
        messages.error(request, f"还有{waiting}句上年的话没有说用不用，说了才能报送。")
        return redirect(here)
    return _sent(request, report, here)


def _sent(request: SignedInRequest, report: Report, here: str) -> HttpResponse:
    try:
        sent = submit(report.pk, by=request.user)
    except Refused as reason:
        messages.error(request, f"{reason}已填的都已保存。")
        return redirect(here)
    messages.success(request, f"{submission_of(sent).label}完成。")
    return redirect("desk:home", report.pk)


def _page(
    request: SignedInRequest, report: Report, asked: PostedPage | None = None, objection: str = ""
) -> HttpResponse:
    read_chapters(report)
    said = asked.said if asked else None
    context = _context(report, said, is_checked="checked" in request.GET or asked is not None)
    context |= {
        "objection": objection,
        "wholes": asked.said.wholes if asked else (),
        "is_same": asked is not None and SAME in asked.said.posted,
    }
    return render(request, "desk/one_page.html", context, status=409 if objection else 200)


def _context(report: Report, said: SaidOfLines | None, *, is_checked: bool) -> dict[str, Any]:
    dossier = whole_dossier_of(report)
    judged = run(dossier)
    findings = linked(report, judged) if is_checked else []
    parts = parts_of(report, dossier.document, [one for one in findings if _asks(one.action)], said)
    return {
        "report": report,
        "parts": parts,
        "waiting": sum(part.waiting for part in parts),
        "to_explain": to_explain(report, explained(judged, dossier)) if is_checked else [],
        "longest": LONGEST_LINE,
        "submission": submission_of(report).label,
        "deadline": deadline_of(report),
        "gap": judged.gap,
    }


def _asks(action: str) -> bool:
    """Whether a finding is to be put right here; what is to be explained has a list of its own."""
    return action in {"must_fix", "note"}
