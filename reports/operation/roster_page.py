"""What does the page say of a list that was looked at? Its rows in words, what is wrong first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reports.workflow.platform.roster_rows import JudgedRow

MOST_SHOWN = 300
_ORDER = ("refused", "doubtful", "new", "unchanged")


@dataclass(frozen=True)
class RosterLine:
    """One row of the list: its number, its body, what becomes of it, and why."""

    number: int
    name: str
    above: str
    outcome: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class RosterPage:
    """The rows that are shown, how many are not, and how many there are of each kind."""

    lines: Sequence[RosterLine]
    more: int
    counted: dict[str, int]
    bodies: int
    administrators: int

    @property
    def can_be_taken(self) -> bool:
        return not self.counted["refused"] and bool(self.bodies or self.administrators)


def roster_page(judged: Sequence[JudgedRow]) -> RosterPage:
    """The page of these rows."""
    counted = Counter(one.outcome for one in judged)
    shown = sorted(judged, key=lambda one: (_ORDER.index(one.outcome), one.row.number))
    return RosterPage(
        lines=[_line_of(one) for one in shown[:MOST_SHOWN]],
        more=max(0, len(shown) - MOST_SHOWN),
        counted={outcome: counted[outcome] for outcome in _ORDER},
        bodies=sum(one.is_new for one in judged),
        administrators=sum(one.adds_administrator for one in judged),
    )


def _line_of(one: JudgedRow) -> RosterLine:
    *above, name = one.row.path or ("",)
    says = [*one.faults, *one.doubts, *one.notes]
    if not one.faults and one.adds_administrator:
        says.insert(0, f"开通管理员{one.row.full_name}（{one.row.username}）。")
    return RosterLine(one.row.number, name, " / ".join(above), one.outcome, tuple(says))
