"""今年也没有，一页报完: last year's text in its chapters, numbers in place, and 报送."""

import json
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from reports.checks import run
from reports.checks.explaining import LONGEST_LINE
from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.deadlines import deadline_of
from reports.desk.linked import linked
from reports.desk.one_page.both_texts import both_texts, choosing, chosen, seen_now
from reports.desk.one_page.old_lines import SAME, SaidOfLines
from reports.desk.one_page.page_parts import parts_of
from reports.desk.one_page.posted_page import PostedPage, posted_page
from reports.desk.sending.sent_from_here import SEND, sent_from_here
from reports.desk.sending.unexplained import BOX, lines_posted, to_explain
from reports.desk.steps import chapter_url
from reports.desk.way_so_far import given_back
from reports.desk.while_open import while_open
from reports.models import CarriedSentence, Report
from reports.web.request import SignedInRequest
from reports.workflow.chapters.chapter_store import read_chapters
from reports.workflow.filling.confirm_page import confirm_page
from reports.workflow.filling.explain import explain
from reports.workflow.filling.keep_page import forget_notes, typed_on_page, versions_of_page
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.judging.kept_lines import explained
from reports.workflow.refusal import Refused, Stale
from reports.workflow.way.submit import submission_of


@login_required
@require_http_methods(["GET", "POST"])
@while_open
def one_page(request: SignedInRequest, report: Report) -> HttpResponse:
    """Show the page, or keep what it says and go where the pressed button leads."""
    if request.method == "GET":
        return _page(request, report)
    return _kept(request, report, chosen(report, request.POST))


def _kept(request: SignedInRequest, report: Report, posted: QueryDict) -> HttpResponse:
    asked = posted_page(report, posted)
    try:
        _confirm(request, report.pk, asked)
    except Stale as stale:
        if both := both_texts(report, asked.boxes, posted):
            return choosing(request, report, posted, stale, both)
        return _kept(request, report, seen_now(report, posted))
    except Refused as reason:
        return _page(request, report, asked, str(reason))
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    if asked.lacking and request.POST.get("then") not in report.edition.parts:
        return _page(request, report, asked, f"还有{asked.lacking}句缺数字；其余的已保存。")
    return _onward(request, report)


def _confirm(request: SignedInRequest, pk: int, asked: PostedPage) -> None:
    lines = lines_posted(request.POST.items())
    confirm_page(
        pk,
        asked.boxes,
        asked.taken,
        asked.dropped,
        asked.notes,
        version=asked.version,
        by=request.user,
    )
    explain(pk, lines, by=request.user)
    forget_notes(pk, BOX, by=request.user)


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
    return sent_from_here(request, report, here)


def _page(
    request: SignedInRequest, report: Report, asked: PostedPage | None = None, objection: str = ""
) -> HttpResponse:
    read_chapters(report)
    said = asked.said if asked else SaidOfLines(typed_on_page(report), is_sent=False)
    context = _context(report, said, is_checked="checked" in request.GET or asked is not None)
    context |= {
        "objection": objection,
        "wholes": said.wholes,
        "is_same": bool(said.posted.get(SAME)),
        "versions": json.dumps(versions_of_page(report)),
    }
    return render(request, "desk/one_page.html", context, status=409 if objection else 200)


def _context(report: Report, said: SaidOfLines, *, is_checked: bool) -> dict[str, Any]:
    dossier = whole_dossier_of(report)
    judged = run(dossier)
    findings = linked(report, judged) if is_checked else []
    return {
        "report": report,
        "parts": parts_of(report, dossier, [one for one in findings if _asks(one.action)], said),
        "to_explain": to_explain(report, explained(judged, dossier), said.posted)
        if is_checked
        else [],
        "longest": LONGEST_LINE,
        "submission": submission_of(report).label,
        "deadline": deadline_of(report),
        "given_back": given_back(report),
        "gap": judged.gap,
    }


def _asks(action: str) -> bool:
    """Whether a finding is to be put right here; what is to be explained has a list of its own."""
    return action in {"must_fix", "note"}
