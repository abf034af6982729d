"""Put notices aside: 已读, one or all."""

from reports.models import Account, clock
from reports.workflow.access import notices_of


def read_notice(notice_id: int, *, by: Account) -> bool:
    """The person has read one of her notices; False when she had, or when it is not hers."""
    unread = notices_of(by).filter(pk=notice_id, read_at=None)
    return bool(unread.update(read_at=clock.now()))


def read_all_notices(*, by: Account, up_to: int) -> int:
    """All that the person saw are read, none that came after ``up_to``; returns how many."""
    unread = notices_of(by).filter(read_at=None, pk__lte=up_to)
    return unread.update(read_at=clock.now())
