"""Grade a check for a county: 本县的严重程度."""

from django.db import transaction

from reports.checks import CATALOGUE
from reports.models import Account, Agency, CountySeverity, Severity
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.judging.tallies_task import ask_for_tallies
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def grade(county_id: int, code: str, severity: str, *, by: Account) -> None:
    """县级管理员给一条核查规则定本县的严重程度；空的表示恢复系统的.

    A grade that equals the catalogue's is one too: it holds for findings that the check itself
    would call milder. It holds from the next time a report is judged. Raises
    Agency.DoesNotExist for a stranger, and Refused for a check or a grade that there is not, and
    for what the form itself demands.
    """
    county = administered_county(county_id, by)
    check = next((one for one in CATALOGUE if one.code == code), None)
    if check is None:
        raise Refused("没有这条规则。")
    if check.binding and severity:
        raise Refused(f"{code}是年度报告格式本身的要求，各县都一样，不能另定。")
    if severity and severity not in Severity.values:
        raise Refused("没有这个严重程度。")
    before = CountySeverity.objects.filter(county=county, code=code).first()
    was = before.severity if before else ""
    if severity == was:
        return
    _keep(county, code, severity)
    ask_for_tallies()
    words = [f"{Severity(one).label}" if one else None for one in (was, severity)]
    record_administration(
        county,
        Administration.CHANGE_SETTINGS,
        by,
        subject=code,
        changes=[(f"{code} {check.title}", words[0], words[1])],
    )


def _keep(county: Agency, code: str, severity: str) -> None:
    if severity:
        CountySeverity.objects.update_or_create(
            county=county, code=code, defaults={"severity": severity}
        )
    else:
        CountySeverity.objects.filter(county=county, code=code).delete()
