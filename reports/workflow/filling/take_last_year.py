"""Take last year's file over as it was shown, with what the clerk said of it."""

import json
from collections.abc import Mapping

from django.db import transaction

from reports.document.entry import Misread
from reports.document.json_form import kept_from_json
from reports.models import Account, Report, WaitingFile
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.filling.start_from_last_year import CameOver, bring_last_year
from reports.workflow.last_year.file_choices import FileChoices
from reports.workflow.last_year.file_questions import FileQuestions
from reports.workflow.last_year.predecessor import out_of_file
from reports.workflow.refusal import Refused


def questions_of(report: Report, choices: FileChoices | None = None) -> FileQuestions | None:
    """The file that waits beside a report, with what was said of it; None where none does."""
    waiting = WaitingFile.objects.filter(report=report).first()
    if waiting is None:
        return None
    document = kept_from_json(json.loads(waiting.document))
    return FileQuestions(document, report, waiting.name, choices or FileChoices(waiting.choices))


@transaction.atomic
def take_last_year(report_id: int, posted: Mapping[str, str], *, by: Account) -> CameOver:
    """Bring the file that waits into the draft; it waits no longer.

    Raises Report.DoesNotExist when ``by`` may not change the report; Refused, and takes nothing,
    where a question is still open or no file waits.
    """
    report = lock(reports_editable_by(by), report_id)
    asked = questions_of(report, FileChoices.posted(posted))
    if asked is None:
        raise Refused("没有等着带入的上年文件，请重新选择。")
    if objections := asked.objections(asked.words):
        raise Refused("".join(objections))
    try:
        document = asked.completed()
    except Misread as reason:
        raise Refused(str(reason)) from None
    last = out_of_file(document, asked.name, asked.choices)
    brought = bring_last_year(report_id, last, by=by, sure=asked.choices.is_sure)
    WaitingFile.objects.filter(report=report).delete()
    return brought
