"""平台 · 安全: who works for the platform, which rules of signing in hold, and who has to wait."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from reports.models import Account, Agency, Office
from reports.operation.forms import OfficerForm
from reports.web.administering.password_sheet import password_sheet
from reports.web.request import SignedInRequest
from reports.workflow.accounts.open_account import Opened
from reports.workflow.platform.locked_names import lift_lock, locked_names
from reports.workflow.platform.oblige_two_steps import oblige_two_steps
from reports.workflow.platform.officers import (
    close_officer,
    give_office,
    officers_looked_after_by,
    open_officer,
    reset_officer,
)
from reports.workflow.platform.part_offices import part_offices
from reports.workflow.platform_operator import guards, platform_rules
from reports.workflow.refusal import Refused


@login_required
@require_GET
def security(request: SignedInRequest) -> HttpResponse:
    """The page with all of it."""
    if not guards(request.user):
        raise Http404
    context = {
        "people": officers_looked_after_by(request.user),
        "offices": Office.choices,
        "rules": platform_rules(),
        "locked": locked_names(),
    }
    return render(request, "operation/security.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new_officer(request: SignedInRequest) -> HttpResponse:
    """开通平台账号; the first password is shown once."""
    if not guards(request.user):
        raise Http404
    apart = platform_rules().offices_apart
    form = OfficerForm(request.POST or None, must_choose=apart)
    objection = ""
    if form.is_valid():
        try:
            return _with_password(request, open_officer(**form.cleaned_data, by=request.user))
        except Refused as reason:
            objection = str(reason)
    context = {"form": form, "objection": objection}
    status = 409 if objection else 200
    return render(request, "operation/new_officer.html", context, status=status)


@login_required
@require_POST
def reset_one(request: SignedInRequest, account_id: int) -> HttpResponse:
    """重置密码."""
    opened: list[Opened] = []
    answer = _done(request, lambda: opened.append(reset_officer(account_id, by=request.user)), "")
    return _with_password(request, opened[0]) if opened else answer


@login_required
@require_POST
def close_one(request: SignedInRequest, account_id: int) -> HttpResponse:
    """停用."""
    return _done(request, lambda: close_officer(account_id, by=request.user), "账号已停用。")


@login_required
@require_POST
def assign_office(request: SignedInRequest, account_id: int) -> HttpResponse:
    """定分工."""
    office = request.POST.get("office", "")
    return _done(request, lambda: give_office(account_id, office, by=request.user), "分工已定。")


@login_required
@require_POST
def lift(request: SignedInRequest) -> HttpResponse:
    """解除暂停登录."""
    name = request.POST.get("username", "")
    return _done(request, lambda: lift_lock(name, by=request.user), f"“{name}”可以再登录了。")


@login_required
@require_POST
def oblige(request: SignedInRequest) -> HttpResponse:
    """县级岗位必须用两步验证, or no longer."""
    wanted = request.POST.get("obliged") == "1"
    return _done(
        request, lambda: oblige_two_steps(wanted, by=request.user), "已保存，下次登录起有效。"
    )


@login_required
@require_POST
def part(request: SignedInRequest) -> HttpResponse:
    """启用三员分立; asked for twice, because no page takes it back."""
    if guards(request.user) and "sure" not in request.POST:
        messages.error(request, "请先勾选“三种分工都定好了”，再启用。")
        return redirect("operation:security")
    return _done(request, lambda: part_offices(by=request.user), "已启用三员分立。")


def _done(request: SignedInRequest, verb: Callable[[], object], said: str) -> HttpResponse:
    """Do it, say so, and show the page again; who may do something else alone goes there."""
    try:
        verb()
    except (Account.DoesNotExist, Agency.DoesNotExist):
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, said)
    return redirect("operation:security" if guards(request.user) else "operation:start")


def _with_password(request: SignedInRequest, opened: Opened) -> HttpResponse:
    context = {
        "opened": [opened],
        "done": f"“{opened.account}”的初始密码如下。",
        "back": "operation:security",
    }
    context["sheet"] = password_sheet([opened])
    return render(request, "operation/first_passwords.html", context)
