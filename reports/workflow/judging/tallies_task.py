"""Where rules have changed, what was kept of waiting reports is made anew in the background."""

import datetime

from django.db import transaction

from reports.models import Report
from reports.workflow.background.duty import background
from reports.workflow.background.enqueue import enqueue
from reports.workflow.judging.reading_tallies import keep_tally, out_of_date
from reports.workflow.judging.snapshot import judged


@background("按新的规则更新核查速览", inside=False, tries=3, daily_at=datetime.time(2, 30))
def renew_tallies() -> str:
    """Judge anew what is out of date, one report a transaction; begun anew, it goes on."""
    renewed = sum(_renewed(pk) for pk in list(out_of_date().values_list("pk", flat=True)))
    return f"更新了{renewed}份报告的核查速览。"


@transaction.atomic
def _renewed(pk: int) -> bool:
    """Lock it first: what was approved, returned or renewed meanwhile needs nothing."""
    rows = out_of_date().select_related("agency").select_for_update(of=("self",))
    report: Report | None = rows.filter(pk=pk).first()
    if report is not None:
        keep_tally(report, judged(report))
    return report is not None


def ask_for_tallies() -> None:
    """Call it where rules have changed, in the transaction that changes them."""
    if out_of_date().exists():
        enqueue(renew_tallies)
