"""Does a worker live? Each says so by a row of its own, which goes when it ends."""

import datetime

from reports.models import WorkerSign, clock

OUTDATED = datetime.timedelta(days=1)


def say_alive(name: str) -> None:
    """Write down that the worker lives; those that died long ago are forgotten."""
    now = clock.now()
    WorkerSign.objects.update_or_create(
        name=name, defaults={"seen_at": now}, create_defaults={"seen_at": now, "began_at": now}
    )
    WorkerSign.objects.filter(seen_at__lt=now - OUTDATED).delete()


def say_goodbye(name: str) -> None:
    """The worker ends as it should."""
    WorkerSign.objects.filter(name=name).delete()
