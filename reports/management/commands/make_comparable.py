"""Make submitted reports comparable that are not yet: after an upgrade of a large database."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.models import NotYetComparable
from reports.workflow.judging.catching_up import catch_up, queue_missing


class Command(BaseCommand):
    help = (
        "Take submitted reports that nothing is compared with yet into the tables of likeness; "
        "may be broken off and run again, beside a working site."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how far it is, and what is left."""
        waiting, done = queue_missing(), 0
        for number in catch_up():
            done += number
            self.stdout.write(f"已编入{done}份（共{waiting}份）。")
        left = NotYetComparable.objects.count()
        self.stdout.write(f"编入比对库：{done}份；{left}份没有编成，原因见日志。")
