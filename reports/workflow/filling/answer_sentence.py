"""Take one of last year's sentences into this year's text, or drop it."""

from django.db import transaction

from reports.document.slots import slots
from reports.models import Account, CarriedSentence, Report
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.refusal import Refused


@transaction.atomic
def answer_sentence(
    report_id: int, sentence_id: int, answer: str, *, write: bool, by: Account
) -> CarriedSentence:
    """Say what becomes of a sentence; ``write`` also puts a taken one at the end of its box.

    Raises Report.DoesNotExist or CarriedSentence.DoesNotExist when there is nothing that ``by``
    may answer, ValueError for an answer that is none, and Refused when the box is full. A
    sentence that stands in its box is not written a second time, whatever was said in between.
    """
    report = lock(reports_editable_by(by), report_id)
    sentence = CarriedSentence.objects.get(pk=sentence_id, report=report)
    claimed = CarriedSentence.objects.filter(pk=sentence_id).exclude(answer=answer)
    changed = claimed.update(answer=CarriedSentence.Answer(answer))
    if changed and write and answer == CarriedSentence.Answer.TAKEN:
        _put(report, sentence, by)
    return sentence


def _put(report: Report, sentence: CarriedSentence, by: Account) -> None:
    chapter = chapter_of_slot(report, sentence.name)
    text = typed_values(report, chapter)[sentence.name]
    said = appended(text, sentence.text, opens_paragraph=sentence.opens_paragraph)
    if said == text:
        return
    version = report.chapter_records.get(chapter=chapter).version
    values = {sentence.name: said}
    if save_draft(report.pk, chapter, values, version=version, by=by).unsaved:
        raise Refused("框里的文字已经太长，这句话放不进去。")


def appended(text: str, sentence: str, *, opens_paragraph: bool) -> str:
    """A box with a sentence more at its end; one that it says already is not said twice."""
    if sentence in text:
        return text
    gap = "\n" if text and opens_paragraph else ""
    return f"{text}{gap}{sentence}"


def chapter_of_slot(report: Report, name: str) -> str:
    """The chapter that has a slot of this name."""
    return next(one for one in report.edition.parts if name in slots(report.edition, one))
