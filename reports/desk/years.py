"""On which years can a report be started?"""

from django.utils import timezone

from reports.statute import EDITIONS
from reports.workflow.start import due_year

FIRST_YEAR = min(edition.first_year for edition in EDITIONS)


def startable_years() -> list[int]:
    """Reporting years that can be written: the one now due and those before it."""
    return list(range(due_year(timezone.localdate()), FIRST_YEAR - 1, -1))
