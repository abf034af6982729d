"""Change one's own password: 修改密码."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from reports.models import Account
from reports.workflow.accounts.record_sign_in import county_of
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def change_password(old: str, new: str, *, by: Account) -> Account:
    """本人凭原密码修改密码；初始密码须改为另一个. 其他地方的登录随即失效.

    Raises Refused when the old password is not hers, or the new one is no good.
    """
    account = Account.objects.select_for_update().get(pk=by.pk, is_active=True)
    if not account.check_password(old):
        raise Refused("原密码不对。")
    if old == new:
        raise Refused("新密码不能和原密码一样。")
    try:
        validate_password(new, account)
    except ValidationError as reason:
        raise Refused("".join(reason.messages)) from None
    account.set_password(new)
    account.must_change_password = False
    account.save(update_fields=["password", "must_change_password"])
    record_administration(
        county_of(account), Administration.CHANGE_PASSWORD, account, subject=account.username
    )
    return account
