"""What every chapter's page has: its values, its faults, its findings, the way on."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from reports.checks import run
from reports.desk.chapter.mended_findings import mended_findings
from reports.desk.chapter.repairs_of_chapter import repairs_of_chapter
from reports.desk.chapter.undoing import can_undo
from reports.desk.linked import parted
from reports.desk.remarks import remarks_of, unanswered
from reports.desk.steps import step_after, steps
from reports.document.places import chapter_heading
from reports.document.slots import paired_in
from reports.models import Report
from reports.web.request import SignedInRequest, number_in
from reports.workflow.judging.dossier import dossier_of


def chapter_context(request: SignedInRequest, report: Report, chapter: str) -> dict[str, Any]:
    """The context that tables and texts share; findings show once the person asked for them."""
    dossier = dossier_of(report)
    findings = run(dossier)
    own = [one for one in findings if one.chapter == chapter]
    checked = "checked" in request.GET
    repairs, left = repairs_of_chapter(report, dossier, findings, chapter) if checked else ([], [])
    shown, settled = parted(one for one in left if one.finding.chapter == chapter)
    remarks = remarks_of(report, dossier.document, chapter)
    records = {one.chapter: one for one in report.chapter_records.all()}
    record, versions = records[chapter], {one.chapter: one.version for one in records.values()}
    return {
        "report": report,
        "chapter": chapter,
        "is_last": chapter == report.edition.parts[-1],
        "title": chapter_heading(report.edition, chapter),
        "document": dossier.document,
        "last_document": dossier.last_year,
        "record": record,
        "steps": steps(report, dossier.document, findings, records.values()),
        "findings": list(mended_findings(shown, dossier.document, versions)),
        "settled": settled,
        "repairs": repairs,
        "asked": len(shown) + len(repairs),
        "judged": (dossier.document, findings),
        "must_fix": any(one.action == "must_fix" for one in own),
        "checked": checked,
        "remarks": remarks,
        "unanswered": unanswered(remarks),
        "answerable": True,
        "gap": findings.gap,
        "back": chapter,
        "can_undo": can_undo(request, report, chapter, record.version),
    }


def conflict_page(
    request: SignedInRequest, report: Report, title: str, fields: list[dict[str, str]]
) -> HttpResponse:
    """Show both texts of a chapter that somebody else saved in the meantime (without script)."""
    context = {"report": report, "title": title, "fields": fields}
    return render(request, "desk/conflict.html", context, status=409)


def after_saving(request: SignedInRequest, report: Report, chapter: str, here: str) -> HttpResponse:
    """Go where the pressed button leads: on to the next chapter, or back here; Enter stays here."""
    if request.POST.get("then") == "next":
        return redirect(step_after(report, chapter))
    if request.POST.get("then") == "stay" or "follow" in request.POST:
        return redirect(here)
    if (pairs := number_in(request.POST.get("pairs", ""))) is not None:
        first = f"{paired_in(report.edition, chapter)}.{pairs - 2}"
        return redirect(f"{here}?pairs={pairs}#{first}")
    return redirect(f"{here}?checked=1")
