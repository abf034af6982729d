"""登录第二步: the password was right, and the person is not signed in before her code is."""

import time

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django_otp import login as remember_device
from django_otp.models import Device

from reports.models import Account
from reports.web.sign_in.failed import note_failure
from reports.web.sign_in.lock_out import (
    count_failure,
    failures_of,
    how_long,
    is_locked_out,
    may_try,
)
from reports.workflow.accounts.record_sign_in import record_sign_in
from reports.workflow.accounts.two_steps import (
    check_second_step,
    has_two_steps,
    is_obliged_to_two_steps,
)
from reports.workflow.refusal import Refused

WAITING = "waiting_for_code"
OWED = "two_steps_owed"
"""In the session: she has to set up the second step before she does anything else."""

LONGEST_WAIT = 5 * 60
"""Seconds for which a right password waits for its code."""

BACKEND = settings.AUTHENTICATION_BACKENDS[-1]


def wait_for_code(request: HttpRequest, account: Account) -> None:
    """Keep in the session whose password was right, and when."""
    request.session[WAITING] = [account.pk, account.get_session_auth_hash(), int(time.time())]


def waiting_account(request: HttpRequest) -> Account | None:
    """Whose code is awaited; None after five minutes, or when the password has changed since."""
    pk, kept, since = request.session.get(WAITING, (None, "", 0))
    account = Account.objects.filter(pk=pk, is_active=True).first()
    if account is None or time.time() - since > LONGEST_WAIT:
        return None
    return account if kept == account.get_session_auth_hash() else None


def sign_in_with_code(request: HttpRequest, account: Account, code: str) -> None:
    """Sign in whose password was right with the code; Refused in words when it is not."""
    if not may_try(request, account.username):
        raise Refused(how_long(request, account.username))
    try:
        device = check_second_step(account, code)
    except Refused:
        count_failure(request, account.username)
        note_failure(request, account.username)
        if is_locked_out(request):
            raise Refused(how_long(request, account.username)) from None
        raise
    request.session.pop(WAITING, None)
    sign_in_now(request, account)
    remember_device(request, Device.from_persistent_id(device))


def sign_in_now(
    request: HttpRequest, account: Account, *, through: str = "", asked_twice: bool = False
) -> None:
    """Begin the session, and put it on record; ``through`` which identity service, if one, and
    whether that has ``asked_twice`` itself.
    """
    failed = failures_of(request, account.username)
    login(request, account, backend=BACKEND)
    if not asked_twice and is_obliged_to_two_steps(account) and not has_two_steps(account):
        request.session[OWED] = True
    record_sign_in(account, failed=failed, through=through)
