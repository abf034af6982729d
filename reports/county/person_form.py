"""The form of one person: name, login, and a row for every post."""

from collections.abc import Sequence

from django import forms
from django.db.models import Q

from reports.models import Agency, Role
from reports.web.plain_form import plain
from reports.workflow.accounts.email import LONGEST_EMAIL
from reports.workflow.accounts.open_account import LONGEST_NAME
from reports.workflow.accounts.posts import Post
from reports.workflow.agencies.administered import units_of

FREE_ROWS = 2
MOST_ROWS = 12


class PersonForm(forms.Form):
    """开通账号, and 修改账号 without the login."""

    username = forms.CharField(
        label="登录名",
        max_length=50,
        help_text="3到50个字母、数字或 _ . @ + -，开通以后不能改。",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    full_name = forms.CharField(label="姓名", max_length=LONGEST_NAME)
    email = forms.CharField(
        label="邮箱",
        max_length=LONGEST_EMAIL,
        required=False,
        help_text="可以不填。填了的，通知也发到这里；本人也能自己改。",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(
        self, county: Agency, *args: object, held: Sequence[Post] = (), is_new: bool = False
    ) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        if not is_new:
            del self.fields["username"]
        self.helper = plain(self)
        units = _choices(county, held)
        for number in range(min(len(held) + FREE_ROWS, MOST_ROWS)):
            self.fields[f"unit_{number}"] = forms.ChoiceField(
                label=f"单位{number + 1}", choices=units, required=False
            )
            self.fields[f"role_{number}"] = forms.ChoiceField(
                label=f"岗位{number + 1}",
                choices=[("", "—"), *Role.choices],
                required=False,
            )
            if number < len(held):
                self.initial[f"unit_{number}"] = str(held[number].agency_id)
                self.initial[f"role_{number}"] = held[number].role

    def clean(self) -> dict[str, object]:
        """A unit without a role, or a role without a unit, is half a post."""
        cleaned = super().clean() or {}
        for unit, role in self._pairs():
            if bool(cleaned.get(unit)) != bool(cleaned.get(role)):
                self.add_error(role if cleaned.get(unit) else unit, "单位和岗位要一起选。")
        return cleaned

    def posts(self) -> list[Post]:
        """What was chosen, row by row."""
        chosen = (
            (self.cleaned_data[unit], self.cleaned_data[role]) for unit, role in self._pairs()
        )
        return [Post(int(unit), role) for unit, role in chosen if unit and role]

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The rows of posts, for the template."""
        return [(self[unit], self[role]) for unit, role in self._pairs()]

    def _pairs(self) -> list[tuple[str, str]]:
        names = [name for name in self.fields if name.startswith("unit_")]
        return [(name, name.replace("unit_", "role_")) for name in names]


def _choices(county: Agency, held: Sequence[Post]) -> list[tuple[str, str]]:
    """The county itself, its open units, and where the person stands already."""
    standing = [post.agency_id for post in held]
    units = units_of(county).filter(Q(closed_on=None) | Q(pk__in=standing)).order_by("parent", "pk")
    named = sorted(units, key=lambda unit: (unit != county, unit.pk))
    return [("", "—"), *((str(unit.pk), _named(unit)) for unit in named)]


def _named(unit: Agency) -> str:
    return unit.short_name if unit.is_open else f"{unit.short_name}（已撤并）"
