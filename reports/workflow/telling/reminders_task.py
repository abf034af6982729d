"""Every morning units are reminded of what is due."""

import datetime

from reports.models import clock
from reports.workflow.background.duty import background
from reports.workflow.telling.remind import remind


@background("提醒期限", inside=False, daily_at=datetime.time(8))
def send_daily_reminders() -> str:
    """Remind all counties' units, county by county, each in a transaction of its own.

    Begun anew, it tells nobody twice: each notice has a key, looked for under the county's lock.
    """
    return f"提醒了{remind(clock.today())}次。"
