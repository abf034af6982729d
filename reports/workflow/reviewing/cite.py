"""Put a finding into the 审核意见书, or leave it out again: 列入意见书."""

from django.db import transaction

from reports.checks.explaining import operands_hash
from reports.models import Account, CitedFinding, Report, State
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.judging.snapshot import judged
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


def cite(report_id: int, operands: str, *, wanted: bool, by: Account) -> None:
    """县级审核员把一处核查问题列入审核意见书，或者不再列入；没有选的，意见书里不印.

    ``operands`` is the hash of what the finding speaks of: with other figures it is another one,
    which she has not read. A second click changes nothing. Raises Report.DoesNotExist for a
    stranger, and Refused when nothing is reviewed, or the finding is not there any more.
    """
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if report.state != State.REVIEWING:
            raise Refused(f"报告现在是“{report.get_state_display()}”，审核中才能改意见书里的问题。")
        kept = CitedFinding.objects.filter(report=report, operands=operands).first()
        if kept is None and wanted:
            _put_in(report, operands, by)
        elif kept is not None and not wanted:
            kept.delete()
            record(report, Action.CITE, by, comment=f"不再列入：{kept.check_code} {kept.message}")


def _put_in(report: Report, operands: str, by: Account) -> None:
    now = judged(report)
    found = next((f for f in now.findings if operands_hash(f, now.dossier) == operands), None)
    if found is None:
        raise Refused("这处问题已经不在了，请重新打开这一页。")
    CitedFinding.objects.create(
        report=report, check_code=found.check, operands=operands, message=found.message, by=by
    )
    record(report, Action.CITE, by, comment=f"列入：{found.check} {found.message}")
