"""What stood on a page that came too late, and is kept nowhere? To be copied from there."""

from collections.abc import Mapping

from reports.desk.chapter.typed_boxes import as_read_now
from reports.document.places import ReportPlace
from reports.document.slots import slots
from reports.models import CarriedSentence, Report
from reports.web.request import number_in
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.keep_page import typed_on_page

_NOTES = {
    "number.": "填在上年的话里的数字",
    "explain-": "说明",
    "answer-": "对审核意见的回复",
}
"""How the names begin of what is kept beside the chapters, and what it is to her."""


def typed_in_vain(report: Report, posted: Mapping[str, str]) -> list[tuple[str, str]]:
    """Label and text of what was posted and differs from what is kept."""
    return [*_boxes(report, posted), *_notes(report, posted)]


def _boxes(report: Report, posted: Mapping[str, str]) -> list[tuple[str, str]]:
    found = []
    for chapter in report.edition.parts:
        names = [name for name in slots(report.edition, chapter) if name in posted]
        if not names:
            continue
        stored = typed_values(report, chapter)
        reads = as_read_now(report, chapter, stored)
        for name in names:
            text = posted[name].replace("\r\n", "\n")
            if text not in (stored[name], reads[name]):
                found.append((ReportPlace(report.edition, name).label, text))
    return found


def _notes(report: Report, posted: Mapping[str, str]) -> list[tuple[str, str]]:
    kept = typed_on_page(report)
    found = []
    for name, text in posted.items():
        begins = next((one for one in _NOTES if name.startswith(one)), "")
        if begins and text != kept.get(name, ""):
            found.append((_label(report, begins, name), text))
    return found


def _label(report: Report, begins: str, name: str) -> str:
    """A number alone says nothing: beside it stands the sentence that it was typed into."""
    if begins != "number.":
        return _NOTES[begins]
    pk = number_in(name.split(".")[1])
    sentence = CarriedSentence.objects.filter(report=report, pk=pk or 0).first()
    return f"{_NOTES[begins]}：{sentence.text}" if sentence else _NOTES[begins]
