"""Waive a 必改 finding for one report: 豁免."""

from django.db import transaction

from reports.checks.explaining import operands_hash
from reports.models import Account, State, Waiver
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.judging.reading_tallies import keep_tally
from reports.workflow.judging.snapshot import judged
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.states import Action

LONGEST_REASON = 200

OF_THE_FORM = "这是年度报告格式本身的要求，表格不符就不能公布，所以不能豁免，只能退回单位改正。"

MAY_WAIVE = (State.SUBMITTED, State.REVIEWING, State.RETURNED)
"""A returned report too: its unit cannot send it in again before the waiver."""


def waive(report_id: int, operands: str, reason: str, *, by: Account) -> Waiver:
    """县级审核员豁免一处“必须改正”，写明理由；数字一变，豁免失效.

    ``operands`` is the hash of the figures that the finding speaks of. Raises Report.DoesNotExist
    for a stranger, and Refused without a reason, when the finding is not there (any more), and
    for what the form itself demands.
    """
    reason = said(reason, "豁免理由", longest=LONGEST_REASON)
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if report.state not in MAY_WAIVE:
            raise Refused(f"报告现在是“{report.get_state_display()}”，不能豁免。")
        now = judged(report)
        must_fix = {operands_hash(one, now.dossier): one for one in now.open_ones("must_fix")}
        if operands not in must_fix:
            raise Refused("这处问题已经不在了，或者已经豁免。")
        found = must_fix[operands]
        if found.binding:
            raise Refused(OF_THE_FORM)
        made = Waiver.objects.create(
            report=report,
            check_code=found.check,
            operands=operands,
            message=found.message,
            reason=reason,
            by=by,
        )
        said_of = f"{found.check} {found.message}——{reason}"
        record(report, Action.WAIVE, by, comment=said_of, kept=bound(made))
        keep_tally(report, judged(report))
    return made
