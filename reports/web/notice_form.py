"""The form on which a person ticks how she wants to be told of what."""

from collections.abc import Mapping

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms

from reports.models import Account
from reports.workflow.access import roles_of
from reports.workflow.choose_notices import Choice
from reports.workflow.notice_kinds import KINDS, Kind

WAYS = (("in_program", "系统内"), ("by_mail", "邮件"))


class ChoicesForm(forms.Form):
    """Two boxes for each kind of notice; 邮件 cannot be changed while no mail could reach her."""

    def __init__(
        self, now: Mapping[Kind, Choice], has_mail: bool, typed: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(typed)
        self.kinds = tuple(now)
        for kind, choice in now.items():
            for (way, label), chosen in zip(WAYS, choice, strict=True):
                self.fields[f"{kind}-{way}"] = forms.BooleanField(
                    label=label,
                    required=False,
                    initial=chosen,
                    disabled=way == "by_mail" and not has_mail,
                )
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            *(
                Fieldset(
                    KINDS[kind].label,
                    *(f"{kind}-{way}" for way, _ in WAYS),
                    css_class="notice-choice",
                )
                for kind in self.kinds
            )
        )

    def chosen(self) -> dict[Kind, Choice]:
        """What was ticked."""
        values = self.cleaned_data
        return {
            kind: (values[f"{kind}-in_program"], values[f"{kind}-by_mail"]) for kind in self.kinds
        }


def kinds_for(account: Account) -> tuple[Kind, ...]:
    """The kinds of notices that the person's roles can bring her."""
    roles = roles_of(account)
    return tuple(kind for kind, one in KINDS.items() if one.roles & roles)
