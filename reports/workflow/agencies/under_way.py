"""Has a unit a report that somebody is waiting for? Then it stays what it is for now."""

from reports.models import Agency, Report, State
from reports.workflow.refusal import Refused

WAITING = (State.AWAITING, State.SUBMITTED, State.REVIEWING, State.RETURNED)


def refuse_under_way(agency: Agency, act: str) -> None:
    """Raise Refused, naming the year, while a report has been sent and not been approved."""
    report = Report.objects.filter(agency=agency, state__in=WAITING).order_by("year").first()
    if report:
        raise Refused(
            f"“{agency.short_name}”{report.year}年的报告现在是“{report.get_state_display()}”，"
            f"办完以后才能{act}。"
        )
