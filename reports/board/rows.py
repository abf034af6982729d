"""What does a line of the board say of one unit?"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from reports.board.filters import STATES
from reports.document.levels import LEVELS
from reports.models import WITH_COUNTY, Agency
from reports.workflow.progress import URGEABLE

SOON = 3
"""Days before its date from which a report is marked."""


@dataclass(frozen=True)
class Line:
    """One unit and its report. Of one that was not sent there is a state, and when it changed."""

    unit: int
    name: str
    short_name: str
    level: str
    report: int | None
    version: int | None
    state: str
    due: datetime.date | None
    days_left: int | None
    sent_at: datetime.datetime | None
    findings: int | None
    remarks: int | None
    active_at: datetime.datetime | None
    address: str | None
    urged_on: datetime.date | None
    urged_today: bool

    @property
    def state_name(self) -> str:
        return STATES[self.state]

    @property
    def level_name(self) -> str:
        return LEVELS.get(self.level, "")

    @property
    def is_readable(self) -> bool:
        """Whether the county may open the report."""
        return self.state in WITH_COUNTY

    @property
    def is_correction(self) -> bool:
        return (self.version or 1) > 1

    @property
    def is_late(self) -> bool:
        return self.days_left is not None and self.days_left < 0

    @property
    def is_soon(self) -> bool:
        return self.days_left is not None and 0 <= self.days_left <= SOON

    @property
    def days_late(self) -> int:
        return -(self.days_left or 0)

    @property
    def is_urgeable(self) -> bool:
        return self.state in URGEABLE and not self.urged_today


_SHOWN = (
    *("name", "short_name", "level", "state", "due", "sent_at", "findings", "remarks"),
    *("active_at", "address", "urged_on"),
)


def lines(units: "QuerySet[Agency]", today: datetime.date) -> Iterator[Line]:
    """One line a unit, in one query."""
    rows: Iterable[dict[str, Any]] = units.values(
        *_SHOWN, unit=F("pk"), report=F("current__pk"), version=F("current__version")
    )
    for row in rows:
        due: datetime.date | None = row["due"]
        yield Line(
            **row,
            days_left=(due - today).days if due else None,
            urged_today=row["urged_on"] == today,
        )
