"""Take over what a colleague is reading: 接手审核. Nothing of what she has done is lost."""

from django.db import transaction

from reports.models import Account, Report, State, clock
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.record.bound import WHOSE, bound_columns
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action

_STAMPED = ("opened_by", "opened_at")


def take_over(report_id: int, former_id: int | None, *, by: Account) -> Report:
    """县级审核员接过同事正在审核的报告：审核中状态；已提的意见、豁免和列入意见书的问题都留着.

    ``former_id`` is whom she was told it is taken from: where it has gone on to somebody else
    meanwhile, nothing is taken. A second click changes nothing. Raises Report.DoesNotExist for a
    stranger, and Refused when it is not under review.
    """
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if report.state != State.REVIEWING:
            raise Refused(f"报告现在是“{report.get_state_display()}”，不用接手。")
        if report.opened_by_id != by.pk:
            _take(report, former_id, by)
    return report


def _take(report: Report, former_id: int | None, by: Account) -> None:
    """SQLite knows no row locks: the update decides which of two colleagues was first."""
    former = report.opened_by
    claimed = Report.objects.filter(
        pk=report.pk, state=State.REVIEWING, opened_by=former_id
    ).update(opened_by=by, opened_at=clock.now())
    report.refresh_from_db(fields=["state", *_STAMPED])
    if not claimed:
        raise Refused(f"这份报告刚才换了人，现在由{report.opened_by}审核。请看过再决定。")
    said_of = f"原来由{former}审核" if former else ""
    kept = bound_columns(report, (*WHOSE, *_STAMPED))
    record(report, Action.TAKE_OVER, by, comment=said_of, kept=kept)
