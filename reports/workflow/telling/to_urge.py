"""Which units are to be urged now, whom does it reach, and in which words?"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reports.models import Account, Appointment, CountyYear, Role, State, Urging, clock
from reports.workflow.access import counties_overseen_by
from reports.workflow.county import dates_of
from reports.workflow.due import MISSING, NOT_STARTED, limit_of_line
from reports.workflow.progress import standing, waiting_for_unit

_STANDS = {
    NOT_STARTED: "还没有开始填写",
    MISSING: "的文件数字不平衡，已退回，算缺报，等您单位改正后再报",
    State.DRAFT: "还没有报送",
    State.AWAITING: "还没有审签",
    State.RETURNED: "已退回，等您单位修改后再次报送",
    State.APPROVED: "已审核通过，还没有登记发布",
}
_BACK = "退回修改以后，还没有再次报送"
_CORRECTION = "已审核通过，更正还没有办完"


@dataclass(frozen=True)
class UrgingWords:
    """What one unit would be told now, and how many people."""

    unit: int
    short_name: str
    text: str
    people: int


@dataclass(frozen=True)
class ToUrge:
    """The units that are to act, those of them not urged today, and whom to tell in each."""

    waiting: list[Any]
    fresh: list[Any]
    people: dict[int, list[Account]]

    @property
    def told(self) -> list[Any]:
        return [unit for unit in self.fresh if unit.pk in self.people]


def to_urge(dates: CountyYear, units: Iterable[int], today: datetime.date) -> ToUrge:
    waiting = list(standing(dates).filter(waiting_for_unit(), pk__in=list(units)))
    urged = Urging.objects.filter(unit__in=waiting, year=dates.year, on=today)
    done = set(urged.values_list("unit", flat=True))
    fresh = [unit for unit in waiting if unit.pk not in done]
    return ToUrge(waiting, fresh, _people(fresh))


def words(county_id: int, year: int, units: Iterable[int], *, by: Account) -> list[UrgingWords]:
    """What ``urge`` would tell these units now, word by word; nothing is told.

    Raises Agency.DoesNotExist when the county is not one of hers.
    """
    counties_overseen_by(by).get(pk=county_id)
    today = clock.today()
    asked = to_urge(dates_of(county_id, year), units, today)
    return [
        UrgingWords(
            unit.pk, unit.short_name, said_to(unit, year, today), len(asked.people[unit.pk])
        )
        for unit in asked.told
    ]


def _people(units: Sequence[Any]) -> dict[int, list[Account]]:
    """Whom to tell: the 填报员, and the 审签人 where the report waits for her word."""
    waiting = [unit.pk for unit in units if unit.state == State.AWAITING]
    posts = Appointment.objects.filter(
        agency__in=units, account__closed_at=None, account__is_active=True
    ).select_related("account")
    people: dict[int, list[Account]] = {}
    for post in posts.order_by("agency", "pk"):
        signs = post.role == Role.SIGNER and post.agency_id in waiting
        known = people.get(post.agency_id, [])
        if (signs or post.role == Role.FILLER) and post.account not in known:
            people[post.agency_id] = [*known, post.account]
    return people


def said_to(unit: Any, year: int, today: datetime.date) -> str:
    """催报, as the unit reads it."""
    has_arrived = unit.arrived_at is not None
    stands = _STANDS[unit.state]
    if unit.is_correcting:
        stands = _CORRECTION
    elif unit.state == State.DRAFT and has_arrived:
        stands = _BACK
    said = f"催报：{unit.short_name}{year}年度报告{stands}"
    if unit.due is None:
        return f"{said}，请尽快办理。"
    limit = limit_of_line(unit, unit.due)
    return f"{said}，{limit.in_words(today)}，请尽快办理。"
