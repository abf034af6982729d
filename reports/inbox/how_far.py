"""How far is a batch: how many files are done of all, and does anybody work at it?"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from reports.models import ArrivalState, InboxBatch
from reports.workflow.background.enqueue import progress_of
from reports.workflow.background.overview import living_workers


@dataclass(frozen=True)
class HowFar:
    """Files by what became of them; ``failed`` tasks were given up, ``idle`` has nobody at work."""

    counts: Counter[str]
    failed: int
    is_idle: bool

    @property
    def total(self) -> int:
        return self.counts.total()

    @property
    def done(self) -> int:
        return self.total - self.waiting

    @property
    def waiting(self) -> int:
        return self.counts[ArrivalState.WAITING]

    @property
    def asking(self) -> int:
        return self.counts[ArrivalState.ASKING]

    @property
    def is_busy(self) -> bool:
        """Whether the page will have something new in a moment."""
        return self.waiting > self.failed

    @property
    def said(self) -> list[tuple[str, int]]:
        """收下 12, 要问 2: what became of those that are done."""
        known = ((label, self.counts[value]) for value, label in ArrivalState.choices)
        return [(label, count) for label, count in known if count]


def how_far(batch: InboxBatch) -> HowFar:
    """Count them; the tasks are looked at only where something waits."""
    rows = batch.arrivals.order_by().values("state").annotate(number=Count("pk"))
    counts = Counter(dict(rows.values_list("state", "number")))
    if not counts[ArrivalState.WAITING]:
        return HowFar(counts, 0, is_idle=False)
    failed = min(progress_of(batch.group).failed, counts[ArrivalState.WAITING])
    return HowFar(counts, failed, is_idle=not living_workers())
