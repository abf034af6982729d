"""How many units are in each state, and how many of them are late?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from reports.board.filters import STATES, Filters
from reports.board.whose import BoardQuery
from reports.models import State, Urging
from reports.workflow.due import MISSING
from reports.workflow.progress import late, standing, waiting_for_unit

_RARE = (MISSING, State.ARCHIVED)
"""States that most boards never see: no tile where nobody is in them."""


@dataclass(frozen=True)
class Tile:
    """A number on top of the board, which is also the way to the units it counts."""

    key: str
    label: str
    number: int
    address: str
    is_on: bool


@dataclass(frozen=True)
class Counts:
    """The units of the scope by state, and the late ones among them."""

    units: dict[str, int]
    late: dict[str, int]
    to_urge: int
    """Late units that have to act themselves and have not been urged today."""

    def shown(self, filters: Filters) -> int:
        """How many units the filters leave."""
        numbers = self.late if filters.late else self.units
        return numbers.get(filters.state, 0) if filters.state else sum(numbers.values())

    def tiles(self, filters: Filters) -> Iterator[Tile]:
        """All units, those of each state, the late ones; pressing one again takes it off."""
        everything = sum(self.units.values())
        all_on = not (filters.state or filters.late)
        yield Tile("all", "全部单位", everything, filters.address(state="", late=""), all_on)
        for state, label in STATES.items():
            is_on, number = filters.state == state, self.units.get(state, 0)
            address = filters.address(state="" if is_on else state, late="")
            if number or is_on or state not in _RARE:
                yield Tile(state, label, number, address, is_on)
        address = filters.address(late="" if filters.late else "1", state="")
        yield Tile("late", "逾期", sum(self.late.values()), address, bool(filters.late))


def counted(asked: BoardQuery) -> Counts:
    """Count the units of the scope, in one query."""
    is_late = late(asked.today)
    urged = Q(
        Exists(Urging.objects.filter(unit=OuterRef("pk"), year=asked.dates.year, on=asked.today))
    )
    grouped = (
        standing(asked.dates)
        .filter(asked.filters.scope())
        .order_by()
        .values("state")
        .annotate(
            number=Count("pk"),
            late=Count("pk", filter=is_late),
            to_urge=Count("pk", filter=is_late & waiting_for_unit() & ~urged),
        )
    )
    rows = [(row["state"], row["number"], row["late"], row["to_urge"]) for row in grouped]
    return Counts(
        {state: number for state, number, _, _ in rows},
        {state: number for state, _, number, _ in rows},
        sum(number for *_, number in rows),
    )
