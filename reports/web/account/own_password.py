"""Is this the password of whoever is signed in? Asked once more before what only she may do."""

from django.contrib.auth import authenticate
from django.views.decorators.debug import sensitive_variables

from reports.web.request import SignedInRequest
from reports.web.sign_in.failed import note_failure
from reports.web.sign_in.lock_out import how_long, is_locked_out, make_good


@sensitive_variables("typed")
def objection_to_password(request: SignedInRequest, typed: str) -> str:
    """What to say to a wrong password, which is counted; empty for the right one."""
    name = request.user.username
    if authenticate(request, username=name, password=typed):
        make_good(request, name)
        return ""
    note_failure(request, name)
    return how_long(request, name) if is_locked_out(request) else "密码不对。"
