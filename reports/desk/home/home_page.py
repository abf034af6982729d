"""What does the home of a report show? What it asks for in its state, of this very person."""

from collections import Counter
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from reports.checks import run
from reports.desk.chapter.carried import brought
from reports.desk.deadlines import deadline_of, publication
from reports.desk.home.powers import powers_of
from reports.desk.home.shelves import standing_of
from reports.desk.remarks import ShownRemark, remarks_of, unanswered
from reports.desk.steps import Progress, Step, chapter_url, steps
from reports.desk.way_so_far import declined, given_back, milestones
from reports.exporters import EXPORTERS
from reports.models import WITH_COUNTY, Report, State, WaitingFile, clock
from reports.models.kept_report import FROZEN
from reports.web.brought_files import brought_files
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to, signers_of
from reports.workflow.county_body import newer_sum
from reports.workflow.judging.dossier import document_of, dossier_of
from reports.workflow.rollup.own_line import own_line
from reports.workflow.way.submit import submission_of


def home_page(
    request: SignedInRequest, report: Report, refusal: RefusedForm | None = None
) -> HttpResponse:
    """Show a report as it stands; after a refusal with what was typed."""
    powers = powers_of(request.user, report)
    standing, chip = standing_of(report, bool(declined([report])))
    context = {
        "report": report,
        "standing": standing,
        "chip": chip,
        "powers": powers,
        "editable": powers.edit,
        "refusal": refusal,
        "deadline": deadline_of(report),
        "given_back": given_back(report),
        "other_version": _other_version(request, report),
        "exporters": EXPORTERS,
        **brought_files(report),
    }
    context |= _to_fill(report) if powers.edit else _on_its_way(report)
    return render(request, "desk/home.html", context, status=409 if refusal else 200)


def _to_fill(report: Report) -> dict[str, Any]:
    """The chapters and what comes next."""
    dossier = dossier_of(report)
    remarks = remarks_of(report, dossier.document)
    waiting = Counter(one.remark.chapter for one in remarks if one.is_open)
    judged = run(dossier)
    tasks = steps(report, dossier.document, judged, report.chapter_records.all(), waiting)
    left = report.days_left(clock.today())
    return {
        "steps": tasks,
        "done": sum(step.is_done for step in tasks),
        "must_fix": sum(step.to_mend for step in tasks),
        "days_left": left,
        "days_late": -left,
        "submission": submission_of(report).label,
        "next": _next(report, tasks, remarks),
        "brought": brought(report),
        "waiting_file": WaitingFile.objects.filter(report=report).only("name").first(),
        "remarks": remarks,
        "unanswered": unanswered(remarks),
        "answerable": True,
        "gap": judged.gap,
        "newer": newer_sum(report),
        "back": "",
    }


def _on_its_way(report: Report) -> dict[str, Any]:
    """Where the report is, how it came there, and what is kept of it."""
    return {
        "milestones": milestones(report),
        "signers": list(signers_of(report.agency)) if report.state == State.AWAITING else [],
        "final": set(report.frozen_files.values_list("identifier", flat=True)),
        "scans": list(report.scans.select_related("by")) if report.is_frozen else [],
        "remarks": remarks_told(report),
        "answerable": False,
        "publication": publication(report),
        "own_line": own_line(report) if report.is_frozen else "",
        "has_receipt": report.state in WITH_COUNTY and report.state != State.ARCHIVED,
    }


def remarks_told(report: Report) -> list[ShownRemark]:
    """The remarks that the unit may read: not those that the reviewer is still writing."""
    if report.taken_down and report.taken_down.is_sealed:
        return []
    if report.state in {State.RETURNED, *FROZEN}:
        return remarks_of(report, document_of(report))
    return []


def _other_version(request: SignedInRequest, report: Report) -> Report | None:
    """The version after a superseded one, or the one that this one corrects."""
    if report.is_current and report.version == 1:
        return None
    versions = reports_visible_to(request.user).filter(agency=report.agency_id, year=report.year)
    number = report.version - 1 if report.is_current else report.version + 1
    return versions.filter(version=number).first()


def _next(report: Report, tasks: list[Step], remarks: list[ShownRemark]) -> tuple[str, str]:
    """What to do next: words and address."""
    if waiting := unanswered(remarks):
        first = remarks[0].remark.chapter
        return f"按意见修改并回复（还有{waiting}条）", chapter_url(report, first)
    for task in tasks:
        if task.progress != Progress.COMPLETE:
            return f"填写“{task.title}”", task.url
    for task in tasks:
        if task.must_fix:
            return f"改正“{task.title}”的{task.must_fix}个问题", f"{task.url}?checked=1"
    return f"预览并{submission_of(report).label}", reverse("desk:preview", args=[report.pk])
