"""The form on which a person ticks how she wants to be told of what."""

from collections.abc import Mapping

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms

from reports.models import Account
from reports.workflow.access import roles_of
from reports.workflow.telling.choose_notices import Choice
from reports.workflow.telling.notice_kinds import KINDS, NoticeName

WAYS = (("in_program", "系统内"), ("by_mail", "邮件"))


class ChoicesForm(forms.Form):
    """Two boxes for each kind of notice; only 系统内 while no mail could reach the person."""

    def __init__(
        self,
        now: Mapping[NoticeName, Choice],
        has_mail: bool,
        typed: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(typed)
        self.now = now
        ways = WAYS if has_mail else WAYS[:1]
        for kind, choice in now.items():
            for (way, label), chosen in zip(ways, choice, strict=False):
                self.fields[f"{kind}-{way}"] = forms.BooleanField(
                    label=label, required=False, initial=chosen
                )
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            *(
                Fieldset(
                    KINDS[kind].label + KINDS[kind].hint,
                    *(f"{kind}-{way}" for way, _ in ways),
                    css_class="notice-choice",
                )
                for kind in now
            )
        )

    def chosen(self) -> dict[NoticeName, Choice]:
        """What was ticked; what could not be chosen stays as it was."""
        ticked = self.cleaned_data
        return {
            kind: (ticked[f"{kind}-in_program"], ticked.get(f"{kind}-by_mail", by_mail))
            for kind, (_, by_mail) in self.now.items()
        }


def kinds_for(account: Account) -> tuple[NoticeName, ...]:
    """The kinds of notices that the person's roles can bring her."""
    roles = roles_of(account)
    return tuple(kind for kind, one in KINDS.items() if one.roles & roles)
