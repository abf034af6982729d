"""Begin and approve an empty report in one press, as one screen showed it: two acts on record."""

import hashlib

from django.db import transaction

from reports.document import Document
from reports.document.json_form import dumps
from reports.models import FROZEN, Account, Report
from reports.workflow.access import reports_reviewed_by
from reports.workflow.judging.dossier import document_of
from reports.workflow.judging.reading_tallies import is_empty
from reports.workflow.refusal import Refused
from reports.workflow.way.approve import approve
from reports.workflow.way.held import refuse_held
from reports.workflow.way.open_review import open_review


def as_read(document: Document) -> str:
    """By what it is known again which content was on the screen."""
    return hashlib.sha256(dumps(document).encode()).hexdigest()


def approve_as_read(report_id: int, seen: str, *, by: Account) -> Report:
    """县级审核员看完一份空报表，一次按下：开始审核，再通过；两个动作分别记录.

    ``seen`` is ``as_read`` of what she was shown: what the unit has changed since is neither begun
    nor approved. Raises as ``open_review`` and ``approve`` do, and Refused for other content,
    for figures that are not zero, and for what a colleague is reading.
    """
    waiting = reports_reviewed_by(by).get(pk=report_id)
    if waiting.state in FROZEN:
        return waiting
    with transaction.atomic():
        report = open_review(report_id, by=by)
        refuse_held(report, by)
        document = document_of(report)
        if as_read(document) != seen:
            raise Refused("这份报告的内容和您刚才看到的不一样了，请看过新的内容再通过。")
        if not is_empty(document):
            raise Refused("这份报告的表格不全是0，请看全文再通过。")
    return approve(report_id, by=by)
