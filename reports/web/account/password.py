"""One's own password: 修改密码."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from reports.web.account.forms import PasswordForm
from reports.web.request import SignedInRequest
from reports.web.sign_in.landing import landing_of
from reports.workflow.accounts.change_password import change_password
from reports.workflow.refusal import Refused


@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def password(request: SignedInRequest) -> HttpResponse:
    """Change it; whoever does stays signed in here, and is signed out everywhere else."""
    form = PasswordForm(request)
    if form.is_valid():
        old, new = form.cleaned_data["old_password"], form.cleaned_data["new_password1"]
        try:
            account = change_password(old, new, by=request.user)
        except Refused as reason:
            form.add_error("new_password1", str(reason))
        else:
            update_session_auth_hash(request, account)
            messages.success(request, "密码已修改。")
            return redirect(landing_of(account))
    return render(request, "registration/password.html", {"form": form})
