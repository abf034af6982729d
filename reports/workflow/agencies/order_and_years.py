"""Where does a unit stand in the county's order, and for which years does it count?"""

from dataclasses import dataclass

from reports.models import Agency, Report, clock
from reports.statute import EDITIONS
from reports.workflow.due import due_year
from reports.workflow.refusal import Refused

POSITION, FIRST_YEAR, LAST_YEAR = "排序", "自哪一年度起报告", "报告到哪一年度"


@dataclass(frozen=True)
class Counted:
    """As asked for. No first year means the one that it has, or for a new unit the one due."""

    reports_from: int | None = None
    reports_until: int | None = None
    position: int | None = None


def years_ahead() -> range:
    """The years from which a unit may begin to report: those of an edition, until next year's."""
    return range(min(one.first_year for one in EDITIONS), due_year(clock.today()) + 2)


def counted_of(agency: Agency) -> Counted:
    """What is kept of a unit now."""
    return Counted(agency.reports_from, agency.reports_until, agency.position)


def settled(given: Counted, *, of: Agency | None = None) -> Counted:
    """What is kept; Refused for years that cannot be, or that leave out a report that there is."""
    first = given.reports_from or (of.reports_from if of else due_year(clock.today()))
    last, years = given.reports_until, years_ahead()
    if given.reports_from and first not in years:
        raise Refused(f"{FIRST_YEAR}：请填{years[0]}到{years[-1]}之间的年度。")
    if last is not None and last not in years:
        raise Refused(f"{LAST_YEAR}：请填{years[0]}到{years[-1]}之间的年度，一直报告的不填。")
    if first and last and last < first:
        raise Refused(f"{LAST_YEAR}：不能早于开始报告的{first}年度。")
    if of is not None and (given.reports_from or last):
        _refuse_left_out(of, first or 0, last or years[-1])
    return Counted(first, last, given.position)


def _refuse_left_out(agency: Agency, first: int, last: int) -> None:
    kept = Report.objects.filter(agency=agency).exclude(year__range=(first, last))
    if left_out := kept.order_by("year").first():
        says = f"从{first}年度算起" if left_out.year < first else f"只算到{last}年度"
        raise Refused(f"已经有{left_out.year}年度的报告，不能{says}。")


def spoken(counted: Counted) -> dict[str, str]:
    """For the record; empty where nothing is said."""
    years = (counted.reports_from, counted.reports_until)
    first, last = (f"{year}年度" if year else "" for year in years)
    position = "" if counted.position is None else str(counted.position)
    return {FIRST_YEAR: first, LAST_YEAR: last, POSITION: position}
