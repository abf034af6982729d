"""work: do in the background what pages ask for, and what is due every day."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connections

from reports.workflow.background.crew import Crew
from reports.workflow.background.duty import duties
from reports.workflow.background.task_worker import TaskWorker

LEASE = 60


class Command(BaseCommand):
    help = "Do what waits in the background; ends on SIGTERM or Ctrl+C, and loses nothing by it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--processes", type=int, default=1, metavar="N", help="1 by default")
        parser.add_argument(
            "--lease",
            type=float,
            default=LEASE,
            metavar="SECONDS",
            help=f"so long after its last sign of life a worker's task is taken over ({LEASE})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what there is to do, then leave it to workers, each a process of its own."""
        duties()
        lease = datetime.timedelta(seconds=options["lease"])
        connections.close_all()
        Crew(max(1, options["processes"]), lambda: TaskWorker(lease).work()).run()
