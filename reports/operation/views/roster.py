"""机构名册: all bodies and their first administrators from one workbook; looked at, then added."""

from collections.abc import Sequence
from dataclasses import astuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from reports.exporters.plain_sheet import XLSX
from reports.importers.unreadable import Unreadable
from reports.operation.forms import RosterForm
from reports.operation.roster_page import roster_page
from reports.operation.roster_sheet import MOST_BYTES, roster_of, roster_template
from reports.web.administering.password_sheet import password_sheet
from reports.web.attached import attached
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.request import SignedInRequest
from reports.workflow.agencies.operating import counties_seen_by
from reports.workflow.platform.judge_roster import judge_roster
from reports.workflow.platform.roster_rows import RosterRow
from reports.workflow.platform.take_in_roster import take_in_roster
from reports.workflow.platform_operator import guards, operates
from reports.workflow.refusal import Refused

_HOLDS = 2 * 60 * 60
"""Seconds for which a list that was looked at may be confirmed."""


@login_required
@require_http_methods(["GET", "POST"])
def roster(request: SignedInRequest) -> HttpResponse:
    """Take a workbook and show what would become of it; nothing is kept."""
    _refuse_strangers(request)
    form = RosterForm(request.POST or None, request.FILES or None)
    objection, status = "", 200
    if form.is_valid():
        try:
            with handing_in(request):
                rows = roster_of(form.cleaned_data["file"].read(MOST_BYTES + 1))
        except Unreadable as reason:
            objection, status = str(reason), status_of(reason, 409)
        else:
            return _looked_at(request, rows)
    context = {"form": form, "objection": objection}
    return render(request, "operation/roster.html", context, status=status)


@login_required
@require_GET
def template(request: SignedInRequest) -> HttpResponse:
    """The sheet to fill in."""
    _refuse_strangers(request)
    bodies = counties_seen_by(request.user).select_related("parent__parent__parent")
    return attached(roster_template(bodies.order_by("pk")), "机构名册模板.xlsx", XLSX)


@login_required
@require_POST
def take_in(request: SignedInRequest) -> HttpResponse:
    """Add what was looked at; the passwords of new administrators are shown once."""
    _refuse_strangers(request)
    try:
        rows = _kept(request)
        number, opened = take_in_roster(rows, by=request.user, sure="sure" in request.POST)
    except signing.BadSignature:
        messages.error(request, "这份名册放得太久，请重新选文件。什么也没有导入。")
        return redirect("operation:roster")
    except Refused as reason:
        return _looked_at(request, rows, str(reason))
    said = f"已增加{number}个机构，开通{len(opened)}名县级管理员。"
    if not opened:
        messages.success(request, said if number else "名册里的机构都已经有了，没有改动。")
        return redirect("operation:bodies")
    context = {"opened": opened, "done": said, "back": "operation:bodies"}
    context["sheet"] = password_sheet(opened)
    return render(request, "operation/first_passwords.html", context)


def _refuse_strangers(request: SignedInRequest) -> None:
    if not (operates(request.user) or guards(request.user)):
        raise Http404


def _looked_at(
    request: SignedInRequest,
    rows: Sequence[RosterRow],
    objection: str = "",
) -> HttpResponse:
    judged = judge_roster(rows, request.user)
    signed = signing.dumps(list(map(astuple, rows)), salt=_salt(request), compress=True)
    page = roster_page(judged)
    context = {"page": page, "signed": signed, "form": RosterForm(), "objection": objection}
    status = 409 if objection else 200
    return render(request, "operation/roster_preview.html", context, status=status)


def _kept(request: SignedInRequest) -> list[RosterRow]:
    """The rows as they were looked at, by this person and not long ago."""
    sent = request.POST.get("roster", "")
    lines = signing.loads(sent, salt=_salt(request), max_age=_HOLDS)
    return [RosterRow(*line) for line in lines]


def _salt(request: SignedInRequest) -> str:
    return f"roster-{request.user.pk}"
