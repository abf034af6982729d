"""Take tasks by hand, in the process of the test, at whatever time it is made to be."""

import datetime

from django_tasks import TaskResultStatus

from reports.models import TaskLease
from reports.workflow.background.claim import claim
from reports.workflow.background.perform import perform

LEASE = datetime.timedelta(minutes=1)
FIRST_DAY = datetime.datetime(2027, 1, 12, 1, 0, tzinfo=datetime.UTC)


def do_all(most: int = 100) -> int:
    """Do what is due now, one after the other; how many there were."""
    for number in range(most):
        taken = claim("hand", LEASE)
        if taken is None:
            return number
        perform(taken)
    raise AssertionError("there is no end of it")


def states() -> list[str]:
    """The state of every task, in the order in which they were asked for."""
    rows = TaskLease.objects.order_by("task__enqueued_at")
    return [TaskResultStatus(one).value for one in rows.values_list("task__status", flat=True)]
