"""登录 in place: the session ended under a page that is being written on, and the page asks."""

from django.contrib.auth import authenticate
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from reports.models import Account
from reports.web.request import number_in, posted_json
from reports.web.sign_in.failed import note_failure
from reports.web.sign_in.lock_out import how_long, how_many, is_locked_out
from reports.web.sign_in.second_step import sign_in_now, sign_in_with_code
from reports.workflow.accounts.two_steps import has_two_steps
from reports.workflow.refusal import Refused

_CODE = "请输入手机上的六位验证码，或者一个恢复码。"


@never_cache
@require_http_methods(["GET", "POST"])
def sign_in_again(request: HttpRequest) -> JsonResponse:
    """Who is signed in here, and the token of a form; or, posted, the same person once more."""
    if request.method == "GET":
        return _answer(request, 200)
    try:
        account, password, code = _posted(request)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _answer(request, 400, "没有读懂，请再输一遍密码。")
    if request.user.is_authenticated and request.user != account:
        return _answer(
            request, 409, f"本浏览器里现在登录的是“{request.user}”，请先退出那个账号，再回到这里。"
        )
    return _signed_in(request, account, password, code)


def _posted(request: HttpRequest) -> tuple[Account | None, str, str]:
    body = posted_json(request)
    password, code = str(body["password"]), str(body.get("code", ""))
    (password + code).encode()
    return _account(body["account"]), password, code


def _account(sent: object) -> Account | None:
    """The account of a number; ValueError for what JSON may call a number besides."""
    number = number_in(str(sent)) if isinstance(sent, (int, str)) else None
    if number is None:
        raise ValueError(sent)
    return Account.objects.filter(pk=number).first()


@sensitive_variables("password", "code")
def _signed_in(
    request: HttpRequest, account: Account | None, password: str, code: str
) -> JsonResponse:
    name = account.username if account else ""
    known = authenticate(request, username=name, password=password)
    if not isinstance(known, Account):
        note_failure(request, name)
        is_out = is_locked_out(request)
        why = how_long(request, name) if is_out else how_many(request, name, "密码")
        return _answer(request, 422, why)
    if not has_two_steps(known):
        sign_in_now(request, known)
        return _answer(request, 200)
    if not code.strip():
        return _answer(request, 422, _CODE, code=True)
    try:
        sign_in_with_code(request, known, code)
    except Refused as reason:
        return _answer(request, 422, str(reason), code=True)
    return _answer(request, 200)


def _answer(
    request: HttpRequest, status: int, message: str = "", code: bool = False
) -> JsonResponse:
    """The token is asked for last: signing in gives a new one."""
    body = {
        "account": request.user.pk,
        "message": message,
        "code": code,
        "token": get_token(request),
    }
    return JsonResponse(body, status=status)
