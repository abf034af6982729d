"""The home of one report: its chapters, what is open, what comes next."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from reports.checks import run
from reports.desk.carried import brought
from reports.desk.steps import Progress, Step, steps
from reports.exporters import EXPORTERS
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_editable_by, reports_visible_to
from reports.workflow.dossier import dossier_of
from reports.workflow.states import Action


@login_required
@require_GET
def home(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the six chapters as a task list."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    dossier = dossier_of(report)
    tasks = steps(report, dossier.document, run(dossier))
    context = {
        "report": report,
        "steps": tasks,
        "done": sum(step.progress == Progress.COMPLETE for step in tasks),
        "must_fix": sum(step.must_fix for step in tasks),
        "days_left": (days_left := report.days_left(timezone.localdate())),
        "days_late": -days_left,
        "next": _next(report, tasks),
        "exporters": EXPORTERS,
        "brought": brought(report),
        "editable": reports_editable_by(request.user).filter(pk=pk).exists(),
        "ledger": [
            (entry, Action(entry.action).label) for entry in report.ledger.select_related("by")
        ],
    }
    return render(request, "desk/home.html", context)


def _next(report: Report, tasks: list[Step]) -> tuple[str, str]:
    """What to do next: words and address."""
    for task in tasks:
        if task.progress != Progress.COMPLETE:
            return f"填写“{task.title}”", task.url
    for task in tasks:
        if task.must_fix:
            return f"改正“{task.title}”的{task.must_fix}个问题", f"{task.url}?checked=1"
    return "预览并报送", reverse("desk:preview", args=[report.pk])
