"""What groups are to be told goes out by itself, several sentences in one message."""

import datetime
from typing import Final

from django.db import transaction

from reports.models import GroupLine, ToldGroup, clock
from reports.workflow.background.duty import Hopeless, NotNow, background
from reports.workflow.telling.groups.robots import NotSaid, NotTaken, TooOften
from reports.workflow.telling.groups.say_in_group import say

FRESH: Final = datetime.timedelta(days=1)
"""So long a sentence is worth being said."""

_MOST: Final = 20
_A_MINUTE: Final = datetime.timedelta(minutes=1)


@background("发送群消息", inside=False, priority=9)
def send_to_group(pk: int) -> str:
    """Say what waits for a group. What has gone is deleted, so that nobody says it again.

    Killed between the robot's answer and that, the worker says one message twice.
    """
    group, lines = _taken(pk)
    if group is None or not lines:
        return "没有要发的。"
    try:
        say(group, _text(group, lines), _path(lines))
    except TooOften:
        raise NotNow("群机器人一分钟只收这么多，过一会儿再发。", _A_MINUTE) from None
    except NotTaken as why:
        _keep(group, str(why))
        raise Hopeless(f"{why}。") from None
    except NotSaid as why:
        _keep(group, str(why))
        raise
    GroupLine.objects.filter(pk__in=[one.pk for one in lines]).delete()
    _keep(group, "")
    return f"发出{len(lines)}件。"


@transaction.atomic
def _taken(pk: int) -> tuple[ToldGroup | None, list[GroupLine]]:
    """The group with what waits for it; its row is held, so that no sentence comes in between."""
    group = ToldGroup.objects.select_for_update().filter(pk=pk).first()
    GroupLine.objects.filter(group=pk, at__lt=clock.now() - FRESH).delete()
    return group, list(GroupLine.objects.filter(group=pk))


def _text(group: ToldGroup, lines: list[GroupLine]) -> str:
    said = [f"· {one.text}" for one in lines[:_MOST]]
    more = [f"……共{len(lines)}件"] if len(lines) > _MOST else []
    whose = f"　{group.county.short_name}" if group.county else ""
    return "\n".join([f"【阳光年报】{whose.strip()}", *said, *more])


def _path(lines: list[GroupLine]) -> str:
    paths = {one.path for one in lines}
    return paths.pop() if len(paths) == 1 else "/"


def _keep(group: ToldGroup, trouble: str) -> None:
    sent = {} if trouble else {"sent_at": clock.now()}
    ToldGroup.objects.filter(pk=group.pk).update(trouble=trouble[:300], **sent)
