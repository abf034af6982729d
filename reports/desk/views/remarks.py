"""审核意见: every remark with its answers, and a box for a further one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.remarks import BOX, remarks_of, retyped, unanswered
from reports.desk.steps import chapter_url
from reports.desk.way_so_far import given_back, why_closed
from reports.models import Remark, RemarkState, Report
from reports.web.request import SignedInRequest, number_in
from reports.workflow.access import reports_editable_by, reports_filled_by
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.answer_remark import answer_remark


@login_required
@require_http_methods(["GET", "POST"])
def remarks(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the remarks; keep what is answered, and show again what was refused."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    if request.method != "POST":
        if not reports_editable_by(request.user).filter(pk=pk).exists():
            return redirect("desk:home", pk)
        return _page(request, report, {}, {})
    boxes = [name for name in request.POST if name.startswith(BOX)]
    typed = {name: request.POST[name] for name in boxes if request.POST[name].strip()}
    objections = _answer(request, report, typed)
    if objections:
        left = {name: typed[name] for name in objections}
        return _page(request, report, left, objections)
    return _on(request, report, len(typed))


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


def _on(request: SignedInRequest, report: Report, kept: int) -> HttpResponse:
    """Back to the page where the answers were typed."""
    left = report.remarks.filter(state=RemarkState.OPEN).count()
    more = f"还有{left}条没有回复。" if left else "意见都已回复。"
    if kept:
        messages.success(request, f"已回复{kept}条，{more}")
    else:
        messages.warning(request, "没有写回复。请在意见下面写明怎样改的，再按“保存回复”。")
    back = request.POST.get("back", "")
    if back in report.edition.parts:
        return redirect(f"{chapter_url(report, back)}#remarks")
    return redirect("desk:submit" if back == "submit" else "desk:home", report.pk)


def _page(
    request: SignedInRequest, report: Report, typed: dict[str, str], objections: dict[str, str]
) -> HttpResponse:
    shown = remarks_of(report, document_of(report))
    context = {
        "report": report,
        "given_back": given_back(report),
        "remarks": retyped(shown, typed, objections),
        "unanswered": unanswered(shown),
        "objections": list(objections.values()),
        "lost": {name: typed[name] for name in typed.keys() - {one.box for one in shown}},
        "answerable": True,
        "back": request.POST.get("back", ""),
    }
    return render(request, "desk/remarks.html", context, status=409 if objections else 200)
