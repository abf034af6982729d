"""What comes of saving a page of several chapters, and what is told where somebody was faster?"""

from collections.abc import Mapping

from django.utils import timezone

from reports.checks.explaining import LONGEST_LINE, objection_to
from reports.desk.one_page.old_lines import why_no_numbers
from reports.desk.sending.unexplained import BOX
from reports.document.slots import slots
from reports.models import Account, CarriedSentence, Report
from reports.web.request import number_in
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.keep_page import PAGE, keep_page, typed_on_page, versions_of_page
from reports.workflow.filling.save_drafts import Entered

NOTES = ("number.", "say.", "whole.", "same", "explain-", "answer-")
"""How the names begin of what is kept beside the chapters."""


def kept(
    report: Report, values: Mapping[str, str], seen: Mapping[str, int], *, by: Account
) -> dict[str, object]:
    """Keep it, and answer as a page's script wants it."""
    boxes = boxes_by_chapter(report, values, seen)
    notes = notes_among(values)
    done = keep_page(report.pk, boxes, notes, version=seen.get(PAGE, 0), by=by)
    versions = {chapter: saved.version for chapter, saved in done.chapters.items()}
    errors: dict[str, str] = {}
    for saved in done.chapters.values():
        errors |= saved.errors
    return {
        "version": {**seen, **versions, PAGE: done.version},
        "saved_at": timezone.localtime(done.at).strftime("%H:%M"),
        "errors": errors | _faults(report, notes) | _too_long(notes),
        "unsaved": [name for saved in done.chapters.values() for name in saved.unsaved],
        "resolved": {},
    }


def boxes_by_chapter(
    report: Report, values: Mapping[str, str], seen: Mapping[str, int]
) -> dict[str, Entered]:
    """The values that are slots, by chapter, with the version that they were typed into."""
    found = {}
    for chapter in report.edition.parts:
        own = {name: values[name] for name in slots(report.edition, chapter) if name in values}
        if own:
            found[chapter] = Entered(own, seen.get(chapter, -1))
    return found


def notes_among(values: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in values.items() if name.startswith(NOTES)}


def told(report: Report, seen: Mapping[str, int]) -> tuple[dict[str, int], dict[str, str]]:
    """The versions that stand now, and the values of every part saved since it was seen."""
    now, values = versions_of_page(report), dict[str, str]()
    for part in (one for one in now if now[one] != seen.get(one)):
        values |= typed_on_page(report) if part == PAGE else typed_values(report, part)
    return now, values


def _too_long(notes: Mapping[str, str]) -> dict[str, str]:
    """Lines that will not be taken as they stand; one that is only begun is let be."""
    lines = {name: " ".join(text.split()) for name, text in notes.items() if name.startswith(BOX)}
    return {name: objection_to(line) for name, line in lines.items() if len(line) > LONGEST_LINE}


def _faults(report: Report, notes: Mapping[str, str]) -> dict[str, str]:
    """Why numbers typed into sentences are none; nothing is said of a box left blank."""
    typed = {name: text for name, text in notes.items() if name.startswith("number.") and text}
    wanted = {number_in(name.split(".")[1]) or 0 for name in typed}
    rows = CarriedSentence.objects.filter(report=report, pk__in=wanted)
    return {name: why for row in rows for name, why in why_no_numbers(row, typed).items()}
