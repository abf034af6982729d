"""What does the posted page ask for? Sentences to take and to drop, boxes to keep, what lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from reports.desk.one_page.old_lines import SEEN, WHOLE, SaidOfLines
from reports.desk.one_page.preset_boxes import posted_boxes
from reports.models import CarriedSentence, Report
from reports.web.request import number_in
from reports.workflow.filling.answer_sentence import chapter_of_slot
from reports.workflow.filling.save_drafts import Entered

Answer = CarriedSentence.Answer


@dataclass(frozen=True)
class PostedPage:
    """``lacking`` are sentences that were confirmed, and wait for a number all the same."""

    said: SaidOfLines
    taken: Mapping[int, Sequence[str]]
    dropped: Sequence[int]
    boxes: Mapping[str, Entered]
    lacking: int


def posted_page(report: Report, posted: QueryDict) -> PostedPage:
    """Read it; of sentences only those that were on the page when the button was pressed."""
    said = SaidOfLines(_plain(posted), frozenset(posted.getlist(WHOLE)))
    seen = [number for one in posted.getlist(SEEN) if (number := number_in(one)) is not None]
    rows = CarriedSentence.objects.filter(report=report, pk__in=seen)
    answers = {row: said.said(row, chapter_of_slot(report, row.name)) for row in rows}
    wanted = [row for row, answer in answers.items() if answer == Answer.TAKEN]
    whole = [row for row in wanted if not said.fault(row)]
    return PostedPage(
        said=said,
        taken={row.pk: said.numbers(row) for row in whole},
        dropped=[row.pk for row, answer in answers.items() if answer == Answer.DROPPED],
        boxes=_boxes(report, posted),
        lacking=len(wanted) - len(whole),
    )


def _boxes(report: Report, posted: QueryDict) -> dict[str, Entered]:
    found = {}
    for chapter in report.edition.parts:
        values = posted_boxes(report, chapter, _plain(posted))
        version = number_in(posted.get(f"version.{chapter}", ""))
        if values:
            found[chapter] = Entered(values, -1 if version is None else version)
    return found


def _plain(posted: QueryDict) -> dict[str, str]:
    """The last value of each name."""
    return {name: str(text) for name, text in posted.items()}
