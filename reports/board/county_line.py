"""What stands on a county's board of its own report? Its state, and by when it must be public."""

from dataclasses import dataclass

from reports.board.whose import BoardQuery
from reports.models import Account, Report
from reports.web.report_page import place_of
from reports.workflow.due import (
    PUBLISH_BY,
    Limit,
    binding,
    due_year,
    publication_deadline,
)


@dataclass(frozen=True)
class CountyLine:
    """The county's own report: how far it is, where it is read, and the limit that binds it.

    ``address`` is empty while nobody has begun it, or where she may not read it.
    """

    state: str
    address: str
    says: str
    is_late: bool


def county_line(asked: BoardQuery, user: Account) -> CountyLine | None:
    """The line; None for years without a report before the one that is written now."""
    year = asked.dates.year
    own = Report.objects.filter(agency=asked.county, year=year, is_current=True)
    report = own.select_related("agency").first()
    if report is None and year != due_year(asked.today):
        return None
    by_law = Limit(PUBLISH_BY, publication_deadline(year, is_governments=True))
    limit = binding(report, asked.dates) if report else by_law
    return CountyLine(
        report.get_state_display() if report else "还没有开始",
        place_of(report, user) if report else "",
        limit.in_words(asked.today) if limit else "",
        bool(limit and limit.days_left(asked.today) < 0),
    )
