"""Close the account of somebody who leaves: 停用账号."""

from django.db import transaction

from reports.models import Account, clock
from reports.workflow.accounts.posts import leaves_no_administrator
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_account, administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def close_account(county_id: int, account_id: int, *, by: Account) -> Account:
    """县级管理员停用账号：立即不能再登录，正在使用的也随即退出；岗位和办理记录保留.

    Raises DoesNotExist for a stranger or a foreign account, and Refused for one's own account and
    for a county's last administrator. Closing what is closed changes nothing.
    """
    county = administered_county(county_id, by)
    account = administered_account(county, account_id, by)
    if account == by:
        raise Refused("不能停用自己的账号，请由另一名管理员办理。")
    if not account.is_active:
        return account
    if alone := leaves_no_administrator(account):
        raise Refused(f"“{alone.short_name}”只有这一名管理员，请先指定另一名。")
    account.is_active = False
    account.closed_at = clock.now()
    account.save(update_fields=["is_active", "closed_at"])
    record_administration(county, Administration.CLOSE_ACCOUNT, by, subject=account.username)
    return account
