"""Is a colleague reading a report? Then whoever decides on it has taken it over before."""

from django.utils import timezone

from reports.models import Account, Report, State
from reports.workflow.agencies.division import division_of
from reports.workflow.refusal import Refused


def holder_of(report: Report, user: Account) -> Account | None:
    """The colleague who is reading it; None where it is the person herself, or nobody."""
    if report.state != State.REVIEWING or report.opened_by_id in (None, user.pk):
        return None
    division = division_of([report.agency.county_id])
    return report.opened_by if division.is_held(report, user) else None


def since(report: Report) -> str:
    """Since when it has been read, in words."""
    at = report.opened_at
    return f"{timezone.localtime(at):%-m月%-d日 %H:%M}" if at else ""


def refuse_held(report: Report, by: Account) -> None:
    """Raise Refused where a colleague is reading it."""
    if holder := holder_of(report, by):
        raise Refused(f"{holder}从{since(report)}起在审核这份报告。要由您来办，请先接过来。")
