"""Open an account: 开通账号."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.accounts.email import checked_email
from reports.workflow.accounts.first_password import give_first_password
from reports.workflow.accounts.posts import Post, appoint, fitting, in_words
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.worded import login_name, worded

LONGEST_NAME = 30


@dataclass(frozen=True)
class Opened:
    """An account, and the first password that stands nowhere else."""

    account: Account
    password: str
    unit: str


@transaction.atomic
def open_account(
    county_id: int,
    username: str,
    full_name: str,
    posts: Iterable[Post],
    *,
    by: Account,
    email: str = "",
) -> Opened:
    """县级管理员开通账号：本县单位的岗位，随机初始密码，首次登录必须修改.

    Raises Agency.DoesNotExist for a stranger, and Refused when the name is taken or a post is not
    the county's to give.
    """
    county = administered_county(county_id, by)
    return opened(county, username, full_name, fitting(county, posts), by=by, email=email)


def opened(
    county: Agency,
    username: str,
    full_name: str,
    posts: list[Post],
    *,
    by: Account,
    email: str,
) -> Opened:
    """Open an account with posts that are known to fit; the caller holds the county's row."""
    account = Account(
        username=free_login(username),
        full_name=worded(full_name, "姓名", longest=LONGEST_NAME),
        email=checked_email(email),
    )
    password = give_first_password(account)
    account.save()
    appoint(account, posts)
    words = in_words(posts)
    said = {"姓名": account.full_name, "岗位": words, "邮箱": account.email}
    record_administration(
        county,
        Administration.OPEN_ACCOUNT,
        by,
        subject=account.username,
        changes=[(name, None, text) for name, text in said.items() if text],
    )
    return Opened(account, password, words)


def free_login(text: str) -> str:
    """A login that nobody has, whichever way it is written."""
    username = login_name(text)
    if Account.objects.filter(username__iexact=username).exists():
        raise Refused(f"登录名“{username}”已经有人用了。")
    return username
