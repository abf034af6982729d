"""群消息: the form of a group's robot, and what its page does, for a county and the platform."""

from dataclasses import dataclass
from http import HTTPStatus

from django import forms
from django.http import HttpRequest

from reports.models import Account, ToldGroup
from reports.web.plain_form import plain
from reports.workflow.refusal import Refused
from reports.workflow.settings.set_group import (
    LONGEST_ADDRESS,
    LONGEST_SECRET,
    group_of,
    remove_group,
    set_group,
    try_group,
)
from reports.workflow.telling.groups.robots import ROBOTS


class GroupForm(forms.Form):
    """Kind, address and secret of a robot; what is kept of them is never shown again."""

    kind = forms.ChoiceField(
        label="种类", choices=[(name, robot.label) for name, robot in ROBOTS.items()]
    )
    address = forms.CharField(
        label="机器人的地址（Webhook）",
        max_length=LONGEST_ADDRESS,
        help_text="在群里添加机器人以后复制。谁有它谁就能往群里发，所以存好以后不再显示。",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    secret = forms.CharField(
        label="加签的密钥",
        max_length=LONGEST_SECRET,
        required=False,
        help_text="钉钉、飞书的机器人开启了“加签”（签名校验）的才填。",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)


@dataclass(frozen=True)
class GroupPage:
    """What the page shows; ``done`` in words where something was done."""

    form: GroupForm
    group: ToldGroup | None
    kind: str
    done: str = ""
    objection: str = ""

    @property
    def status(self) -> int:
        return HTTPStatus.CONFLICT if self.objection else HTTPStatus.OK


def group_page(request: HttpRequest, county_id: int | None, by: Account) -> GroupPage:
    """Do what was posted: keep, try or remove. Agency.DoesNotExist for a stranger."""
    act = request.POST.get("act", "")
    form = GroupForm(request.POST if act == "keep" else None)
    if before := group_of(county_id, by=by):
        form.initial["kind"] = before.kind
    done = objection = ""
    try:
        done = _done(act, form, county_id, by)
    except Refused as reason:
        objection = str(reason)
    group = group_of(county_id, by=by)
    kind = ROBOTS[group.kind].label if group else ""
    return GroupPage(form, group, kind, done, objection)


def _done(act: str, form: GroupForm, county_id: int | None, by: Account) -> str:
    if act == "keep" and form.is_valid():
        set_group(county_id, **form.cleaned_data, by=by)
        return "群机器人已保存。请试发一条。"
    if act == "try":
        return try_group(county_id, by=by)
    if act == "remove":
        remove_group(county_id, by=by)
        return "不再往群里发消息，地址已删去。"
    return ""
