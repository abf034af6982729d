"""The boxes that remarks speak of, on one page with them: what is meant is mended there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django import forms
from django.http import QueryDict

from reports.desk.chapter.forms import SlotField
from reports.desk.chapter.typed_boxes import as_kept, boxes_as_read
from reports.desk.one_page.page_saved import boxes_by_chapter
from reports.desk.remarks import ShownRemark
from reports.desk.shown_fields import shown_in
from reports.document import Document
from reports.document.chips import BoxText
from reports.document.places import ReportPlace
from reports.document.slots import slots
from reports.models import Report
from reports.web.request import last_values, posted_versions
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_drafts import Entered


class RemarkedBoxes(forms.Form):
    """The slots named, whatever chapters they stand in, as they read."""

    def __init__(
        self, report: Report, document: Document, names: Iterable[str], values: Mapping[str, str]
    ) -> None:
        boxes, shown = dict[str, BoxText](), shown_in(report, document.figures)
        for name in names:
            chapter = ReportPlace(report.edition, name).chapter
            boxes |= boxes_as_read(report.edition, chapter, {name: values[name]}, shown)
        super().__init__({name: box.text for name, box in boxes.items()}, auto_id="%s")
        for name, box in boxes.items():
            place = ReportPlace(report.edition, name)
            reader = slots(report.edition, place.chapter)[name]
            field = SlotField(name, reader, place, report, document.figures, shown)
            field.hold(box)
            self.fields[name] = field


def beside_remarks(
    report: Report,
    document: Document,
    remarks: Iterable[ShownRemark],
    posted: Mapping[str, str],
) -> list[ShownRemark]:
    """The remarks, each with the box that it speaks of; of several on one box the first has it."""
    listed = list(remarks)
    first = {one.slot: one for one in reversed(listed) if one.slot and not one.is_closed}
    values = _values(report, document, first)
    form = RemarkedBoxes(
        report, document, first, {name: posted.get(name, values[name]) for name in first}
    )
    return [
        replace(one, box_meant=form[one.slot] if first.get(one.slot) is one else None)
        for one in listed
    ]


def mended(report: Report, posted: QueryDict) -> dict[str, Entered]:
    """What was typed in the boxes that remarks speak of, by chapter, as it is to be kept."""
    if "version" not in posted:
        return {}
    found = boxes_by_chapter(report, last_values(posted), posted_versions(posted))
    return {
        chapter: replace(one, values=as_kept(report, chapter, posted, one.values))
        for chapter, one in found.items()
    }


def _values(report: Report, document: Document, names: Iterable[str]) -> Mapping[str, str]:
    chapters = {ReportPlace(report.edition, name).chapter for name in names}
    values = dict[str, str]()
    for chapter in sorted(chapters):
        values |= typed_values(report, chapter, document.figures)
    return values
