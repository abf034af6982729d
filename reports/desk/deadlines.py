"""By when must a report be where, and was it late? Shown, never enforced: `workflow.due` rules."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.models import CountyYear, Report, clock
from reports.workflow.county import dates_of
from reports.workflow.due import PUBLISH_BY, Limit, binding, report_days_late


@dataclass(frozen=True)
class Deadline:
    """The date that binds a report now, if any, and how late it came for the first time."""

    limit: Limit | None
    days_late: int = 0

    @property
    def days(self) -> int:
        return self.limit.days_left(clock.today()) if self.limit else 0

    @property
    def is_late(self) -> bool:
        return self.days < 0

    @property
    def says(self) -> str:
        """The days left, or since when it has passed."""
        if self.limit is None:
            return ""
        if self.is_late:
            return f"已过{-self.days}天"
        return f"还有{self.days}天" if self.days else "今天截止"

    @property
    def came(self) -> str:
        """How late the report came for the first time; nothing where it came in time."""
        return f"迟报{self.days_late}天" if self.days_late else ""


def deadlines(reports: Iterable[Report]) -> dict[int, Deadline]:
    """The deadlines of reports by their keys."""
    dates: dict[tuple[int, int], CountyYear] = {}
    found = {}
    for report in reports:
        key = (report.agency.county_id, report.year)
        if key not in dates:
            dates[key] = dates_of(*key)
        late = report_days_late(report, dates[key])
        limit = binding(report, dates[key])
        found[report.pk] = Deadline(limit, late)
    return found


def deadline_of(report: Report) -> Deadline:
    """The deadline of one report."""
    return deadlines([report])[report.pk]


def publication(report: Report) -> Deadline:
    """公布期限 of a report that is not public yet."""
    return Deadline(Limit(PUBLISH_BY, report.publish_by))
