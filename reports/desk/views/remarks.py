"""审核意见: every remark with the box it speaks of and its answers, and 报送 below."""

import json
from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from reports.desk.one_page.both_texts import both_texts, choosing, chosen, seen_now
from reports.desk.remarked_boxes import beside_remarks, mended
from reports.desk.remarks import BOX, remarks_of, retyped, unanswered
from reports.desk.sending.sent_from_here import SEND, sent_from_here
from reports.desk.shown_fields import shown_in
from reports.desk.steps import chapter_url
from reports.desk.way_so_far import given_back, why_closed
from reports.models import Remark, RemarkState, Report
from reports.web.request import SignedInRequest, last_values, number_in
from reports.workflow.access import reports_editable_by, reports_filled_by
from reports.workflow.chapters.chapter_store import read_chapters
from reports.workflow.filling.keep_page import (
    forget_notes,
    keep_whole_page,
    typed_on_page,
    versions_of_page,
)
from reports.workflow.filling.save_drafts import Entered
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused, Stale
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.way.submit import submission_of

BACK = "remarks"
"""Where a form says that it stands on this page."""


@login_required
@require_http_methods(["GET", "POST"])
def remarks(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the remarks; keep what is answered and mended, and show again what was refused."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    if request.method != "POST":
        if not reports_editable_by(request.user).filter(pk=pk).exists():
            return redirect("desk:home", pk)
        return _page(request, report, typed_on_page(report), {})
    return _kept(request, report, chosen(report, request.POST))


def _kept(request: SignedInRequest, report: Report, posted: QueryDict) -> HttpResponse:
    answers = ((n, said) for n, said in last_values(posted).items() if n.startswith(BOX))
    typed = {name: said for name, said in answers if said.strip()}
    boxes = mended(report, posted)
    try:
        keep_whole_page(report.pk, boxes, {}, version=0, by=request.user)
    except Stale as stale:
        if both := both_texts(report, boxes, posted):
            return choosing(request, report, posted, stale, both)
        return _kept(request, report, seen_now(report, posted))
    except Refused as reason:
        return _page(request, report, _as_typed(request, boxes), {}, str(reason))
    except Report.DoesNotExist:
        return _page(request, report, _as_typed(request, boxes), {}, why_closed(report))
    objections = _answer(request, report, typed)
    if objections:
        left = {name: typed[name] for name in objections}
        return _page(request, report, left, objections)
    return _on(request, report, len(typed), len(boxes))


def _as_typed(request: SignedInRequest, mended: Mapping[str, Entered]) -> dict[str, str]:
    """Answers and boxes, so that nothing is lost where the page comes back."""
    typed = last_values(request.POST)
    for one in mended.values():
        typed |= one.values
    return typed


def _answer(request: SignedInRequest, report: Report, typed: dict[str, str]) -> dict[str, str]:
    """Keep each answer by itself; why those that were refused were."""
    objections = {}
    for name, text in typed.items():
        try:
            remark = number_in(name.removeprefix(BOX)) or 0
            answer_remark(report.pk, remark, text, by=request.user)
        except Refused as reason:
            objections[name] = str(reason)
        except Remark.DoesNotExist:
            objections[name] = "这条意见已经关闭，不用再回复。"
        except Report.DoesNotExist:
            objections[name] = why_closed(report)
    return objections


def _on(request: SignedInRequest, report: Report, kept: int, mended: int) -> HttpResponse:
    """Back to the page where the answers were typed, or on to the county."""
    forget_notes(report.pk, BOX, by=request.user)
    here = reverse("desk:remarks", args=[report.pk])
    left = report.remarks.filter(state=RemarkState.OPEN).count()
    if request.POST.get("then") == SEND and not left:
        return sent_from_here(request, report, reverse("desk:submit", args=[report.pk]))
    _say(request, kept, mended, left)
    back = request.POST.get("back", "")
    if back in report.edition.parts:
        return redirect(f"{chapter_url(report, back)}#remarks")
    if back == BACK:
        return redirect(here)
    return redirect("desk:submit" if back == "submit" else "desk:home", report.pk)


def _say(request: SignedInRequest, kept: int, mended: int, left: int) -> None:
    more = f"还有{left}条没有回复。" if left else "意见都已回复。"
    if kept:
        messages.success(request, f"已回复{kept}条，{more}")
    elif request.POST.get("then") == SEND:
        messages.error(request, f"{more}逐条回复后才能再次报送；改的都已保存。")
    elif mended:
        messages.success(request, "已保存。")
    else:
        messages.warning(request, "没有写回复。请在意见下面写明怎样改的，再按“保存回复”。")


def _page(
    request: SignedInRequest,
    report: Report,
    typed: Mapping[str, str],
    objections: dict[str, str],
    reason: str = "",
) -> HttpResponse:
    read_chapters(report)
    document = document_of(report)
    shown = retyped(remarks_of(report, document), typed, objections)
    answers = {name for name in typed if name.startswith(BOX)}
    context = {
        "report": report,
        "given_back": given_back(report),
        "remarks": beside_remarks(report, document, shown, typed),
        "unanswered": unanswered(shown),
        "objections": list(objections.values()),
        "objection": reason,
        "lost": {name: typed[name] for name in answers - {one.box for one in shown}},
        "submission": submission_of(report).label,
        "shown": json.dumps(shown_in(report, document.figures), ensure_ascii=False),
        "versions": json.dumps(versions_of_page(report)),
        "back": BACK,
    }
    status = 409 if objections or reason else 200
    return render(request, "desk/remarks.html", context, status=status)
