"""Where does a person get her mails? An address, given by the administrator or by herself."""

from django.db import transaction

from reports.models import Account
from reports.workflow.accounts.record_sign_in import county_of
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.telling.mail import is_address
from reports.workflow.worded import worded

LONGEST_EMAIL = 254


def checked_email(text: str) -> str:
    """An address that one mail can be sent to, or none; Refused for anything else."""
    tidy = worded(text, "邮箱", longest=LONGEST_EMAIL, required=False)
    if tidy and not is_address(tidy):
        raise Refused(f"“{tidy[:60]}”不是一个邮箱地址，应当像 name@example.org 这样。")
    return tidy


@transaction.atomic
def change_email(email: str, *, by: Account) -> Account:
    """本人修改自己的邮箱；空的，就不再收邮件. Raises Refused when it is no address."""
    account = Account.objects.select_for_update().get(pk=by.pk, is_active=True)
    was, account.email = account.email, checked_email(email)
    if account.email != was:
        account.save(update_fields=["email"])
        record_administration(
            county_of(account),
            Administration.CHANGE_ACCOUNT,
            account,
            subject=account.username,
            changes=[("邮箱", was or None, account.email or None)],
        )
    return account
