"""One's own account: posts, where mails go, and the ways to the password and the notices."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.web.account.forms import EmailForm
from reports.web.identity.known import identities_of
from reports.web.request import SignedInRequest
from reports.workflow.accounts.email import change_email
from reports.workflow.refusal import Refused


@login_required
@require_http_methods(["GET", "POST"])
def own_account(request: SignedInRequest) -> HttpResponse:
    """Show who one is here, and keep one's address for mails."""
    typed = request.POST if request.method == "POST" else None
    form = EmailForm(typed, initial={"email": request.user.email})
    if form.is_valid():
        try:
            kept = change_email(form.cleaned_data["email"], by=request.user)
        except Refused as reason:
            form.add_error("email", str(reason))
        else:
            said = f"邮箱已改为{kept.email}。" if kept.email else "邮箱已删去，不再收邮件。"
            messages.success(request, said)
            return redirect("account")
    posts = request.user.appointments.select_related("agency").order_by("pk")
    context = {"form": form, "posts": posts, "identities": identities_of(request.user)}
    return render(request, "registration/account.html", context)
