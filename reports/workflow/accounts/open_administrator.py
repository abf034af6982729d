"""Give a county its first administrator: the one who opens all the other accounts."""

from django.db import transaction

from reports.models import Account, Role
from reports.workflow.accounts.open_account import Opened, opened
from reports.workflow.accounts.posts import Post
from reports.workflow.agencies.operating import administrators_of, staffed_county
from reports.workflow.refusal import Refused


@transaction.atomic
def open_administrator(
    county_id: int, username: str, full_name: str, *, by: Account, email: str = ""
) -> Opened:
    """平台管理员为没有管理员的县开通县级管理员：随机初始密码，首次登录必须修改；记入这个县的管理记录.

    Raises Agency.DoesNotExist for whoever is no operator, and Refused where the county has one
    who can sign in: further people are hers to appoint.
    """
    county = staffed_county(county_id, by)
    if administrators_of(county).filter(is_active=True).exists():
        raise Refused(f"“{county.short_name}”已经有县级管理员，其他人由县级管理员开通。")
    post = Post(county.pk, Role.ADMINISTRATOR)
    return opened(county, username, full_name, [post], by=by, email=email)
