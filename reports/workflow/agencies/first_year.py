"""From which reporting year on does a unit report? Years before are none of its own."""

from reports.models import Agency, Report, clock
from reports.statute import EDITIONS
from reports.workflow.due import due_year
from reports.workflow.refusal import Refused

LABEL = "自哪一年度起报告"


def years_ahead() -> range:
    """The years from which a unit may begin to report: those of an edition, until next year's."""
    return range(min(one.first_year for one in EDITIONS), due_year(clock.today()) + 2)


def first_year(given: int | None, *, of: Agency | None = None) -> int | None:
    """The year that is kept: what was given, or what it is; a new unit begins with the year due.

    Refused for a year that cannot be, or one after a report that there is.
    """
    if given is None:
        return of.reports_from if of else due_year(clock.today())
    years = years_ahead()
    if given not in years:
        raise Refused(f"{LABEL}：请填{years[0]}到{years[-1]}之间的年度。")
    kept = Report.objects.filter(agency=of).order_by("year").first() if of else None
    if kept and kept.year < given:
        raise Refused(f"已经有{kept.year}年度的报告，不能从{given}年度算起。")
    return given


def spoken(year: int | None) -> str:
    """For the record: empty where it reports since there are reports."""
    return f"{year}年度" if year else ""
