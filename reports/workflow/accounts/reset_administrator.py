"""Give an administrator who cannot sign in any more a first password again."""

from django.db import transaction

from reports.models import Account
from reports.workflow.accounts.open_account import Opened
from reports.workflow.accounts.reset_password import given_anew
from reports.workflow.agencies.operating import administrators_of, staffed_county
from reports.workflow.refusal import Refused


@transaction.atomic
def reset_administrator(county_id: int, account_id: int, *, by: Account) -> Opened:
    """平台管理员为县级管理员重置密码，两步验证同时关闭；记入这个县的管理记录.

    Raises DoesNotExist for whoever is no operator, and for who does not administer the county;
    Refused for a closed account and for the operator's own.
    """
    county = staffed_county(county_id, by)
    people = administrators_of(county).values("pk")
    account = Account.objects.select_for_update().get(pk__in=people, pk=account_id)
    if account.is_superuser or account.is_staff:
        raise Refused("平台管理员的密码用命令 manage.py operator reset 重置。")
    return given_anew(account, county, by)
