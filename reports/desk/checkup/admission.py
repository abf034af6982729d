"""Who may use 年报体检? Who has signed in; everyone, within bounds, where it was opened."""

from django.conf import settings
from django.http import HttpRequest

from reports.web.limits import rate
from reports.workflow.county import checkup_is_open


def is_admitted(request: HttpRequest) -> bool:
    """Whether the page is open to this person; the installation may open it, or any county."""
    if request.user.is_authenticated or settings.CHECKUP_OPEN_TO_ALL:
        return True
    return checkup_is_open()


def is_over_the_limit(request: HttpRequest) -> bool:
    """Count one more file of a stranger's address; True when it has given enough for this hour."""
    return rate.is_over_the_limit("checkup", settings.CHECKUP_FILES_PER_HOUR, request)
