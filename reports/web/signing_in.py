"""Signing in and out: 登录、退出, with an entry in the record each."""

from django.contrib.auth import views as auth
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from reports.models import Account
from reports.web.forms import SignInForm
from reports.workflow.accounts.signing_in import (
    record_failed_sign_in,
    record_sign_in,
    record_sign_out,
)


class SignIn(auth.LoginView):
    """登录; what was typed as a password is neither kept nor recorded."""

    form_class = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: SignInForm) -> HttpResponse:  # type: ignore[override]
        answer = super().form_valid(form)
        record_sign_in(self.request.user)  # type: ignore[arg-type]
        return answer

    def form_invalid(self, form: SignInForm) -> HttpResponse:  # type: ignore[override]
        if typed := str(form.data.get("username", "")).strip():
            record_failed_sign_in(typed)
        return super().form_invalid(form)


class SignOut(auth.LogoutView):
    """退出."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        if isinstance(request.user, Account):
            record_sign_out(request.user)
        return super().post(request, *args, **kwargs)


sign_in = SignIn.as_view()
sign_out = SignOut.as_view()
