"""Leave a unit's later change out of the county's figures: 不采纳. Next year's 结转 says so."""

from django.db import transaction

from reports.aggregation.county_total import as_text
from reports.models import (
    Account,
    Adjustment,
    AdjustmentKind,
    Agency,
    FixedSum,
    Report,
    SumAnswer,
    clock,
)
from reports.workflow.administration import Administration
from reports.workflow.county_body import sum_in_force
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing.later_changes import LaterChange, later_changes
from reports.workflow.rollup.held_county import held_county
from reports.workflow.rollup.later_question import question_of
from reports.workflow.said import said


@transaction.atomic
def decline_change(county_id: int, year: int, report_id: int, reason: str, *, by: Account) -> None:
    """县级审核员或县级管理员不采纳一个单位定数以后的更正，写明理由.

    An adjustment takes back what the change would add, so that the sum stays what was fixed. A
    second press changes nothing. Raises Agency.DoesNotExist for a stranger, and Refused without a
    reason and where nothing of the kind has changed.
    """
    reason = said(reason, "不采纳的理由", longest=200)
    county = held_county(county_id, by)
    change = _asked(sum_in_force(county.pk, year), report_id)
    if change.answer is None:
        take_back(county, year, change.report.agency_id, "这个单位又有更正", by)
        _decline(county, year, change, reason, by)


def take_back(county: Agency, year: int, unit: int, why: str, by: Account) -> None:
    """Withdraw what was declined of a unit before; the caller holds the county's row."""
    reports = Report.objects.filter(agency=unit, year=year).values_list("pk", flat=True)
    declined = SumAnswer.objects.filter(
        county=county, year=year, question__in=[question_of(one) for one in reports]
    )
    Adjustment.objects.filter(answers__in=declined, withdrawn_at=None).update(
        withdrawn_at=clock.now(), withdrawn_by=by, withdrawn_why=why
    )
    declined.delete()


def _asked(fixed: FixedSum | None, report_id: int) -> LaterChange:
    for one in later_changes(fixed) if fixed else ():
        if one.report.pk == report_id:
            return one
    raise Refused("这份报告和定数时一样，没有要采纳的更正。请刷新页面。")


def _decline(county: Agency, year: int, change: LaterChange, reason: str, by: Account) -> None:
    back = as_text({one.cell: -one.change for one in change.cells})
    adjustment = Adjustment.objects.create(
        county=county,
        year=year,
        kind=AdjustmentKind.NOT_ADOPTED,
        changes=back,
        reason=reason,
        by=by,
    )
    SumAnswer.objects.create(
        county=county,
        year=year,
        question=change.question,
        word=reason,
        adjustment=adjustment,
        by=by,
    )
    record_administration(
        county,
        Administration.DECLINE_CHANGE,
        by,
        subject=change.report.agency.name,
        comment=f"{year}年度第{change.report.version}版不采纳：{reason}",
    )
