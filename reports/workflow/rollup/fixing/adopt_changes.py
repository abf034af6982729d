"""Take the later corrections of units into the county's figures: 采纳, and 更正 of its report."""

from django.db import transaction

from reports.models import FROZEN, Account, FixedSum, Report
from reports.workflow.access import lock
from reports.workflow.county_body import sum_in_force
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing.fix_sum import fix_anew
from reports.workflow.rollup.fixing.fixed import hold_reports, refuse_sent
from reports.workflow.rollup.fixing.later_changes import to_adopt
from reports.workflow.rollup.held_county import held_county
from reports.workflow.said import said
from reports.workflow.way.correct import next_version


@transaction.atomic
def adopt_changes(county_id: int, year: int, reason: str, *, by: Account) -> FixedSum:
    """县级审核员或县级管理员采纳定数以后的更正：重新定数；本级报告已经通过的，随之开始更正.

    What was declined stays declined. Raises Agency.DoesNotExist for a stranger, and Refused
    without a reason, where nothing waits to be adopted, and while the county's own report is on
    its way.
    """
    reason = said(reason, "采纳更正的理由", longest=200)
    county = held_county(county_id, by)
    hold_reports(county, year)
    fixed = sum_in_force(county.pk, year)
    if not fixed or not to_adopt(fixed):
        raise Refused("没有等着采纳的更正。请刷新页面。")
    return fix_anew(fixed, _corrected(fixed, reason, by), by)


def _corrected(fixed: FixedSum, reason: str, by: Account) -> Report | None:
    """The county's own report that the new figures go into; its next version where it is frozen."""
    if fixed.report is None or fixed.report.state not in FROZEN:
        refuse_sent(fixed)
        return fixed.report
    former = lock(Report.objects.filter(is_current=True), fixed.report.pk)
    return next_version(former, reason, by)
