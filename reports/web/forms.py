"""Forms of one's own account."""

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.password_validation import password_validators_help_texts

from reports.workflow.accounts.email import LONGEST_EMAIL


def plain(form: forms.BaseForm) -> FormHelper:
    """Fields alone: the template draws the form around them."""
    helper = FormHelper(form)
    helper.form_tag = False
    helper.disable_csrf = True
    return helper


class SignInForm(AuthenticationForm):
    """登录."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)
        self.fields["username"].label = "用户名"
        self.fields["password"].label = "密码"


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

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)
        self.fields["old_password"].label = "原密码"
        self.fields["new_password1"].label = "新密码"
        self.fields["new_password1"].help_text = password_validators_help_texts()[0]
        self.fields["new_password2"].label = "再输一遍新密码"
        self.fields["new_password2"].help_text = ""
