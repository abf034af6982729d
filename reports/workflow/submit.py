"""Send a report in: 报送."""

from django.db import transaction
from django.utils import timezone

from reports.checks import run
from reports.models import Account, LedgerEntry, Report
from reports.workflow.access import reports_filled_by
from reports.workflow.dossier import whole_dossier_of
from reports.workflow.explanations import explained
from reports.workflow.refusal import NotReady
from reports.workflow.states import TRANSITIONS, Action


@transaction.atomic
def submit(report_id: int, *, by: Account) -> Report:
    """填报员报送：草稿，没有“必须改正”的问题，“须说明”的都已改正或说明，方可报送；重复点击不再改变什么.

    Raises Report.DoesNotExist for a stranger, and NotReady while a finding must be corrected or
    explained.
    """
    transition = TRANSITIONS[Action.SUBMIT]
    report = reports_filled_by(by).select_for_update(of=("self",)).get(pk=report_id)
    if report.state not in transition.sources:
        return report
    dossier = whole_dossier_of(report)
    findings = run(dossier)
    must_fix = [one for one in findings if one.action == "must_fix"]
    lines = explained(report, findings, dossier)
    unexplained = [one.finding for one in lines if one.is_open]
    if must_fix or unexplained:
        raise NotReady(must_fix, unexplained)
    _claim(report, by)
    return reports_filled_by(by).get(pk=report_id)


def _claim(report: Report, by: Account) -> None:
    """Change the state if nobody was faster; SQLite knows no row locks, so the update decides."""
    transition = TRANSITIONS[Action.SUBMIT]
    claimed = Report.objects.filter(pk=report.pk, state__in=transition.sources).update(
        state=transition.target, submitted_at=timezone.now(), submitted_by=by
    )
    if claimed:
        LedgerEntry.objects.create(
            report=report,
            action=Action.SUBMIT,
            by=by,
            from_state=report.state,
            to_state=transition.target,
        )
