"""Forms of 管理: each reads single values; what may be done is the verbs' to say."""

from django import forms
from django.db.models import QuerySet

from reports.document.levels import KINDS
from reports.models import Agency, Standing
from reports.web.plain_form import plain
from reports.workflow.agencies.order_and_years import FIRST_YEAR, LAST_YEAR, POSITION, Counted
from reports.workflow.agencies.particulars import BOXES, LONGEST_NAME, Particulars
from reports.workflow.due import MENDED_WITHIN
from reports.workflow.settings.set_year import Dates


class DateInput(forms.DateInput):
    """A date as browsers offer it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PlainForm(forms.Form):
    """Fields that the template draws a form around."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.helper = plain(self)


_HINTS = {
    "short_name": "不填的，按全称取，如“青石镇”。",
    "standing": "以谁的名义办事：街道办是派出机关，派出所、站所是派出机构。汇总时看这一项。",
    "code": "统一社会信用代码或本县自编的代码，可以不填。",
    "contact_office": "联系方式印在新建报告的开头一段里。",
}


_CHOICES = {
    "level": [("", "按全称判断"), *KINDS.items()],
    "standing": [("", "不注明"), *Standing.choices],
}
_COUNTED = {
    "reports_from": (FIRST_YEAR, "以前的年度不算迟报，也不催报。"),
    "reports_until": (LAST_YEAR, "以后的年度不再报告，如并入部门的派出机构；一直报告的不填。"),
    "position": (POSITION, "本县排列单位的顺序，从1起；不填的排在后面。"),
}


class UnitForm(PlainForm):
    """单位资料; ``named``: the full name is asked for too, ``counted``: the first year."""

    def __init__(self, *args: object, named: bool, counted: bool = True, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if named:
            self.fields["name"] = forms.CharField(
                label="单位全称", max_length=LONGEST_NAME, help_text="印章上的全称。"
            )
        for name, (label, longest) in BOXES.items():
            hint = _HINTS.get(name, "")
            self.fields[name] = (
                forms.ChoiceField(
                    label=label, choices=_CHOICES[name], required=False, help_text=hint
                )
                if name in _CHOICES
                else forms.CharField(
                    label=label, max_length=longest, required=False, help_text=hint
                )
            )
        for name, (label, hint) in _COUNTED.items() if counted else ():
            self.fields[name] = forms.IntegerField(
                label=label, required=False, min_value=0, max_value=9999, help_text=hint
            )

    def counted(self) -> Counted | None:
        """Order and years; None where they are not asked for."""
        if not self.fields.keys() >= _COUNTED.keys():
            return None
        return Counted(**{name: self.cleaned_data[name] for name in _COUNTED})

    def particulars(self) -> Particulars:
        return Particulars(**{name: self.cleaned_data[name] for name in BOXES})


class RenameForm(PlainForm):
    """单位更名."""

    name = forms.CharField(label="新的全称", max_length=LONGEST_NAME)
    short_name = forms.CharField(label="新的简称", max_length=30)
    until = forms.DateField(label="旧名称使用到", widget=DateInput())


class MergeForm(PlainForm):
    """单位撤并."""

    into = forms.ModelChoiceField(
        Agency.objects.none(), label="并入", required=False, empty_label="不并入，撤销"
    )
    on = forms.DateField(label="撤并日期", widget=DateInput())

    def __init__(self, units: QuerySet[Agency], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = units  # type: ignore[attr-defined]


class ListForm(PlainForm):
    """导入名单."""

    file = forms.FileField(
        label="名单（XLSX文件）",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        error_messages={"required": "请选择文件。", "empty": "文件是空的。"},
    )
    adding_units = forms.BooleanField(
        label="名单里本县还没有的单位，一并增加", required=False, initial=False
    )
    sure = forms.BooleanField(
        label="已经核对：提示像重复、像外县的单位，确实是本县另外的单位", required=False
    )


class SettingsForm(PlainForm):
    """本县的规定."""

    signing_required = forms.BooleanField(
        label="报送前须经乡镇领导审签",
        required=False,
        help_text="选上以后，填报员报送的报告先到本单位审签人，审签后才到县里。",
    )
    signature_required = forms.BooleanField(
        label="报告须有落款", required=False, help_text="单位名称和成文日期。"
    )
    public_page = forms.BooleanField(
        label="公开页面对所有人开放",
        required=False,
        help_text="已登记发布的报告，任何人不用登录就能在“公开”里查看和下载。",
    )
    scans_public = forms.BooleanField(
        label="盖章扫描件对外公开",
        required=False,
        help_text="选上以后，公开页面上可以下载扫描件。不选的，扫描件只留存备查。",
    )
    checkup_open = forms.BooleanField(
        label="年报体检对所有人开放",
        required=False,
        help_text="年报体检是全平台的一页：有一个县选上，不登录的人就都能用。",
    )
    mails_sent = forms.BooleanField(
        label="用邮件通知",
        required=False,
        help_text="本县的事发不发邮件。发的，还要平台设置了邮件服务器，本人登记了邮箱。",
    )
    most_repeated = forms.IntegerField(
        label="重复率超过多少要说明（%）",
        required=False,
        min_value=1,
        max_value=99,
        help_text="与上年报告、与其他单位报告的重复率，超过的要求填报员说明（规则Y07、C10）。不填的不限。",
    )
    mend_within = forms.IntegerField(
        label="退回以后几个工作日内整改",
        required=False,
        min_value=1,
        max_value=60,
        help_text=f"退回时据此给出整改期限，审核员可以改。不填的按{MENDED_WITHIN}个工作日；不晚于审核截止。",
    )
    opinion_issuer = forms.CharField(
        label="审核意见书的发文机关",
        required=False,
        max_length=40,
        help_text="印在抬头和落款，如“临水县人民政府办公室”。不填的用本县的全称。",
    )
    opinion_mark = forms.CharField(
        label="审核意见书的机关代字",
        required=False,
        max_length=20,
        help_text="如“临政办函”，文号按年顺次编为“临政办函〔2026〕1号”。不填的不编号。",
    )
    opinion_contact = forms.CharField(
        label="审核意见书的联系人和电话", required=False, max_length=60, help_text="不填的不印。"
    )


class YearForm(PlainForm):
    """年度期限."""

    submit_by = forms.DateField(label="报送截止", widget=DateInput(), required=False)
    review_by = forms.DateField(label="审核截止", widget=DateInput(), required=False)
    publish_by = forms.DateField(
        label="公布期限",
        widget=DateInput(),
        required=False,
        help_text="不填的是次年1月31日。改了以后，当年还没有发布的报告随之改变。",
    )

    def dates(self) -> Dates:
        return Dates(**self.cleaned_data)
