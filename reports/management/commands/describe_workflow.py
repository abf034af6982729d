"""Write down the machine of states, for docs/workflow.md."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.workflow.way.state_page import workflow_page


class Command(BaseCommand):
    help = "Print the acts and states of a report as a Markdown page (docs/workflow.md)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the page."""
        self.stdout.write(workflow_page(), ending="")
