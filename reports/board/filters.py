"""Which units does the person want to see, and in which order? Read from the address."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from django.db.models import Case, F, Q, Value, When
from django.db.models.expressions import OrderBy

from reports.document.levels import UNIT_KINDS
from reports.models import IN_ORDER, State
from reports.workflow.due import MISSING, NOT_STARTED
from reports.workflow.progress import Units, late

STATES: dict[str, str] = {NOT_STARTED: "未开始", MISSING: "缺报", **dict(State.choices)}
"""In the order of a report's way."""

SORTS = {
    "name": "单位",
    "due": "期限",
    "state": "状态",
    "sent_at": "报送时间",
    "findings": "问题",
    "remarks": "未关闭意见",
    "active_at": "最近动态",
}
"""What can be sorted by; a ``-`` before it turns the order around."""

LONGEST_NAME = 50


@dataclass(frozen=True)
class Filters:
    """What is asked for; what cannot be understood is as if it had not been asked."""

    state: str = ""
    late: str = ""
    level: str = ""
    q: str = ""
    sort: str = ""
    county: str = ""

    @property
    def are_set(self) -> bool:
        """Whether units are left out."""
        return bool(self.state or self.late or self.level or self.q)

    @property
    def order(self) -> tuple[str, bool]:
        """What is sorted by, and whether the other way round."""
        return self.sort.lstrip("-") or "due", self.sort.startswith("-")

    def address(self, **changes: str) -> str:
        """The query string of these filters with some of them changed."""
        changed = replace(self, **changes)
        asked = {one.name: value for one in fields(self) if (value := getattr(changed, one.name))}
        return f"?{urlencode(asked)}"

    def after(self, path: str) -> str:
        """The path with these filters, for a redirect."""
        return f"{path}{self.address()}".rstrip("?")

    def scope(self) -> Q:
        """The units that the counts on top speak of: those of a level and a name."""
        wanted = Q(level=self.level) if self.level else Q()
        if self.q:
            wanted &= Q(name__icontains=self.q) | Q(short_name__icontains=self.q)
        return wanted

    def chosen(self, units: Units, today: datetime.date) -> Units:
        """The units of these filters, in no order yet."""
        units = units.filter(self.scope())
        units = units.filter(state=self.state) if self.state else units
        return units.filter(late(today)) if self.late else units

    def sorted(self, units: Units) -> Units:
        """In the order that is asked for; what has nothing to sort by comes last."""
        name, is_turned = self.order
        key = _way() if name == "state" else F("position" if name == "name" else name)
        by = OrderBy(key, descending=is_turned, nulls_last=True)
        return units.order_by(by, *IN_ORDER)


def _way() -> Case:
    """The place of a state on the way."""
    steps = [When(state=state, then=Value(step)) for step, state in enumerate(STATES)]
    return Case(*steps)


def asked(query: Mapping[str, str]) -> Filters:
    """Read the filters from an address."""
    sort = query.get("sort", "")
    level = query.get("level", "")
    state = query.get("state", "")
    return Filters(
        state=state if state in STATES else "",
        late="1" if query.get("late") else "",
        level=level if level in UNIT_KINDS else "",
        q=" ".join(query.get("q", "").replace("\x00", "").split())[:LONGEST_NAME],
        sort=sort if sort.removeprefix("-") in SORTS else "",
        county=query.get("county", "") if query.get("county", "").isascii() else "",
    )
