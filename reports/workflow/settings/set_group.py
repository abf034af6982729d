"""Name the group that a county, or the platform, tells: 群消息; and try it."""

from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from reports.fetching.public_host import objection_to_address
from reports.models import Account, Agency, ToldGroup, clock
from reports.workflow.access import counties_administered_by
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.platform_operator import operates
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.telling.groups.locked_address import RobotAddress, covered, lock
from reports.workflow.telling.groups.robots import ROBOTS, NotSaid, NotTaken, TooOften
from reports.workflow.telling.groups.say_in_group import say
from reports.workflow.telling.groups.tell_group import send_soon
from reports.workflow.turns.taking import counted
from reports.workflow.worded import worded

LONGEST_ADDRESS, LONGEST_SECRET = 500, 200
TRIES_AN_HOUR: Final = 20
TRIAL: Final = "这是试发的一条：收到它，说明群消息设好了。"

_WHAT: Final = "群消息"


def group_of(county_id: int | None, *, by: Account) -> ToldGroup | None:
    """The group that is told now; Agency.DoesNotExist for whoever does not look after it."""
    if county_id is not None:
        counties_administered_by(by).get(pk=county_id)
    elif not operates(by):
        raise Agency.DoesNotExist
    return ToldGroup.objects.filter(county=county_id).first()


@transaction.atomic
def set_group(
    county_id: int | None, kind: str, address: str, secret: str = "", *, by: Account
) -> ToldGroup:
    """县级管理员定本县的群；平台管理员（``county_id`` 为 None）定平台的群.

    Raises Agency.DoesNotExist for a stranger, Refused for what is no robot's address. The record
    says which kind it is and never where.
    """
    county = _looked_after(county_id, by)
    if kind not in ROBOTS:
        raise Refused("请选择群机器人的种类。")
    given = RobotAddress(
        _checked(address), worded(secret, "加签的密钥", longest=LONGEST_SECRET, required=False)
    )
    before = ToldGroup.objects.filter(county=county).first()
    group, _ = ToldGroup.objects.update_or_create(
        county=county,
        defaults={
            "kind": kind,
            "locked": lock(given),
            "shown": covered(given.address),
            "trouble": "",
            "sent_at": None,
        },
    )
    was = ROBOTS[before.kind].label if before else None
    _on_record(county, was, f"{ROBOTS[kind].label}{'（换了地址）' if before else ''}", by)
    return group


@transaction.atomic
def remove_group(county_id: int | None, *, by: Account) -> None:
    """不再发群消息；没有的，什么也不做."""
    county = _looked_after(county_id, by)
    group = ToldGroup.objects.filter(county=county).first()
    if group is not None:
        group.delete()
        _on_record(county, ROBOTS[group.kind].label, None, by)


def try_group(county_id: int | None, *, by: Account) -> str:
    """试发一条, at once; what came of it in words. Raises Refused where it was not taken."""
    group = group_of(county_id, by=by)
    if group is None:
        raise Refused("还没有设群机器人。")
    if counted(f"try-group-{group.pk}") > TRIES_AN_HOUR:
        raise Refused("试得太多，请过一会儿再试。")
    try:
        say(group, f"【阳光年报】{TRIAL}", "/")
    except TooOften:
        raise Refused("群机器人一分钟只收这么多，请过一会儿再试。") from None
    except (NotTaken, NotSaid) as why:
        ToldGroup.objects.filter(pk=group.pk).update(trouble=str(why)[:300])
        raise Refused(f"没有发出：{why}。") from None
    _went_well(group)
    return f"{ROBOTS[group.kind].label}的机器人说收到了，请到群里看一下。"


@transaction.atomic
def _went_well(group: ToldGroup) -> None:
    """What waits goes out now, too."""
    for held in ToldGroup.objects.select_for_update().filter(pk=group.pk):
        ToldGroup.objects.filter(pk=held.pk).update(trouble="", sent_at=clock.now())
        if held.lines.exists():
            send_soon(held, at_once=True)


def _looked_after(county_id: int | None, by: Account) -> Agency | None:
    if county_id is not None:
        return administered_county(county_id, by)
    if not operates(by):
        raise Agency.DoesNotExist
    return None


def _checked(address: str) -> str:
    tidy = worded(address, "机器人的地址", longest=LONGEST_ADDRESS)
    try:
        parts = urlsplit(tidy)
        _ = parts.port
    except ValueError:
        raise Refused("机器人的地址不对，请从群里重新复制。") from None
    if parts.scheme != "https" or not parts.hostname or parts.username or " " in tidy:
        raise Refused("机器人的地址以 https:// 开头，请从群里重新复制。")
    if not settings.CHECK_PRIVATE_ADDRESSES and objection_to_address(tidy):
        raise Refused(
            "这是本机或者内部网络的地址，不往那里发。确实在内部网络的，"
            "请系统管理员设 CHECK_PRIVATE_ADDRESSES=true。"
        )
    return tidy


def _on_record(county: Agency | None, was: str | None, now: str | None, by: Account) -> None:
    record_administration(
        county, Administration.CHANGE_SETTINGS, by, subject=_WHAT, changes=[(_WHAT, was, now)]
    )
