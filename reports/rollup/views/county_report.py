"""汇总 · 县报: where the county's own report stands, and the press that begins it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.aggregation.common_problems import common_problems
from reports.models import Account, Appointment, Report, Role
from reports.rollup.sum_asked import SumQuery, sum_to_read
from reports.rollup.sum_frame import framed
from reports.web.report_page import place_of
from reports.web.request import SignedInRequest
from reports.workflow.county_body import counties_begun_by, newer_sum, sum_in_force
from reports.workflow.filling.county_report import begin_county_report
from reports.workflow.own_reports import reviewers_of
from reports.workflow.refusal import Refused
from reports.workflow.rollup.told_problems import told_problems


@login_required
@require_http_methods(["GET", "POST"])
def county_report(request: SignedInRequest, year: int) -> HttpResponse:
    """Show who has the report and which sum it is made of; begin it where it is not there yet."""
    asked = sum_to_read(request, request.user, year)
    if request.method == "GET":
        return render(request, "rollup/county_report.html", _context(asked, request.user))
    try:
        report = begin_county_report(asked.county, year, by=request.user)
    except Refused as reason:
        context = _context(asked, request.user) | {"objection": str(reason)}
        return render(request, "rollup/county_report.html", context, status=409)
    messages.success(request, f"已开始{report.printed_title}：三张表已写入，由本级填报员写文字。")
    return redirect(place_of(report, request.user))


def _context(asked: SumQuery, user: Account) -> dict[str, Any]:
    own = Report.objects.filter(agency=asked.county, year=asked.year, is_current=True)
    report = own.select_related("agency").first()
    fixed = sum_in_force(asked.county.pk, asked.year)
    posts = Appointment.objects.filter(agency=asked.county, account__is_active=True)
    names = dict.fromkeys((Role.FILLER, Role.SIGNER), "")
    for post in posts.filter(role__in=names).select_related("account").order_by("pk"):
        role = Role(post.role)
        names[role] = "、".join(one for one in (names[role], str(post.account)) if one)
    return framed(asked, "county_report") | {
        "fixed": fixed,
        "report": report,
        "place": place_of(report, user) if report else "",
        "newer": newer_sum(report) if report else None,
        "may_begin": counties_begun_by(user).filter(pk=asked.county.pk).exists(),
        "common": common_problems(told_problems(asked.county.pk, asked.year)),
        "clerks": names[Role.FILLER],
        "leaders": names[Role.SIGNER],
        "reviewers": list(reviewers_of(report)) if report and report.is_summed else None,
    }
