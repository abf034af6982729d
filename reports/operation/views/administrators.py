"""县级管理员: the first one of a county, and a new password for one who cannot sign in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from reports.models import Account
from reports.operation.forms import AdministratorForm
from reports.web.request import SignedInRequest
from reports.workflow.accounts.open_administrator import open_administrator
from reports.workflow.accounts.reset_administrator import reset_administrator
from reports.workflow.agencies.operating import counties_staffed_by
from reports.workflow.refusal import Refused


@login_required
@require_http_methods(["GET", "POST"])
def first_administrator(request: SignedInRequest, pk: int) -> HttpResponse:
    """开通县级管理员; the first password is shown once."""
    kept = get_object_or_404(counties_staffed_by(request.user), pk=pk)
    form = AdministratorForm(request.POST or None)
    objection = ""
    if form.is_valid():
        try:
            opened = open_administrator(pk, **form.cleaned_data, by=request.user)
        except Refused as reason:
            objection = str(reason)
        else:
            context = {"body": kept, "opened": opened, "done": "已开通县级管理员"}
            return render(request, "operation/first_password.html", context)
    context = {"body": kept, "form": form, "objection": objection}
    status = 409 if objection else 200
    return render(request, "operation/administrator.html", context, status=status)


@login_required
@require_POST
def reset(request: SignedInRequest, pk: int, account_id: int) -> HttpResponse:
    """重置县级管理员的密码."""
    kept = get_object_or_404(counties_staffed_by(request.user), pk=pk)
    try:
        opened = reset_administrator(pk, account_id, by=request.user)
    except Account.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("operation:body", pk)
    context = {"body": kept, "opened": opened, "done": "密码已重置"}
    return render(request, "operation/first_password.html", context)
