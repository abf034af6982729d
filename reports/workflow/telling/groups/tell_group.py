"""Tell a county's group, in the transaction of the verb that has something to tell."""

import datetime
import logging
from typing import Final

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django_tasks.base import TaskResultStatus

from reports.models import GroupLine, TaskLease, ToldGroup, clock
from reports.workflow.background.enqueue import enqueue
from reports.workflow.telling.groups.send_to_group_task import send_to_group

log = logging.getLogger(__name__)

_GATHERED: Final = datetime.timedelta(seconds=20)
"""What happens so soon after one another is said together."""

_REST: Final = datetime.timedelta(hours=6)
"""So long after it was given up a robot is left in peace, unless somebody tries it by hand."""

_LONGEST: Final = 300


def tell_group(county: int | None, text: str, page: str) -> None:
    """Keep a sentence for the group of a county, or of the platform, if it has one.

    ``page`` is the name of the address where one goes on. What cannot be kept breaks nothing else.
    """
    try:
        if ToldGroup.objects.filter(county=county).exists():
            _keep_sentence(county, text, reverse(page))
    except Exception:
        log.exception("a group could not be told")


@transaction.atomic
def _keep_sentence(county: int | None, text: str, path: str) -> None:
    for group in ToldGroup.objects.select_for_update().filter(county=county):
        GroupLine.objects.create(group=group, text=text[:_LONGEST], path=path, at=clock.now())
        send_soon(group)


def send_soon(group: ToldGroup, *, at_once: bool = False) -> None:
    """Ask for what waits to be sent; the caller holds the group's row."""
    name = f"group-{group.pk}"
    waits = Q(task__status=TaskResultStatus.READY)
    failed = Q(task__status=TaskResultStatus.FAILED, task__finished_at__gt=clock.now() - _REST)
    if not TaskLease.objects.filter(waits if at_once else waits | failed, group=name).exists():
        enqueue(send_to_group, group.pk, group=name, after=_GATHERED)
