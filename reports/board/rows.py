"""What does a line of the board say of one unit?"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.db.models import F
from django.utils import timezone

from reports.board.filters import STATES
from reports.document.levels import KINDS
from reports.models import CountyYear, PageVerdict
from reports.workflow.due import days_late, limit_of_line
from reports.workflow.progress import READABLE, URGEABLE, Units
from reports.workflow.published.check_address import is_in_doubt
from reports.workflow.sent_as import SentAs, sent_as

_WORST = (PageVerdict.DIFFERENT, PageVerdict.UNREAD, PageVerdict.SAME)

TAKEN_DOWN = "已撤下"

SOON = 3
"""Days before its date from which a report is marked."""


@dataclass(frozen=True)
class UnitLine:
    """One unit and its report. Of one that was not sent there is a state, and when it changed."""

    unit: int
    name: str
    short_name: str
    level: str
    contact_office: str
    contact_phone: str
    report: int | None
    version: int | None
    state: str
    due: datetime.date | None
    limit: str
    """What the date is called; empty where none binds the report."""
    days_late: int
    """迟报: days after 报送截止 on which the report came for the first time."""
    is_hers: bool
    is_correcting: bool
    taken_down: str | None
    days_left: int | None
    by_file: bool
    sent_at: datetime.datetime | None
    findings: int | None
    remarks: int | None
    active_at: datetime.datetime | None
    address: str | None
    address_answer: str | None
    page_verdict: str | None
    other_verdict: str | None
    has_turned: bool | None
    urged_on: datetime.date | None
    urged_today: bool
    today: datetime.date

    @property
    def correction(self) -> str:
        """更正: begun of what counts, or what counts already."""
        if self.is_correcting:
            return "更正中"
        return f"更正第{self.version}版" if self.is_correction else ""

    @property
    def state_name(self) -> str:
        return TAKEN_DOWN if self.taken_down else STATES[self.state]

    @property
    def way(self) -> str:
        """报送方式 of what has come; empty where nothing has."""
        return str(sent_as(self.state, by_file=self.by_file)) if self.is_readable else ""

    @property
    def is_from_desk(self) -> bool:
        """Whether its way is the usual one, of which a list says nothing."""
        return self.way in {"", SentAs.ONLINE}

    @property
    def level_name(self) -> str:
        return KINDS.get(self.level, "")

    @property
    def contact(self) -> str:
        """Whom to ring: 党政办 0551-6012345."""
        return f"{self.contact_office} {self.contact_phone}".strip() if self.contact_phone else ""

    @property
    def is_readable(self) -> bool:
        """Whether the county may open the report."""
        return self.state in READABLE

    @property
    def is_correction(self) -> bool:
        return (self.version or 1) > 1

    @property
    def is_late(self) -> bool:
        return self.days_left is not None and self.days_left < 0

    @property
    def due_kind(self) -> str:
        """How pressing it is: late, soon, or neither."""
        if self.is_late:
            return "is-bad"
        return "is-warn" if (self.days_left or 0) <= SOON else "is-quiet"

    @property
    def due_words(self) -> str:
        """Days left, or days late; empty where no date binds the report."""
        if self.days_left is None:
            return ""
        if self.is_late:
            return f"逾期{-self.days_left}天"
        return f"还有{self.days_left}天" if self.days_left else "今天到期"

    @property
    def is_urgeable(self) -> bool:
        return self.is_hers and self.state in URGEABLE and not self.urged_today

    @property
    def sent(self) -> str:
        return _moment(self.sent_at, self.today)

    @property
    def active(self) -> str:
        return _moment(self.active_at, self.today)

    @property
    def address_doubt(self) -> str:
        """What was answered at the public address, where that was not the report."""
        answer = self.address_answer or ""
        return answer if is_in_doubt(answer) else ""

    @property
    def _worst_verdict(self) -> PageVerdict | None:
        """Of its two addresses the one that is worse."""
        found = [one for one in (self.page_verdict, self.other_verdict) if one]
        return PageVerdict(min(found, key=_WORST.index)) if found else None

    @property
    def page_check(self) -> str:
        """What 网页核对 came to the last time; empty before the first."""
        verdict = self._worst_verdict
        if verdict is None:
            return ""
        is_worse = self.has_turned and verdict == PageVerdict.DIFFERENT
        return "有差别（原来一致）" if is_worse else str(verdict.label)

    @property
    def page_check_kind(self) -> str:
        """How good that is: good, bad, or neither."""
        kinds = {PageVerdict.SAME: "is-good", PageVerdict.DIFFERENT: "is-bad"}
        return kinds.get(self._worst_verdict or PageVerdict.UNREAD, "is-warn")

    @property
    def urged(self) -> str:
        """When the unit was urged last."""
        if self.urged_today or self.urged_on is None:
            return "今天已催" if self.urged_today else ""
        return _day(self.urged_on, self.today)


def _moment(moment: datetime.datetime | None, today: datetime.date) -> str:
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    return f"{_day(local, today)} {local:%H:%M}"


def _day(day: datetime.date, today: datetime.date) -> str:
    """A day as one says it: the year only where it is another."""
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"


_SHOWN = (
    *("name", "short_name", "level", "contact_office", "contact_phone", "state", "due"),
    *("by_file", "sent_at", "findings", "remarks", "active_at", "address", "address_answer"),
    *("page_verdict", "other_verdict", "has_turned"),
    *("urged_on", "is_hers", "is_correcting"),
)


def lines(units: Units, dates: CountyYear, today: datetime.date) -> Iterator[UnitLine]:
    """One line a unit, in one query."""
    rows: Iterable[dict[str, Any]] = units.values(
        *_SHOWN,
        "arrived_at",
        "mend_by",
        unit=F("pk"),
        report=F("current__pk"),
        version=F("current__version"),
        taken_down=F("current__withdrawal__kind"),
    )
    for row in rows:
        due: datetime.date | None = row["due"]
        limit = limit_of_line(SimpleNamespace(**row), due).name if due else ""
        arrived_at, _ = row.pop("arrived_at"), row.pop("mend_by")
        yield UnitLine(
            **row,
            limit=limit,
            days_late=days_late(arrived_at, dates),
            days_left=(due - today).days if due else None,
            urged_today=row["urged_on"] == today,
            today=today,
        )
