"""Signing in and out: 登录、退出, with an entry in the record each."""

from http import HTTPStatus
from typing import Any

from django.contrib.auth import views as auth
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from reports.models import Account
from reports.web.sign_in.failed import note_failure
from reports.web.sign_in.forms import CodeForm, SignInForm
from reports.web.sign_in.landing import landing_of, own_place
from reports.web.sign_in.second_step import (
    sign_in_now,
    sign_in_with_code,
    wait_for_code,
    waiting_account,
)
from reports.workflow.accounts.identity.which_services import services
from reports.workflow.accounts.record_sign_in import record_sign_out
from reports.workflow.accounts.two_steps import has_two_steps
from reports.workflow.refusal import Refused


class SignIn(auth.LoginView):
    """登录; what was typed as a password is neither kept nor recorded."""

    form_class = SignInForm
    redirect_authenticated_user = True

    def get_default_redirect_url(self) -> str:
        account = self.request.user
        assert isinstance(account, Account)
        return landing_of(account)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        more = {"services": services().values(), "objection": ""}
        return super().get_context_data(**kwargs) | more

    def form_valid(self, form: SignInForm) -> HttpResponse:  # type: ignore[override]
        account = form.get_user()
        assert isinstance(account, Account)
        if has_two_steps(account):
            wait_for_code(self.request, account)
            onward = urlencode({self.redirect_field_name: self.get_redirect_url()})
            return redirect(f"{reverse('login_code')}?{onward}")
        sign_in_now(self.request, account)
        return redirect(self.get_success_url())

    def form_invalid(self, form: SignInForm) -> HttpResponse:  # type: ignore[override]
        if typed := str(form.data.get("username", "")).strip():
            note_failure(self.request, typed)
        return super().form_invalid(form)


def sign_in_page(
    request: HttpRequest, objection: str, onward: str, status: HTTPStatus
) -> HttpResponse:
    """The page of signing in, which says first why another way in did not lead on."""
    context = {
        "form": SignInForm(request),
        "next": onward,
        "services": services().values(),
        "objection": objection,
    }
    return render(request, "registration/login.html", context, status=status)


class SignOut(auth.LogoutView):
    """退出."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        if isinstance(request.user, Account):
            record_sign_out(request.user)
        return super().post(request, *args, **kwargs)


sign_in = SignIn.as_view()
sign_out = SignOut.as_view()


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """登录第二步: asks for the code of whoever gave the right password."""
    account = waiting_account(request)
    onward = request.POST.get("next") or request.GET.get("next", "")
    if account is None:
        return redirect(f"{reverse('login')}?{urlencode({'next': onward})}")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            sign_in_with_code(request, account, form.cleaned_data["code"])
        except Refused as reason:
            form.add_error("code", str(reason))
        else:
            return redirect(own_place(request, onward, account))
    return render(request, "registration/login_code.html", {"form": form, "next": onward})
