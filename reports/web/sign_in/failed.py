"""A password or a code was wrong: what of it goes on record? The first time, and what locks."""

from django.conf import settings
from django.http import HttpRequest

from reports.web.limits.guessing import brake_on
from reports.web.sign_in.lock_out import failures_of, is_locked_out, was_counted
from reports.workflow.accounts.record_sign_in import record_failed_sign_in


def note_failure(request: HttpRequest, username: str) -> None:
    """Two entries at most for a name in one place and quarter of an hour, however often tried.

    How often it failed in between stands in the entry of the lock, or of the sign-in that follows.
    What is tried during a lock is refused before anything is compared, and leaves no entry.
    """
    if not was_counted(request):
        return
    times = failures_of(request, username)
    if is_locked_out(request):
        record_failed_sign_in(username, _lock_in_words(request, username, times))
    elif times == 1:
        record_failed_sign_in(username)


def _lock_in_words(request: HttpRequest, username: str, times: int) -> str:
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    brake = brake_on(request, username)
    return f"输错{times}次{brake.noted if brake else ''}，在这里暂停登录{minutes}分钟"
