"""What does somebody look for? Words, a unit's name, and what narrows it; checked in Chinese."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from reports.document.levels import KINDS
from reports.document.searched.search_words import search_words
from reports.models import Agency
from reports.workflow.searching.found_reports import Wanted, searched_years

LONGEST_SEARCH = 100


def _too_long(most: int) -> dict[str, str]:
    return {"max_length": f"写得太长了，最多{most}个字。"}


class SearchForm(forms.Form):
    """The line of words, and four ways to find less."""

    q = forms.CharField(
        label="正文里的词",
        help_text="至少两个字；几个词用空格隔开，要全都写到的",
        required=False,
        max_length=LONGEST_SEARCH,
        error_messages=_too_long(LONGEST_SEARCH),
    )
    unit = forms.CharField(
        label="单位名称", required=False, max_length=50, error_messages=_too_long(50)
    )
    county = forms.ChoiceField(
        label="县", required=False, error_messages={"invalid_choice": "没有这个县，请重新选择。"}
    )
    kind = forms.ChoiceField(
        label="单位种类",
        required=False,
        choices=[("", "全部"), *KINDS.items()],
        error_messages={"invalid_choice": "没有这一种单位，请重新选择。"},
    )
    year = forms.ChoiceField(
        label="年度",
        required=False,
        error_messages={"invalid_choice": "没有这个年度的年报，请重新选择。"},
    )

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked or None)
        counties = _counties()
        self._keys = {code: key for code, key, _ in counties}
        choices = {
            "county": [(code, label) for code, _, label in counties],
            "year": [(str(n), f"{n}年") for n in searched_years()],
        }
        for name, found in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", "全部"), *found]
        for name, one in self.fields.items():
            is_line = isinstance(one.widget, forms.TextInput)
            one.widget.attrs["class"] = "form-control" if is_line else "form-select"
            if self.is_bound and name in self.errors:
                one.widget.attrs |= {"aria-invalid": "true"}

    def clean_q(self) -> tuple[str, ...]:
        """The words, folded."""
        return self._words("q")

    def clean_unit(self) -> tuple[str, ...]:
        """The words of the unit's name, folded."""
        return self._words("unit")

    def _words(self, name: str) -> tuple[str, ...]:
        words = search_words(self.cleaned_data[name])
        if words.objection:
            raise forms.ValidationError(words.objection)
        return words.folded

    @property
    def narrowing(self) -> list[forms.BoundField]:
        """The fields that narrow what is found by words."""
        return [one for one in self if one.name != "q"]

    @property
    def is_narrowed(self) -> bool:
        """Whether one of them says something."""
        return any(one.value() for one in self.narrowing)

    @property
    def wanted(self) -> Wanted | None:
        """What is looked for; None where nothing is, or something cannot be."""
        if not self.is_valid():
            return None
        given: Mapping[str, Any] = self.cleaned_data
        wanted = Wanted(
            words=given["q"],
            unit_words=given["unit"],
            year=int(given["year"]) if given["year"] else None,
            county_id=self._keys.get(given["county"]),
            kind=given["kind"],
        )
        return wanted or None


def _counties() -> list[tuple[str, int, str]]:
    """Code, key and name of whose units' reports, or own report, may be found.

    Two of one name are told apart.
    """
    above = Agency.objects.exclude(parent=None).order_by().values("parent")
    open_ones = Agency.objects.filter(pk__in=above).exclude(settings__public_page=False)
    shown = open_ones.order_by("name", "pk").values_list("public_code", "pk", "short_name")
    named = Counter(name for _, _, name in shown)
    namesakes = [key for _, key, name in shown if named[name] > 1]
    paths = {
        one.pk: one.path
        for one in Agency.objects.filter(pk__in=namesakes).select_related("parent__parent")
    }
    return [(code, key, paths.get(key, name)) for code, key, name in shown]
