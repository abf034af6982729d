"""What becomes of a report when its leader signs? It goes to the county, or is approved by that."""

from reports.desk.home.powers import may_approve_alone
from reports.models import Account, Report, State
from reports.workflow.refusal import Refused
from reports.workflow.way.approve_alone import approve_alone
from reports.workflow.way.sign import sign


def signed(report: Report, *, by: Account) -> str:
    """Sign, and approve a county's own report that nobody else can review; says what came of it.

    Raises what the verbs do. What is signed and could not be approved waits for another try.
    """
    if report.state != State.SUBMITTED:
        report = sign(report.pk, by=by)
    if not may_approve_alone(by, report):
        return "已同意并报送审核。" if report.is_summed else "已同意并报送县里。"
    try:
        approve_alone(report.pk, by=by)
    except Refused as reason:
        raise Refused(f"已经审签，但还没有完成本级自审：{reason}") from reason
    return "已审签。没有别人可以审核，由审签作为本级自审通过，数据和文件已经定稿。"
