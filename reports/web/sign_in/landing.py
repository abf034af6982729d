"""Where does somebody begin who has just signed in, and wanted to go nowhere else?"""

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from reports.models import Account
from reports.workflow.access import reports_reviewed_by
from reports.workflow.judging.reading_tallies import WAITING


def landing_of(account: Account) -> str:
    """The queue for whom reports wait in it; everybody else has her list of reports."""
    is_awaited = reports_reviewed_by(account).filter(state__in=WAITING).exists()
    return resolve_url("review:queue" if is_awaited else settings.LOGIN_REDIRECT_URL)


def own_place(request: HttpRequest, onward: str, account: Account) -> str:
    """Where the person wanted to go, when that is on this site."""
    is_ours = url_has_allowed_host_and_scheme(
        onward, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return onward if is_ours else landing_of(account)
