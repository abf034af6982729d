"""What is done once a day? Workers ask for it themselves; whoever is first asks for all."""

from django.utils import timezone

from reports.models import clock
from reports.workflow.background.duty import duties
from reports.workflow.background.enqueue import enqueue


def enqueue_due() -> int:
    """Ask for what is due today and has not been asked for; returns how much that was.

    What fell into hours without a worker is made up for on the same day. The key is the day and
    the task, so however many workers ask, it is done once.
    """
    now = timezone.localtime(clock.now())
    return sum(
        enqueue(one.task, key=f"{now.date()} {path}")
        for path, one in list(duties().items())
        if one.daily_at and one.daily_at <= now.time() and one.is_wanted()
    )
