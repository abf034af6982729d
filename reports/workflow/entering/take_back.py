"""Take back what two persons entered alike and both read wrongly: 撤销代录."""

from django.db import transaction

from reports.models import Account, EnteredCell
from reports.workflow.access import lock, reports_of_county
from reports.workflow.entering.entered_file import file_to_enter
from reports.workflow.entering.entry_places import entry_places
from reports.workflow.entering.entry_turns import entered_in
from reports.workflow.entering.write_in import write_in
from reports.workflow.judging.dossier import document_of
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.states import Action


@transaction.atomic
def take_back(report_id: int, place: str, reason: str, *, by: Account) -> EnteredCell:
    """县级审核员或县级管理员撤销一处代录，写明原因；这一处又是空白，由两个人重新录入.

    Raises Report.DoesNotExist for a stranger, and Refused without a reason, for a place that says
    nothing that was entered, and when the report is elsewhere on its way.
    """
    reason = said(reason, "撤销的原因", longest=200)
    report = lock(reports_of_county(by), report_id)
    file_to_enter(report)
    row = entered_in(report, document_of(report)).get(place)
    if row is None:
        raise Refused("这里没有代录的内容。")
    where = entry_places(report.edition)[place]
    row.first, row.second, row.second_by, row.second_at, row.confirmed_at = "", "", None, None, None
    row.save()
    blank = dict.fromkeys(where.boxes, "")
    written = write_in(report, where.chapter, blank, Action.REOPEN_ENTRY, by)
    record(
        report,
        Action.REOPEN_ENTRY,
        by,
        comment=f"{where.place.spoken}——{reason}",
        changes=written.changes,
        kept=bound(row) | written.kept,
        at=written.at,
    )
    return row
