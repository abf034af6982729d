"""Forms of 平台: each reads single values; what may be done is the verbs' to say."""

from dataclasses import replace

from django import forms
from django.db.models import QuerySet

from reports.document.levels import LEVELS
from reports.models import Agency, Office
from reports.web.plain_form import plain
from reports.workflow.accounts.email import LONGEST_EMAIL
from reports.workflow.accounts.open_account import LONGEST_NAME as LONGEST_PERSON
from reports.workflow.agencies.open_county import OF_A_COUNTY
from reports.workflow.agencies.particulars import BOXES, LONGEST_NAME, Particulars

_TYPED = ("short_name", "level", "code")


class _BodyChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # in the stubs only
    """A body by its path: two cities may have a 鼓楼区 each."""

    def label_from_instance(self, obj: Agency) -> str:
        return obj.path


class BodyForm(forms.Form):
    """县级机构, or one above counties."""

    name = forms.CharField(label="机构全称", max_length=LONGEST_NAME, help_text="印章上的全称。")
    short_name = forms.CharField(
        label="简称", max_length=BOXES["short_name"][1], required=False, help_text="如“临水县”。"
    )
    level = forms.ChoiceField(
        label="层级",
        choices=[one for one in reversed(LEVELS.items()) if one[0] not in OF_A_COUNTY],
        initial="county",
    )
    code = forms.CharField(label="机构代码", max_length=BOXES["code"][1], required=False)
    above = _BodyChoice(Agency.objects.none(), label="上级机构", required=False, empty_label="没有")

    def __init__(self, bodies: QuerySet[Agency], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["above"].queryset = bodies  # type: ignore[attr-defined]
        self.helper = plain(self)

    def particulars(self, kept: Particulars) -> Particulars:
        """What is kept, with what was typed in its place."""
        return replace(kept, **{name: self.cleaned_data[name] for name in _TYPED})

    @property
    def above_id(self) -> int | None:
        chosen: Agency | None = self.cleaned_data["above"]
        return chosen.pk if chosen else None


class OfficerForm(forms.Form):
    """An account of the platform."""

    full_name = forms.CharField(label="姓名", max_length=LONGEST_PERSON)
    username = forms.CharField(
        label="登录名",
        max_length=50,
        help_text="3到50个字母、数字或 _ . @ + -，开通以后不能改。",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    office = forms.ChoiceField(label="分工", required=False)

    def __init__(self, *args: object, must_choose: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        none = [] if must_choose else [("", "不分工（三种都办）")]
        self.fields["office"].choices = [*none, *Office.choices]  # type: ignore[attr-defined]
        self.helper = plain(self)


class RosterForm(forms.Form):
    """机构名册."""

    file = forms.FileField(
        label="机构名册（XLSX文件）",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        error_messages={"required": "请选择文件。", "empty": "文件是空的。"},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)


class AdministratorForm(forms.Form):
    """A county's first administrator."""

    full_name = forms.CharField(label="姓名", max_length=LONGEST_PERSON)
    username = forms.CharField(
        label="登录名",
        max_length=50,
        help_text="3到50个字母、数字或 _ . @ + -，开通以后不能改。",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    email = forms.CharField(label="邮箱", max_length=LONGEST_EMAIL, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)
