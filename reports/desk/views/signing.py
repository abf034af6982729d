"""审签: the report as it prints, what the checks say of it, and the two buttons."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.checks import run
from reports.desk.home.powers import may_sign
from reports.desk.linked import linked, parted
from reports.desk.printing import printed_parts
from reports.desk.remarks import remarks_of
from reports.desk.sending.changed_places import changed_places, listed
from reports.desk.sending.in_a_word import tables_in_a_word
from reports.desk.sending.signed_off import signed
from reports.models import Report, State
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_signed_by
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.refusal import Refused
from reports.workflow.way.sign import decline


@login_required
@require_http_methods(["GET", "POST"])
def signing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Sign a report off, or give it back to its 填报员 with a word why."""
    report = get_object_or_404(reports_signed_by(request.user), pk=pk)
    note, objection = request.POST.get("note", ""), ""
    if request.method == "POST":
        try:
            return _answered(request, report, note)
        except Refused as reason:
            objection = str(reason)
            report.refresh_from_db()
    if not may_sign(request.user, report):
        if objection:
            messages.error(request, objection)
        return redirect("desk:home", pk)
    return _page(request, report, note, objection)


def _answered(request: SignedInRequest, report: Report, note: str) -> HttpResponse:
    pk = report.pk
    if "decline" in request.POST:
        decline(pk, note, by=request.user)
        messages.success(request, "已退回填报员修改。")
    else:
        messages.success(request, signed(report, by=request.user))
    return redirect("desk:home", pk)


def _page(request: SignedInRequest, report: Report, note: str, objection: str) -> HttpResponse:
    dossier = whole_dossier_of(report)
    judged = run(dossier)
    findings, settled = parted(linked(report, judged, editable=False))
    document = dossier.document
    changed = changed_places(report, document, dossier.last_year)
    context = {
        "report": report,
        "tables": tables_in_a_word(document),
        "changed": changed,
        "places": listed(document, changed) if changed else [],
        "findings": findings,
        "settled": settled,
        "gap": judged.gap,
        "must_fix": any(one.action == "must_fix" for one in findings),
        "parts": printed_parts(request, report, document, changed),
        "remarks": remarks_of(report, document),
        "answerable": False,
        "note": note,
        "objection": objection,
        "is_declining": "decline" in request.POST,
        "is_alone": report.state != State.AWAITING,
    }
    return render(request, "desk/sign.html", context, status=409 if objection else 200)
