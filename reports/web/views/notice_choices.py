"""How does a person want to be told? Her choice for each kind of notice."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.web.account.notice_form import ChoicesForm, kinds_for
from reports.web.request import SignedInRequest
from reports.workflow.county import can_expect_mails
from reports.workflow.telling.choose_notices import choices_of, choose_notices
from reports.workflow.telling.mail import can_be_mailed


@login_required
@require_http_methods(["GET", "POST"])
def notice_choices(request: SignedInRequest) -> HttpResponse:
    """Show the choices and keep them."""
    kinds = kinds_for(request.user)
    sends = can_expect_mails(request.user)
    has_mail = can_be_mailed(request.user) and sends
    typed = request.POST if request.method == "POST" else None
    form = ChoicesForm(choices_of(request.user, kinds), has_mail, typed)
    if form.is_valid():
        choose_notices(form.chosen(), by=request.user)
        messages.success(request, "通知方式已保存。")
        return redirect("web:notice_choices")
    context = {"form": form, "has_mail": has_mail, "sends": sends}
    return render(request, "notices/choices.html", context)
