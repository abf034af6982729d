"""On which years can a report be started?"""

from django.utils import timezone

from reports.statute import EDITIONS
from reports.workflow.due import due_year


def startable_years() -> list[int]:
    """Reporting years that can be written: the one now due and those before it, newest first.

    Only those that an edition covers: there may be none between two of them.
    """
    first = min(edition.first_year for edition in EDITIONS)
    years = range(due_year(timezone.localdate()), first - 1, -1)
    return [year for year in years if any(edition.covers(year) for edition in EDITIONS)]
