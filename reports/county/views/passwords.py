"""重置密码、停用、恢复; and first passwords, shown once and kept nowhere."""

from collections.abc import Callable, Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.county.frame import own_county, page
from reports.models import Account, Agency
from reports.web.administering.password_sheet import password_sheet
from reports.web.request import SignedInRequest
from reports.workflow.accounts.close_account import close_account
from reports.workflow.accounts.open_account import Opened
from reports.workflow.accounts.reopen_account import reopen_account
from reports.workflow.accounts.reset_password import reset_password
from reports.workflow.refusal import Refused


def show_passwords(
    request: SignedInRequest, county: Agency, opened: Sequence[Opened], done: str
) -> HttpResponse:
    """The page that is shown once: the passwords, and a sheet of them to keep or hand out."""
    context: dict[str, object] = {
        "opened": opened,
        "done": done,
        "sheet": password_sheet(opened),
    }
    return page(request, county, "people", "county/first_passwords.html", context)


@login_required
@require_POST
def reset(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """重置密码."""
    return _with_new_password(request, county_id, pk, reset_password, "密码已重置")


def _with_new_password(
    request: SignedInRequest, county_id: int, pk: int, verb: Callable[..., Opened], done: str
) -> HttpResponse:
    county = own_county(request, county_id)
    try:
        opened = verb(county_id, pk, by=request.user)
    except Account.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("county:person", county_id, pk)
    return show_passwords(request, county, [opened], done)


@login_required
@require_POST
def close(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """停用账号."""
    own_county(request, county_id)
    try:
        closed = close_account(county_id, pk, by=request.user)
    except Account.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("county:person", county_id, pk)
    messages.success(request, f"“{closed}”的账号已停用。")
    return redirect("county:people", county_id)


@login_required
@require_POST
def reopen(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """恢复账号."""
    return _with_new_password(request, county_id, pk, reopen_account, "账号已恢复")
