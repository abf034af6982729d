"""By when must a report be sent in, and is it late? Shown, never enforced."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from reports.models import CountyYear, Report, State
from reports.workflow.county import dates_of


@dataclass(frozen=True)
class Deadline:
    """报送截止 of a report. ``days`` are left until then, or were when the report was sent in."""

    on: datetime.date
    days: int
    is_met: bool

    @property
    def is_late(self) -> bool:
        return self.days < 0

    @property
    def says(self) -> str:
        """The days left, or how late it is or was; nothing where it came in time."""
        if self.is_met:
            return f"迟报{-self.days}天" if self.is_late else ""
        if self.is_late:
            return f"已过{-self.days}天"
        return f"还有{self.days}天" if self.days else "今天截止"


def deadlines(reports: Iterable[Report]) -> dict[int, Deadline]:
    """The deadlines of reports by their keys; none where the county has set none."""
    dates: dict[tuple[int, int], CountyYear] = {}
    found = {}
    for report in reports:
        key = (report.agency.county_id, report.year)
        if key not in dates:
            dates[key] = dates_of(*key)
        if on := dates[key].submit_by:
            found[report.pk] = _deadline(report, on)
    return found


def publication(report: Report) -> Deadline:
    """公布期限 of a report that is not public yet."""
    return Deadline(report.publish_by, report.days_left(timezone.localdate()), is_met=False)


def _deadline(report: Report, on: datetime.date) -> Deadline:
    with_unit = report.is_open or report.state == State.AWAITING
    sent = None if with_unit else report.signed_at or report.submitted_at
    day = timezone.localdate(sent) if sent else timezone.localdate()
    return Deadline(on, (on - day).days, is_met=sent is not None)
