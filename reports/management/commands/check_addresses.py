"""Try the addresses at which reports are published; meant to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.workflow.published.check_address import check_address, reports_to_check


class Command(BaseCommand):
    help = "Fetch the public addresses of published reports not tried within a day."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each report, and how many there were."""
        reports = list(reports_to_check())
        for report in reports:
            self.stdout.write(f"{report.printed_title}：{check_address(report.pk)}")
        self.stdout.write(f"核对了{len(reports)}个公开网址。")
