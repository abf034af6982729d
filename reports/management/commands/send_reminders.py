"""send_reminders: remind the units of 报送截止; once a day, and as often as one likes."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.models import clock
from reports.workflow.telling.remind import remind


class Command(BaseCommand):
    help = "Remind units 7, 3 and 1 days before 报送截止, and when late; each once."

    def handle(self, *args: Any, **options: Any) -> None:
        """Keep the notices and queue their mails; send_mails sends them."""
        self.stdout.write(f"提醒了{remind(clock.today())}次。")
