"""What becomes of old tasks, and of those that no program here knows?"""

import datetime

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from reports.models import TaskLease, clock
from reports.workflow.background.duty import duties

KEPT = datetime.timedelta(days=30)
"""So long tasks that are done, or were given up, can be looked up."""

PATIENCE = datetime.timedelta(days=1)
"""So long a task waits for a program that knows it: two versions may be at work at once."""

UNKNOWN = "现在运行的后台程序没有这项任务，可能是由更新或更旧的版本登记的。升级完成以后可以再试。"


def remove_old() -> int:
    """Remove what was done or given up long ago; what failed stays until somebody decides."""
    long_ago = clock.now() - KEPT
    old = DBTaskResult.objects.filter(finished_at__lt=long_ago)
    done = old.filter(status=TaskResultStatus.SUCCESSFUL)
    given_up = old.filter(lease__given_up_at__isnull=False)
    return sum(one.delete()[1].get("reports.TaskLease", 0) for one in (done, given_up))


def fail_unknown() -> int:
    """Keep as failed, with a sentence, what has waited for a day and no program here knows."""
    unknown = DBTaskResult.objects.filter(
        status=TaskResultStatus.READY, run_after__lt=clock.now() - PATIENCE, lease__isnull=False
    ).exclude(task_path__in=duties())
    keys = list(unknown.values_list("pk", flat=True))
    rows = DBTaskResult.objects.filter(pk__in=keys, status=TaskResultStatus.READY)
    rows.update(status=TaskResultStatus.FAILED, finished_at=clock.now())
    return TaskLease.objects.filter(task__in=keys).update(failure=UNKNOWN)
