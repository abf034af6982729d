"""read_report FILE: print one report as the project's JSON."""

from typing import Any

from django.core.management.base import CommandParser

from reports.document.json_form import dumps
from reports.management.report_command import ReportCommand


class Command(ReportCommand):
    help = "Read a report from a file and print it as JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--year", type=int, help="the reporting year, where no text says it")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the JSON; status 2 when the file holds no report."""
        self.stdout.write(dumps(self.document(options["file"], options["year"])), ending="")
