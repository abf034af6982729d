"""The reports a person may see, and the start of a new one."""

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from reports.desk.forms import StartForm
from reports.desk.request import SignedInRequest
from reports.desk.years import startable_years
from reports.models import Agency, Report
from reports.workflow.access import agencies_filled_by, agencies_reviewed_by, reports_visible_to
from reports.workflow.refusal import Refused
from reports.workflow.start import due_year, start


@login_required
@require_GET
def report_list(request: SignedInRequest) -> HttpResponse:
    """List the person's reports, newest year first."""
    reports = list(reports_visible_to(request.user))
    agencies = agencies_filled_by(request.user)
    context = {
        "reports": reports,
        "today": timezone.localdate(),
        "is_reviewer": agencies_reviewed_by(request.user).exists(),
        "form": StartForm(agencies, _open_years(reports, agencies)) if agencies.exists() else None,
    }
    return render(request, "desk/report_list.html", context)


@login_required
@require_POST
def start_report(request: SignedInRequest) -> HttpResponse:
    """Start a report and open it."""
    form = StartForm(agencies_filled_by(request.user), startable_years(), request.POST)
    if not form.is_valid():
        messages.error(request, "请选择单位和报告年度。")
        return redirect("desk:reports")
    try:
        report = start(form.cleaned_data["agency"], form.cleaned_data["year"], by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("desk:reports")
    return redirect("desk:home", report.pk)


def _open_years(reports: list[Report], agencies: Iterable[Agency]) -> list[int]:
    """The years that at least one of the person's units has no report on yet."""
    taken = {(report.agency_id, report.year) for report in reports}
    years = startable_years()
    return [year for year in years if any((one.pk, year) not in taken for one in agencies)] or years
