"""send_mails: send the mails that wait; every minute or so, and as many at once as one likes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.workflow.telling.deliver import Delivered, deliver


class Command(BaseCommand):
    help = "Send the mails that wait; those that cannot be sent now are kept and tried later."

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say how many; ends with status 1 while the mail server is away."""
        done = deliver()
        if done.outcome == Delivered.BUSY:
            self.stdout.write("另一个进程正在发送。")
            return
        self.stdout.write(f"发出{done.sent}封，稍后重试{done.requeued}封，放弃{done.failed}封。")
        if done.outcome == Delivered.AWAY:
            raise CommandError("邮件服务器现在连不上，没有发出的邮件都留着，下次再发。")
