"""Answer many of last year's sentences at once: what was seen and confirmed comes into its box."""

from collections.abc import Collection, Mapping, Sequence

from django.db import transaction

from reports.document.waiting_numbers import with_numbers
from reports.models import Account, CarriedSentence, Report
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.answer_sentence import appended, chapter_of_slot
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.refusal import Refused

Answer = CarriedSentence.Answer


@transaction.atomic
def confirm_sentences(
    report_id: int,
    taken: Mapping[int, Sequence[str]],
    dropped: Collection[int],
    *,
    by: Account,
) -> int:
    """Take sentences, each with this year's numbers, and drop others. Returns how many were taken.

    A dropped one may be taken after all; one that was taken stands in its box and is left alone.
    Raises Report.DoesNotExist when ``by`` may not change the report, Misread for a number that
    lacks or is none, and Refused when a box is full; nothing is kept then.
    """
    report = lock(reports_editable_by(by), report_id)
    rows = CarriedSentence.objects.filter(report=report).exclude(answer=Answer.TAKEN)
    rows.filter(pk__in=dropped).update(answer=Answer.DROPPED)
    own = list(rows.filter(pk__in=taken.keys() - set(dropped)))
    for chapter in dict.fromkeys(chapter_of_slot(report, one.name) for one in own):
        mine = [one for one in own if chapter_of_slot(report, one.name) == chapter]
        _write(report, chapter, mine, taken, by)
    rows.filter(pk__in=[one.pk for one in own]).update(answer=Answer.TAKEN)
    return len(own)


def _write(
    report: Report,
    chapter: str,
    sentences: Sequence[CarriedSentence],
    taken: Mapping[int, Sequence[str]],
    by: Account,
) -> None:
    typed, values = typed_values(report, chapter), dict[str, str]()
    for one in sentences:
        said = with_numbers(one.text, taken[one.pk])
        before = values.get(one.name, typed[one.name])
        values[one.name] = appended(before, said, opens_paragraph=one.opens_paragraph)
    version = report.chapter_records.get(chapter=chapter).version
    if save_draft(report.pk, chapter, values, version=version, by=by).unsaved:
        raise Refused("框里的文字已经太长，这些话放不进去。")
