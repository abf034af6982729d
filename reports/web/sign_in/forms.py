"""Forms of signing in: a password, and a code after it."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError

from reports.web.plain_form import plain
from reports.web.sign_in.lock_out import how_long, how_many, is_locked_out, was_counted
from reports.workflow.accounts.two_steps import LONGEST_CODE

LONGEST_USERNAME = 150


class SignInForm(AuthenticationForm):
    """登录."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)
        self.fields["username"].label = "用户名"
        self.fields["password"].label = "密码"

    def clean_username(self) -> str:
        """A name that nobody can have is not looked for."""
        typed = str(self.cleaned_data["username"])
        if len(typed) > LONGEST_USERNAME:
            raise self.get_invalid_login_error()
        return typed

    def get_invalid_login_error(self) -> ValidationError:
        """Wrong, or wrong so often that the name has to wait."""
        if self.request is not None and is_locked_out(self.request):
            return ValidationError(how_long(self.request, self.cleaned_data["username"]))
        if self.request is None or not was_counted(self.request):
            return super().get_invalid_login_error()
        return ValidationError(how_many(self.request, self.cleaned_data["username"]))


class CodeForm(forms.Form):
    """验证码, or a recovery code in its place."""

    code = forms.CharField(
        label="验证码",
        max_length=LONGEST_CODE,
        help_text="手机验证器上现在显示的六位数字。",
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}
        ),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)
