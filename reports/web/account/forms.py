"""Forms of one's own account."""

from django import forms
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.exceptions import ValidationError

from reports.web.account.own_password import objection_to_password
from reports.web.plain_form import plain
from reports.web.request import SignedInRequest
from reports.workflow.accounts.email import LONGEST_EMAIL


class OnePasswordForm(forms.Form):
    """密码, once more."""

    password = forms.CharField(
        label="密码",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)


class EmailForm(forms.Form):
    """邮箱; the verb judges what is typed."""

    email = forms.CharField(
        label="邮箱",
        max_length=LONGEST_EMAIL,
        required=False,
        help_text="通知发到这里。不想收邮件，就留空。",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)


class PasswordForm(PasswordChangeForm):
    """修改密码; the verb judges and keeps what is typed here."""

    def __init__(self, request: SignedInRequest) -> None:
        super().__init__(request.user, request.POST or None)
        self._request = request
        self.helper = plain(self)
        self.fields["old_password"].label = "原密码"
        self.fields["new_password1"].label = "新密码"
        self.fields["new_password1"].help_text = password_validators_help_texts()[0]
        self.fields["new_password2"].label = "再输一遍新密码"
        self.fields["new_password2"].help_text = ""

    def clean_old_password(self) -> str:
        """Counted like a password at the sign-in: an open session is no place to guess at."""
        typed = str(self.cleaned_data["old_password"])
        if objection := objection_to_password(self._request, typed):
            raise ValidationError(objection)
        return typed
