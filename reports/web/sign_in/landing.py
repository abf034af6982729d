"""Where does somebody begin who has just signed in, and wanted to go nowhere else?"""

from django.conf import settings
from django.shortcuts import resolve_url

from reports.models import Account
from reports.workflow.access import reports_reviewed_by
from reports.workflow.judging.reading_tallies import WAITING


def landing_of(account: Account) -> str:
    """The queue for whom reports wait in it; everybody else has her list of reports."""
    is_awaited = reports_reviewed_by(account).filter(state__in=WAITING).exists()
    return resolve_url("review:queue" if is_awaited else settings.LOGIN_REDIRECT_URL)
