"""Mails go out by themselves: whoever queues some asks for this."""

import datetime

from django.conf import settings
from post_office.settings import get_retry_timedelta

from reports.workflow.background.duty import NotNow, background
from reports.workflow.background.enqueue import enqueue
from reports.workflow.telling.deliver import Delivered, deliver

_SOON = datetime.timedelta(seconds=10)
_LATER = datetime.timedelta(minutes=2)


def _is_set_up() -> bool:
    return bool(settings.EMAIL_HOST)


@background("发送邮件", inside=False, priority=10, daily_at=datetime.time(), is_wanted=_is_set_up)
def send_waiting_mails() -> str:
    """Send what waits. The effect lies outside: a mail's own row says that it went.

    That row is written as soon as the mail server has taken the mail. Killed between the two, the
    mail is sent again under the same Message-ID, by which the other side can tell.
    """
    done = deliver()
    if done.outcome == Delivered.BUSY:
        raise NotNow("另一个进程正在发送。", _SOON)
    if done.outcome == Delivered.AWAY:
        raise NotNow("邮件服务器现在连不上，没有发出的邮件都留着。", _LATER)
    if done.requeued:
        enqueue(send_waiting_mails, after=get_retry_timedelta())
    return f"发出{done.sent}封，稍后重试{done.requeued}封，放弃{done.failed}封。"
