"""Keep what is typed on a page of several chapters: boxes in theirs, and the rest beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reports.document.entry import writable
from reports.models import Account, PageDraft, Report, clock
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.filling.save_draft import Saved
from reports.workflow.filling.save_drafts import Entered, save_drafts
from reports.workflow.refusal import Refused, Stale

PAGE = "page"
"""Beside the chapters: the version of what is typed and belongs to none."""

LONGEST_NAME, LONGEST_NOTE, MOST_NOTES = 20_000, 600, 600


@dataclass(frozen=True)
class KeptPage:
    """What was kept: the chapters as saved, the version of the rest."""

    chapters: Mapping[str, Saved]
    version: int
    at: datetime


@transaction.atomic
def keep_page(
    report_id: int,
    boxes: Mapping[str, Entered],
    notes: Mapping[str, str],
    *,
    version: int,
    by: Account,
) -> KeptPage:
    """Store boxes by chapter, and ``notes`` by their names; an empty one is forgotten.

    Raises Report.DoesNotExist when ``by`` may not change the report, Refused for too much, and
    Stale where a chapter, or the notes, were saved after the version that was seen.
    """
    report = lock(reports_editable_by(by), report_id)
    chapters = save_drafts(report_id, boxes, by=by)
    if notes:
        version = keep_notes(report, notes, version, by)
    return KeptPage(chapters, version, clock.now())


@transaction.atomic
def keep_whole_page(
    report_id: int,
    boxes: Mapping[str, Entered],
    notes: Mapping[str, str],
    *,
    version: int,
    by: Account,
) -> None:
    """Keep a page that leaves the screen: all of it, or nothing.

    Raises what ``keep_page`` does, and Refused where a box holds too much to be kept.
    """
    kept = keep_page(report_id, boxes, notes, version=version, by=by)
    if any(saved.unsaved for saved in kept.chapters.values()):
        raise Refused("有的框里写得太长，这一页还没有保存。请看框下面的说明，改短后再试。")


def keep_notes(report: Report, notes: Mapping[str, str], version: int, by: Account) -> int:
    """Put notes beside those that are kept; the caller holds the report's row."""
    draft = PageDraft.objects.select_related("saved_by").filter(report=report).first()
    if draft is not None and draft.version != version:
        is_own = draft.saved_by_id == by.pk
        raise Stale(draft.version, draft.typed, str(draft.saved_by), draft.saved_at, is_own=is_own)
    draft = draft or PageDraft(report=report)
    tidy = {writable(name): writable(text) for name, text in notes.items()}
    draft.typed = {name: text for name, text in (draft.typed | tidy).items() if text}
    if len(draft.typed) > MOST_NOTES or any(_is_too_long(*one) for one in tidy.items()):
        raise Refused("内容太长，没有保存。请删减后再试。")
    draft.version, draft.saved_by = draft.version + 1, by
    draft.save()
    return draft.version


def _is_too_long(name: str, text: str) -> bool:
    return len(name) > LONGEST_NAME or len(text) > LONGEST_NOTE


@transaction.atomic
def forget_notes(report_id: int, beginning: str, *, by: Account) -> None:
    """What begins so is kept elsewhere by now, and no note any more."""
    report = lock(reports_editable_by(by), report_id)
    typed = typed_on_page(report)
    if ended := {name: "" for name in typed if name.startswith(beginning)}:
        keep_notes(report, ended, versions_of_page(report)[PAGE], by)


def typed_on_page(report: Report) -> Mapping[str, str]:
    """What was typed on a page of the report, and waits there."""
    return dict(
        PageDraft.objects.filter(report=report).values_list("typed", flat=True).first() or {}
    )


def versions_of_page(report: Report) -> dict[str, int]:
    """The versions that somebody sees who opens a page of several chapters now."""
    draft = PageDraft.objects.filter(report=report).values_list("version", flat=True).first()
    chapters = report.chapter_records.values_list("chapter", "version")
    return {**dict(chapters), PAGE: draft or 0}
