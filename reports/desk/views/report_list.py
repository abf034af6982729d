"""The reports a person may see, and the start of a new one."""

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from reports.desk.chapter.forms import StartForm
from reports.desk.home.shelves import shelves
from reports.desk.home.years_to_begin import years_to_begin
from reports.desk.years import startable_years
from reports.importers import Unreadable
from reports.models import Agency, Report, WaitingFile, clock
from reports.web.limits.handing_in import status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import handed_in, named_file
from reports.workflow.access import (
    agencies_filled_by,
    counties_overseen_by,
    reports_visible_to,
)
from reports.workflow.county_body import agencies_written_by, waiting_for_a_sum
from reports.workflow.due import due_year
from reports.workflow.filling.show_last_year import start_beside_file
from reports.workflow.filling.start import start
from reports.workflow.filling.start_from_last_year import start_from_last_year
from reports.workflow.last_year.predecessor import can_begin_with, kept_here
from reports.workflow.platform_operator import is_of_platform
from reports.workflow.refusal import Refused


@login_required
@require_GET
def report_list(request: SignedInRequest) -> HttpResponse:
    """List the person's reports, newest year first; an operator without a post has her own page."""
    if is_of_platform(request.user) and not request.user.appointments.exists():
        return redirect("operation:start")
    return _page(request)


def _page(
    request: SignedInRequest, form: StartForm | None = None, reason: Exception | None = None
) -> HttpResponse:
    reports = list(reports_visible_to(request.user))
    agencies = list(agencies_written_by(request.user))
    if form is None and agencies:
        form = StartForm(agencies_written_by(request.user), _open_years(reports, agencies))
    context = {
        "to_begin": list(years_to_begin(reports, agencies)),
        "shelves": shelves(request.user, reports),
        "is_of_county": counties_overseen_by(request.user).exists(),
        "form": form,
        "objection": str(reason or ""),
        "not_yet": waiting_for_a_sum(request.user),
        "sum_year": due_year(clock.today()),
    }
    status = status_of(reason, 409) if reason else 200
    return render(request, "desk/report_list.html", context, status=status)


@login_required
@require_POST
def start_report(request: SignedInRequest) -> HttpResponse:
    """Start a report and open it."""
    form = StartForm(agencies_filled_by(request.user), startable_years(), request.POST)
    if not form.is_valid():
        messages.error(request, "请选择单位和报告年度。")
        return redirect("desk:reports")
    try:
        report = _start(request, form)
    except (Refused, Unreadable) as reason:
        return _page(request, form, named_file(request, "last_year", reason))
    if WaitingFile.objects.filter(report=report).exists():
        return redirect("desk:last_year", report.pk)
    is_like_last = "one_page" in request.POST
    return redirect("desk:nothing_happened" if is_like_last else "desk:home", report.pk)


def _start(request: SignedInRequest, form: StartForm) -> Report:
    """Start from what was chosen; a file that was handed in goes before the choice."""
    agency, year = form.cleaned_data["agency"], form.cleaned_data["year"]
    source = form.cleaned_data["source"]
    if given := handed_in(request, "last_year", year - 1):
        return start_beside_file(agency, year, given.document, given.name, by=request.user)
    if source == "file":
        raise Refused("请选择上年报告的文件。")
    if source == "blank" or not can_begin_with(agency, year - 1, by=request.user):
        return start(agency, year, by=request.user)
    last = kept_here(agency, year - 1, by=request.user)
    report, brought = start_from_last_year(agency, year, last, by=request.user, sure=True)
    messages.success(request, str(brought))
    return report


def _open_years(reports: list[Report], agencies: Iterable[Agency]) -> list[int]:
    """The years that at least one of the person's units has no report on yet."""
    taken = {(report.agency_id, report.year) for report in reports}
    years = startable_years()
    return [year for year in years if any((one.pk, year) not in taken for one in agencies)] or years
