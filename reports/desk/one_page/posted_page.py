"""What does the posted page ask for? Sentences to take and to drop, boxes to keep, what lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from reports.desk.one_page.old_lines import SEEN, WHOLE, SaidOfLines, numbers_of
from reports.desk.one_page.page_saved import boxes_by_chapter, notes_among
from reports.models import CarriedSentence, Report
from reports.web.request import last_values, number_in, posted_versions
from reports.workflow.filling.answer_sentence import chapter_of_slot
from reports.workflow.filling.keep_page import PAGE
from reports.workflow.filling.save_drafts import Entered

Answer = CarriedSentence.Answer


@dataclass(frozen=True)
class PostedPage:
    """``lacking`` are sentences that were confirmed, and wait for a number all the same.

    ``notes`` is what was typed beside the boxes: kept as it is, and empty where it is done with.
    """

    said: SaidOfLines
    taken: Mapping[int, Sequence[str]]
    dropped: Sequence[int]
    boxes: Mapping[str, Entered]
    notes: Mapping[str, str]
    version: int
    lacking: int


def posted_page(report: Report, posted: QueryDict) -> PostedPage:
    """Read it; of sentences only those that were on the page when the button was pressed."""
    said = SaidOfLines(last_values(posted))
    seen = [number for one in posted.getlist(SEEN) if (number := number_in(one)) is not None]
    rows = CarriedSentence.objects.filter(report=report, pk__in=seen)
    answers = {row: said.said(row, chapter_of_slot(report, row.name)) for row in rows}
    wanted = [row for row, answer in answers.items() if answer == Answer.TAKEN]
    whole = [row for row in wanted if not said.fault(row)]
    dropped = [row for row, answer in answers.items() if answer == Answer.DROPPED]
    versions = posted_versions(posted)
    return PostedPage(
        said=said,
        taken={row.pk: said.numbers(row) for row in whole},
        dropped=[row.pk for row in dropped],
        boxes=boxes_by_chapter(report, said.posted, versions),
        notes=_left(said, [*whole, *dropped], is_done=len(whole) == len(wanted)),
        version=versions.get(PAGE, 0),
        lacking=len(wanted) - len(whole),
    )


def _left(said: SaidOfLines, done: Sequence[CarriedSentence], *, is_done: bool) -> dict[str, str]:
    """What is typed and stays so; sentences that are done with leave nothing behind."""
    notes = notes_among(said.posted)
    ended = {name for row in done for name in (*numbers_of(row), f"say.{row.pk}")}
    ticks = {name for name in notes if name.startswith(WHOLE)} if is_done else set()
    return notes | dict.fromkeys(ended | ticks, "")
