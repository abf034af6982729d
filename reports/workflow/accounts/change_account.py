"""Change a person's name and posts: 修改账号."""

from collections.abc import Iterable

from django.db import transaction

from reports.models import Account, Appointment, Role
from reports.workflow.accounts.email import checked_email
from reports.workflow.accounts.open_account import LONGEST_NAME
from reports.workflow.accounts.posts import (
    Post,
    appoint,
    fitting,
    held,
    in_words,
    leaves_no_administrator,
)
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_account, administered_county
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.worded import worded


@transaction.atomic
def change_account(
    county_id: int,
    account_id: int,
    full_name: str,
    posts: Iterable[Post],
    *,
    by: Account,
    email: str | None = None,
) -> Account:
    """县级管理员修改姓名、邮箱和在本县的岗位；在其他县的岗位不变. No ``email``: it stays.

    Raises DoesNotExist for a stranger or a foreign account, and Refused when a post is not the
    county's to give, or when somebody would give up the last or her own administrator's post.
    """
    county = administered_county(county_id, by)
    account = administered_account(county, account_id, by)
    before = held(account, county)
    after = fitting(county, posts, kept=before)
    _refuse_giving_up(account, before, after, by)
    was = _said(account, before)
    account.full_name = worded(full_name, "姓名", longest=LONGEST_NAME)
    account.email = account.email if email is None else checked_email(email)
    changes = changed(was, _said(account, after))
    if changes:
        account.save(update_fields=["full_name", "email"])
        _replace(account, before, after)
        record_administration(
            county,
            Administration.CHANGE_ACCOUNT,
            by,
            subject=account.username,
            changes=changes,
        )
    return account


def _said(account: Account, posts: list[Post]) -> dict[str, str]:
    return {"姓名": account.full_name, "岗位": in_words(posts), "邮箱": account.email}


def _refuse_giving_up(account: Account, before: list[Post], after: list[Post], by: Account) -> None:
    given_up = [post for post in before if post not in after and post.role == Role.ADMINISTRATOR]
    if given_up and account == by:
        raise Refused("不能取消自己的县级管理员岗位，请由另一名管理员办理。")
    left = [Post(*row) for row in account.appointments.values_list("agency", "role")]
    if alone := leaves_no_administrator(account, [one for one in left if one not in given_up]):
        raise Refused(f"“{alone.short_name}”只有这一名管理员，请先指定另一名。")


def _replace(account: Account, before: list[Post], after: list[Post]) -> None:
    for post in before:
        if post not in after:
            Appointment.objects.filter(
                account=account, agency=post.agency_id, role=post.role
            ).delete()
    appoint(account, [post for post in after if post not in before])
