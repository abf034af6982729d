"""The accounts of the platform itself: opened, given an office, reset and closed, on record."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import QuerySet

from reports.models import Account, Office, clock
from reports.workflow.accounts.open_account import Opened
from reports.workflow.accounts.operators import new_operator
from reports.workflow.accounts.reset_password import renewed_password
from reports.workflow.administration import Administration
from reports.workflow.platform.part_offices import holders_of
from reports.workflow.platform.rules_row import held_rules
from reports.workflow.platform_operator import guards, offices_are_apart
from reports.workflow.record.changed import Change
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

OFFICE = "平台分工"


def officers_looked_after_by(user: Account) -> QuerySet[Account]:
    """Every account of the platform, for who looks after them; nobody's otherwise."""
    people = Account.objects.filter(is_superuser=True).order_by("-is_active", "pk")
    return people if guards(user) else people.none()


@transaction.atomic
def open_officer(username: str, full_name: str, office: str, *, by: Account) -> Opened:
    """安全管理员开通平台的账号：随机初始密码，首次登录必须修改.

    Raises Account.DoesNotExist for whoever looks after none, and Refused when the name is taken or
    there is no such office.
    """
    held_rules()
    if not guards(by):
        raise Account.DoesNotExist
    account, password = new_operator(username, full_name, office)
    words = _label(office)
    changes: list[Change] = [
        ("姓名", None, account.full_name),
        *([(OFFICE, None, words)] if words else []),
    ]
    _record(Administration.OPEN_ACCOUNT, account, by, changes)
    return Opened(account, password, words or "平台管理员")


@transaction.atomic
def give_office(account_id: int, office: str, *, by: Account) -> Account:
    """安全管理员给平台的一个账号定分工；一个账号只担任三员中的一员.

    Raises Account.DoesNotExist for a stranger or a foreign account, and Refused for a second
    office, for one's own once the three are parted, and for who has posts in a county.
    """
    account = _held(account_id, by)
    if office not in Office.values:
        raise Refused("没有这种分工。")
    if account.office == office:
        return account
    if offices_are_apart():
        _refuse_second(account, by)
    if account.appointments.exists():
        raise Refused(f"“{account}”在县里有岗位，不能再担任三员。请另开一个账号。")
    was, account.office = _label(account.office), office
    account.save(update_fields=["office"])
    changes = [(OFFICE, was or None, _label(office))]
    _record(Administration.CHANGE_ACCOUNT, account, by, changes)
    return account


def _refuse_second(account: Account, by: Account) -> None:
    if account == by:
        raise Refused("不能给自己定分工，请由另一名安全管理员办理。")
    if account.office:
        raise Refused(
            f"“{account}”已经是{_label(account.office)}。三员不能兼任，也不能改任，请另开一个账号。"
        )


@transaction.atomic
def reset_officer(account_id: int, *, by: Account) -> Opened:
    """安全管理员给忘了密码的平台账号另给初始密码，两步验证同时关闭."""
    account = _held(account_id, by)
    if account == by:
        raise Refused("自己的密码请在“修改密码”中修改。")
    if not account.is_active:
        raise Refused("这个账号已停用。")
    password, _ = renewed_password(account)
    _record(Administration.RESET_PASSWORD, account, by)
    return Opened(account, password, _label(account.office) or "平台管理员")


@transaction.atomic
def close_officer(account_id: int, *, by: Account) -> Account:
    """安全管理员停用平台的账号；每一员至少留一人. Closing what is closed changes nothing."""
    account = _held(account_id, by)
    if account == by:
        raise Refused("不能停用自己的账号，请由另一名安全管理员办理。")
    if not account.is_active:
        return account
    if account.office and offices_are_apart() and holders_of(Office(account.office)) == 1:
        raise Refused(f"{_label(account.office)}只有这一名，请先开通另一名。")
    account.is_active, account.closed_at = False, clock.now()
    account.save(update_fields=["is_active", "closed_at"])
    _record(Administration.CLOSE_ACCOUNT, account, by)
    return account


def _held(account_id: int, by: Account) -> Account:
    """The account, locked, after the rules: two who close each other take turns."""
    held_rules()
    people = officers_looked_after_by(Account.objects.get(pk=by.pk))
    return people.select_for_update().get(pk=account_id)


def _label(office: str) -> str:
    return str(Office(office).label) if office else ""


def _record(
    action: Administration,
    account: Account,
    by: Account,
    changes: Sequence[Change] = (),
) -> None:
    record_administration(None, action, by, subject=account.username, changes=changes)
