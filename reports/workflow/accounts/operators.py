"""Who operates the platform? Opened, reset and closed at the machine itself, and on record."""

from django.db import transaction

from reports.models import Account, Office, clock
from reports.workflow.accounts.first_password import give_first_password
from reports.workflow.accounts.open_account import LONGEST_NAME, free_login
from reports.workflow.accounts.two_steps import remove_two_steps
from reports.workflow.administration import Administration
from reports.workflow.platform_operator import offices_are_apart
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.worded import worded

AT_THE_MACHINE = "在服务器上用命令办理"
"""Nobody has signed in who could be named: the record says where it was done."""


@transaction.atomic
def open_operator(username: str, full_name: str, office: str = "") -> tuple[Account, str]:
    """开通平台管理员: the account, and the first password, which must be changed.

    Raises Refused when the name is taken, and for no office once the three are parted.
    """
    account, password = new_operator(username, full_name, office)
    _record(Administration.OPEN_ACCOUNT, account)
    return account, password


def new_operator(username: str, full_name: str, office: str) -> tuple[Account, str]:
    """A new account of the platform and its first password; the caller puts it on record."""
    if office not in Office.values and (office or offices_are_apart()):
        raise Refused("已启用三员分立，请选一种分工。" if not office else "没有这种分工。")
    account = Account(
        username=free_login(username),
        full_name=worded(full_name, "姓名", longest=LONGEST_NAME),
        is_staff=True,
        is_superuser=True,
        office=office,
    )
    password = give_first_password(account)
    account.save()
    return account, password


@transaction.atomic
def reset_operator(username: str) -> tuple[Account, str]:
    """重置平台管理员的密码，两步验证同时关闭; the account, and a first password again."""
    account = _operator(username)
    password = give_first_password(account)
    account.is_active, account.closed_at = True, None
    account.save(update_fields=["password", "must_change_password", "is_active", "closed_at"])
    remove_two_steps(account)
    _record(Administration.RESET_PASSWORD, account)
    return account, password


@transaction.atomic
def close_operator(username: str) -> Account:
    """停用平台管理员: she cannot sign in from this moment on."""
    account = _operator(username)
    account.is_active, account.closed_at = False, clock.now()
    account.save(update_fields=["is_active", "closed_at"])
    _record(Administration.CLOSE_ACCOUNT, account)
    return account


def _operator(username: str) -> Account:
    operators = Account.objects.select_for_update().filter(is_superuser=True)
    account = operators.filter(username=username).first()
    if account is None:
        raise Refused(f"没有登录名是“{username}”的平台管理员。")
    return account


def _record(action: Administration, account: Account) -> None:
    what = Office(account.office).label if account.office else "平台管理员"
    record_administration(
        None, action, None, subject=account.username, comment=f"{what}，{AT_THE_MACHINE}"
    )
