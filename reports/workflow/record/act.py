"""What does every entry say, on top of the last one of its chain?"""

import datetime
from typing import Any

from reports.models import Account, Entry, clock
from reports.workflow.record.whereabouts import whereabouts


def act(
    chain: Any, action: str, by: Account | None, at: datetime.datetime | None = None
) -> dict[str, Any]:
    """What every entry says, on top of the last one of its chain."""
    last: Entry | None = chain.order_by("-number").first()
    return {
        "number": last.number + 1 if last else 1,
        "previous": last.digest if last else "",
        "at": at or clock.now(),
        "by": by,
        "address": whereabouts(),
        "action": action,
    }
