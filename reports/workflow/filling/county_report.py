"""Begin a county's own report (县报) from its fixed sum, and take over what was fixed anew."""

from django.db import transaction

from reports.models import Account, Agency, Report
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.county_body import counties_begun_by, newer_sum
from reports.workflow.filling.start import begin
from reports.workflow.filling.start_from_last_year import bring_over
from reports.workflow.filling.write_sum import write_sum
from reports.workflow.last_year.predecessor import report_kept_here
from reports.workflow.refusal import Refused


@transaction.atomic
def begin_county_report(county: Agency, year: int, *, by: Account) -> Report:
    """县级管理员、审核员或本级填报员：三张表是定数，文字接着上年报告（系统里有的）.

    Raises Refused for a stranger, while the year's sum is not fixed, and when there is one.
    """
    if not counties_begun_by(by).filter(pk=county.pk).exists():
        raise Refused("您不是这个县的填报员、审核员或管理员，不能开始本级的报告。")
    report = begin(county, year, by=by)
    if last := report_kept_here(county, year - 1):
        bring_over(report, last, by=by, sure=True)
    report.refresh_from_db()
    return report


@transaction.atomic
def take_newer_sum(report_id: int, *, by: Account) -> Report:
    """本级填报员：重新定数以后，把还没有送审的报告的三张表换成新的数.

    A second click changes nothing.
    Raises Report.DoesNotExist when ``by`` may not change the report, Refused for a unit's.
    """
    report = lock(reports_editable_by(by), report_id)
    if not report.is_summed:
        raise Refused("这不是由汇总而成的报告，表格由单位自己填写。")
    if fixed := newer_sum(report):
        write_sum(report, fixed, by)
    return report
