"""Is a county's sum fixed, and how far is the report that rests on it?"""

from reports.models import WITH_AUTHOR, Agency, FixedSum, Report
from reports.workflow.refusal import Refused


def is_sent(fixed: FixedSum | None) -> bool:
    """Whether the county's own report has left the desk: its figures can no longer be replaced."""
    return bool(fixed and fixed.report and fixed.report.state not in WITH_AUTHOR)


def refuse_sent(fixed: FixedSum | None) -> None:
    """Raise Refused once the county's own report is on its way."""
    if fixed and fixed.report and is_sent(fixed):
        state = fixed.report.get_state_display()
        raise Refused(f"本级报告现在是“{state}”，用的就是这次定数，不能再改。")


def hold_reports(county: Agency, year: int) -> None:
    """Lock the units' reports of the year: no version takes another's place meanwhile."""
    units = Report.objects.filter(agency__parent=county, year=year)
    list(units.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
