"""Give somebody who forgot her password a first one again: 重置密码."""

from axes.models import AccessAttempt
from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.accounts.first_password import give_first_password
from reports.workflow.accounts.open_account import Opened
from reports.workflow.accounts.posts import held, in_words
from reports.workflow.accounts.two_steps import remove_two_steps
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_account, administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def reset_password(county_id: int, account_id: int, *, by: Account) -> Opened:
    """县级管理员重置密码：另给初始密码，首次登录必须修改；正在使用的随即退出.

    Whoever has been locked out, or has lost her phone, gets in again: 两步验证 is off with it.

    Raises DoesNotExist for a stranger or a foreign account, and Refused for a closed account and
    for one's own, whose password is changed with the old one.
    """
    county = administered_county(county_id, by)
    account = administered_account(county, account_id, by)
    if account == by:
        raise Refused("自己的密码请在“修改密码”中修改。")
    return given_anew(account, county, by)


def given_anew(account: Account, county: Agency, by: Account) -> Opened:
    """A first password for an account that the caller holds; entered in the county's record."""
    if not account.is_active:
        raise Refused("这个账号已停用，要用请先恢复。")
    password, had_two_steps = renewed_password(account)
    record_administration(
        county,
        Administration.RESET_PASSWORD,
        by,
        subject=account.username,
        comment="两步验证同时关闭" if had_two_steps else "",
    )
    return Opened(account, password, in_words(held(account, county)))


def renewed_password(account: Account) -> tuple[str, bool]:
    """A first password again, what failed before forgotten, 两步验证 off: the password, and whether
    there were two steps; the caller holds the account and puts it on record.
    """
    password = give_first_password(account)
    account.save(update_fields=["password", "must_change_password"])
    AccessAttempt.objects.filter(username=account.username).delete()
    return password, remove_two_steps(account)
