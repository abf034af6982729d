"""Put on record who signs in and out, and who tried to."""

from django.db import transaction

from reports.document.entry import writable
from reports.models import Account, Agency
from reports.workflow.administration import Administration
from reports.workflow.county import county_of_post
from reports.workflow.record.ledger import record_administration

LONGEST_SUBJECT = 150


def county_of(account: Account) -> Agency | None:
    """The county in whose record a person's own acts stand: that of her first post.

    None, the platform's record, for whoever has none.
    """
    post = account.appointments.select_related("agency__parent").order_by("pk").first()
    return county_of_post(post) if post else None


@transaction.atomic
def record_sign_in(account: Account, *, failed: int = 0, through: str = "") -> None:
    """登录: from where and when, how often the password was wrong before, and through what."""
    county = county_of(account)
    said = [f"用{through}" if through else "", f"此前输错{failed}次" if failed else ""]
    record_administration(
        county,
        Administration.SIGN_IN,
        account,
        subject=account.username,
        comment="，".join(filter(None, said)),
    )


@transaction.atomic
def record_sign_out(account: Account) -> None:
    """退出."""
    county = county_of(account)
    record_administration(county, Administration.SIGN_OUT, account, subject=account.username)


@transaction.atomic
def record_failed_sign_in(username: str, said: str = "") -> None:
    """登录失败: the name that was typed, and nothing else; nobody knows yet who typed it.

    It stands in the county of the person who has that name, so that her administrator sees it.
    """
    typed = " ".join(writable(username).split())[:LONGEST_SUBJECT]
    account = Account.objects.filter(username=typed).first()
    county = county_of(account) if account else None
    record_administration(county, Administration.SIGN_IN_FAILED, None, subject=typed, comment=said)
