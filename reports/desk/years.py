"""On which years can a report be started?"""

from reports.models import clock
from reports.statute import EDITIONS
from reports.workflow.due import due_year


def startable_years() -> list[int]:
    """Reporting years that can be written: the one now due and those before it, newest first.

    None before the first edition that reports are filed under.
    """
    return list(range(due_year(clock.today()), EDITIONS[0].first_year - 1, -1))
