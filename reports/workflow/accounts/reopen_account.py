"""Open an account again that was closed: 恢复账号."""

from django.db import transaction

from reports.models import Account
from reports.workflow.accounts.first_password import give_first_password
from reports.workflow.accounts.open_account import Opened
from reports.workflow.accounts.posts import held, in_words
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_account, administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def reopen_account(county_id: int, account_id: int, *, by: Account) -> Opened:
    """县级管理员恢复停用的账号：岗位照旧，旧密码不再有效，另给初始密码.

    Raises DoesNotExist for a stranger or a foreign account, and Refused when it is not closed.
    """
    county = administered_county(county_id, by)
    account = administered_account(county, account_id, by)
    if account.is_active:
        raise Refused("这个账号没有停用。")
    password = give_first_password(account)
    account.is_active = True
    account.closed_at = None
    account.save(update_fields=["is_active", "closed_at", "password", "must_change_password"])
    record_administration(county, Administration.REOPEN_ACCOUNT, by, subject=account.username)
    return Opened(account, password, in_words(held(account, county)))
