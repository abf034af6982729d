"""Fix a county's sum: 定数. From then on its figures, and what they are made of, stay."""

from django.db import transaction

from reports.models import Account, Agency, FixedPart, FixedSum, Report
from reports.workflow.administration import Administration
from reports.workflow.county_body import sum_in_force
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing.fixed import hold_reports, refuse_sent
from reports.workflow.rollup.fixing.fixed_content import FixedContent, fixed_content
from reports.workflow.rollup.held_county import held_county
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.sum_questions import open_questions
from reports.workflow.said import said


@transaction.atomic
def fix_sum(county_id: int, year: int, *, by: Account) -> FixedSum:
    """县级审核员或县级管理员定数：缺报都有理由，重复、结转和口径都有说明，合计平衡.

    Where nothing has changed since it was fixed, it stays. Raises Agency.DoesNotExist for a
    stranger, and Refused while a question is open, where a report is no longer what was approved,
    and once the county's own report is on its way.
    """
    county = held_county(county_id, by)
    hold_reports(county, year)
    former = sum_in_force(county.pk, year)
    _refuse_unsettled(county, year)
    content = fixed_content(county.pk, year)
    if former and former.digest == content.digest:
        return former
    refuse_sent(former)
    return _fixed(content, former.report if former else None, by)


def fix_anew(former: FixedSum, report: Report | None, by: Account) -> FixedSum:
    """Fix the sum as it is now for the county's report; the caller holds county and reports.

    Raises Refused as ``fix_sum`` does.
    """
    _refuse_unsettled(former.county, former.year)
    return _fixed(fixed_content(former.county_id, former.year), report, by)


@transaction.atomic
def reopen_sum(county_id: int, year: int, reason: str, *, by: Account) -> None:
    """撤销定数：本级报告还没有送出去，写明理由；汇总可以再改，再定.

    A sum that is not fixed stays so. Raises Agency.DoesNotExist for a stranger, and Refused
    without a reason, and once the county's own report is on its way.
    """
    reason = said(reason, "撤销定数的理由", longest=200)
    county = held_county(county_id, by)
    former = sum_in_force(county.pk, year)
    refuse_sent(former)
    if former:
        FixedSum.objects.filter(pk=former.pk).update(is_in_force=False)
        record_administration(
            county,
            Administration.REOPEN_SUM,
            by,
            subject=f"{year}年度汇总",
            comment=f"撤销第{former.number}次定数：{reason}",
        )


def _refuse_unsettled(county: Agency, year: int) -> None:
    if unsettled := open_questions(SumMaterial(county, year)):
        first = unsettled[0].question.sentence
        raise Refused(f"还有{len(unsettled)}件事没有了结，不能定数。第一件：{first}")


def _fixed(content: FixedContent, report: Report | None, by: Account) -> FixedSum:
    """Keep it in the place of the one before it."""
    of_year = FixedSum.objects.filter(county=content.county, year=content.year)
    of_year.filter(is_in_force=True).update(is_in_force=False)
    last = of_year.order_by("-number").first()
    made = FixedSum.objects.create(
        county_id=content.county,
        year=content.year,
        number=last.number + 1 if last else 1,
        figures=content.figures,
        content=content.members,
        digest=content.digest,
        by=by,
        report=report,
    )
    FixedPart.objects.bulk_create(
        FixedPart(fixed=made, report=one.report, version=one.report.version, digest=one.digest)
        for one in content.parts
    )
    record_administration(
        made.county,
        Administration.FIX_SUM,
        by,
        subject=f"{content.year}年度汇总",
        comment=f"第{made.number}次定数，计入{len(content.parts)}个单位，校验值{content.digest}",
    )
    return made
