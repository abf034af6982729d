"""What became of the files of a batch, group by group: whom they went to, or why not."""

from dataclasses import dataclass

from reports.models import Arrival, ArrivalState, InboxBatch

GROUPS = (
    (ArrivalState.UNREAD, "读不出", "is-bad"),
    (ArrivalState.TAKEN, "收下", "is-good"),
    (ArrivalState.SKIPPED, "跳过", "is-quiet"),
    (ArrivalState.WAITING, "还在等", "is-quiet"),
)
"""What somebody has to do something about comes first."""

MOST_SHOWN = 200
"""Rows of a group, unless all are asked for."""


@dataclass(frozen=True)
class ResultGroup:
    """The files of which the same became."""

    name: str
    label: str
    look: str
    total: int
    rows: tuple[Arrival, ...]

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


def results_of(batch: InboxBatch, whole: str = "") -> list[ResultGroup]:
    """The groups that hold anything; ``whole`` is the one that is shown to its end."""
    found = (_group(batch, state, label, look, whole) for state, label, look in GROUPS)
    return [one for one in found if one.total]


def _group(
    batch: InboxBatch, state: ArrivalState, label: str, look: str, whole: str
) -> ResultGroup:
    rows = batch.arrivals.filter(state=state).select_related("agency", "report").order_by("pk")
    total = rows.count()
    shown = rows if whole == state else rows[:MOST_SHOWN]
    return ResultGroup(str(state), label, look, total, tuple(shown) if total else ())
