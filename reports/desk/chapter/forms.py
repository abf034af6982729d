"""Forms of the desk: each field reads one value; what is true across values is the checks'."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Field, Layout
from django import forms
from django.db.models import QuerySet

from reports.desk.chapter.carried import OldSentence
from reports.desk.chapter.live_choices import choices_of_sum, live_choices
from reports.desk.chapter.typed_boxes import boxes_as_read
from reports.desk.shown_fields import shown_in
from reports.document.boxes import FEE, Reader, takes_live_fields
from reports.document.chips import BoxText, box_text
from reports.document.damaged_fields import why
from reports.document.entry import Misread
from reports.document.places import ReportPlace
from reports.document.slots import slots
from reports.document.starters import starters_for
from reports.models import Agency, Report
from reports.statute.schema import Edition, Figures
from reports.web.uploads import ENDINGS


class SlotField(forms.CharField):
    """One slot of a chapter; the same reader as at saving decides what it takes."""

    def __init__(
        self,
        name: str,
        reader: Reader,
        place: ReportPlace,
        report: Report,
        figures: Figures,
        shown: Mapping[str, str],
    ) -> None:
        attrs = {
            "id": name,
            "class": "form-control",
            "autocomplete": "off",
            "aria-describedby": f"help-{name} error-{name}",
        }
        if place.rows:
            attrs |= {"rows": str(place.rows), "data-count": ""}
        if place.rows and takes_live_fields(reader):
            attrs["data-marked-text"] = ""
        widget = forms.Textarea(attrs) if place.rows else forms.TextInput(attrs)
        edition, year = report.edition, report.year
        super().__init__(
            label=place.label,
            help_text=place.asks.format(year=year, next_year=year + 1),
            required=False,
            strip=False,
            widget=widget,
        )
        self.reader = reader
        self.year = year
        self.starters = [box_text(one, shown) for one in starters_for(edition, name, year)]
        self.live_choices = live_choices(edition, name, figures)
        if place.rows and takes_live_fields(reader):
            self.live_choices += choices_of_sum(shown)
        self.waiting: list[tuple[int, str]] = []
        self.old: list[OldSentence] = []
        self.remarks: list[str] = []

    def hold(self, box: BoxText) -> None:
        """Tell the script what is kept of a box with chips, and a page without it what waits."""
        if box.chips:
            self.widget.attrs["data-chips"] = box.stored
        said = ((n, box.text[one.start : one.end], one) for n, one in enumerate(box.chips))
        self.waiting = [(n, last) for n, last, one in said if not one.is_live]

    def clean(self, value: str | None) -> str:
        """Return the text as typed; ValidationError with the reader's words."""
        typed = value or ""
        try:
            self.reader(typed)
        except Misread as reason:
            raise forms.ValidationError(reason.said_in(self.year)) from None
        if damage := takes_live_fields(self.reader) and why(typed):
            raise forms.ValidationError(damage)
        return typed


class ChapterForm(forms.Form):
    """The text slots of a chapter, as typed; bound to what is stored so that its faults show."""

    def __init__(
        self,
        report: Report,
        chapter: str,
        values: Mapping[str, str],
        figures: Figures,
        pairs: int = 3,
        old: Mapping[str, list[OldSentence]] | None = None,
    ) -> None:
        self.shown = shown_in(report, figures)
        self.boxes = boxes_as_read(report.edition, chapter, values, self.shown)
        super().__init__({name: box.text for name, box in self.boxes.items()}, auto_id="%s")
        for name, reader in slots(report.edition, chapter).items():
            place = ReportPlace(report.edition, name)
            if place.is_cell or (place.is_half and place.number >= pairs):
                continue
            field = SlotField(name, reader, place, report, figures, self.shown)
            field.hold(self.boxes.get(name, BoxText("")))
            field.old = (old or {}).get(name, [])
            self.fields[name] = field
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = self._layout(report.edition)

    @property
    def shown_json(self) -> str:
        """What the boxes show for each field, as the page brings it back."""
        return json.dumps(self.shown, ensure_ascii=False)

    def _layout(self, edition: Edition) -> Layout:
        """The boxes in page order: those of the fee in a row, the halves of a pair side by side."""
        rows: list[Field | Div | HTML] = []
        for drawn, names in groupby(self.fields, partial(_drawing, edition)):
            rows += drawn([Field(name, template="desk/_slot.html") for name in names])
        return Layout(*rows)


def _drawing(edition: Edition, name: str) -> Callable[[list[Field]], list[Field | Div | HTML]]:
    """How boxes of one sort stand on the page."""
    if name in FEE:
        return _fee
    return _pairs if ReportPlace(edition, name).is_half else list


def _fee(boxes: list[Field]) -> list[Field | Div | HTML]:
    return [Div(*boxes, css_class="fee-row"), HTML('{% include "desk/_fee_sentence.html" %}')]


def _pairs(boxes: list[Field]) -> list[Field | Div | HTML]:
    legend = HTML('<p class="pairs-legend">左边写问题，右边写对应的改进情况，一一对应。</p>')
    halves = zip(boxes[::2], boxes[1::2], strict=True)
    return [legend, *(Div(*pair, css_class="pair") for pair in halves)]


class StartForm(forms.Form):
    """Which unit's report on which year is to be started?"""

    agency = forms.ModelChoiceField(Agency.objects.none(), label="单位", empty_label=None)
    year = forms.TypedChoiceField(label="报告年度", coerce=int)
    source = forms.ChoiceField(
        label="从哪里开始",
        choices=[
            ("system", "接着系统里的上年报告；系统里没有，就从空白表开始"),
            ("file", "接着上年报告的文件（Word、网页、Excel都可以）"),
            ("blank", "从空白表开始"),
        ],
        widget=forms.RadioSelect,
        initial="system",
        required=False,
    )
    last_year = forms.FileField(
        label="上年报告的文件",
        required=False,
        widget=forms.ClearableFileInput({"accept": ENDINGS, "data-wanted-when": "source:file"}),
    )

    def __init__(self, agencies: QuerySet[Agency], years: list[int], *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.fields["agency"].queryset = agencies  # type: ignore[attr-defined]
        self.fields["year"].choices = [(year, f"{year}年") for year in years]  # type: ignore[attr-defined]
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
