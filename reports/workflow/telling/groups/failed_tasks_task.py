"""Every morning the platform's group hears whether something in the background has failed."""

import datetime

from reports.models import ToldGroup
from reports.workflow.background.duty import background
from reports.workflow.background.overview import tasks_by_kind
from reports.workflow.telling.groups.tell_group import tell_group


def _is_told() -> bool:
    return ToldGroup.objects.filter(county=None).exists()


@background("告诉平台的群", inside=True, daily_at=datetime.time(8, 30), is_wanted=_is_told)
def tell_of_failed_tasks() -> str:
    """One sentence, where tasks have failed and nobody has decided on them."""
    failed = tasks_by_kind()["failed"].count()
    if failed:
        tell_group(None, f"有{failed}项后台任务没有办成，等您决定再试还是放弃。", "operation:tasks")
    return f"没有办成的任务{failed}项。"
