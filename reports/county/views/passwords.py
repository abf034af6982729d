"""重置密码、停用、恢复; and first passwords, shown once and kept nowhere."""

import base64
from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.county.frame import own_county, page
from reports.exporters.plain_sheet import XLSX, workbook
from reports.models import Account, Agency
from reports.web.request import SignedInRequest
from reports.workflow.accounts.close_account import close_account
from reports.workflow.accounts.open_account import Opened
from reports.workflow.accounts.reopen_account import reopen_account
from reports.workflow.accounts.reset_password import reset_password
from reports.workflow.refusal import Refused

_WIDTHS = {"姓名": 14, "登录名": 20, "岗位": 40, "初始密码": 26}


def show_passwords(
    request: SignedInRequest, county: Agency, opened: Sequence[Opened], done: str
) -> HttpResponse:
    """The page that is shown once: the passwords, and a sheet of them to keep or hand out.

    The sheet is in the page itself, so that nothing on the server ever holds a password in words.
    """
    rows = [(one.account.full_name, one.account.username, one.unit, one.password) for one in opened]
    sheet = base64.b64encode(workbook("初始密码", _WIDTHS, rows)).decode()
    context: dict[str, object] = {
        "opened": opened,
        "done": done,
        "sheet": f"data:{XLSX};base64,{sheet}",
    }
    return page(request, county, "people", "county/first_passwords.html", context)


@login_required
@require_POST
def reset(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """重置密码."""
    county = own_county(request, county_id)
    try:
        return show_passwords(
            request, county, [reset_password(county_id, pk, by=request.user)], "密码已重置"
        )
    except Account.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("county:person", county_id, pk)


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
    county = own_county(request, county_id)
    try:
        return show_passwords(
            request, county, [reopen_account(county_id, pk, by=request.user)], "账号已恢复"
        )
    except Account.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("county:person", county_id, pk)
