"""What is a report of which the program can read nothing? Its unit and year, all cells blank."""

from reports.document import Document
from reports.document.levels import level_of
from reports.models import Agency
from reports.statute import format_for


def blank_report(agency: Agency, year: int) -> Document:
    """The report of a scan, to be entered by people; its unit and year are known from elsewhere.

    Raises LookupError for a year without a form.
    """
    return Document(
        edition=format_for(year),
        year=year,
        organisation=agency.name,
        level=level_of(agency.level),
        title="",
    )
