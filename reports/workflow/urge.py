"""Urge units to act on their reports: 催报."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from reports.models import (
    Account,
    Agency,
    Appointment,
    CountyYear,
    Report,
    Role,
    State,
    Urging,
)
from reports.workflow.access import counties_overseen_by
from reports.workflow.county import dates_of
from reports.workflow.ledger import record_administration
from reports.workflow.notice_kinds import Kind
from reports.workflow.notify import Telling, tell
from reports.workflow.progress import NOT_STARTED, URGEABLE, standing
from reports.workflow.states import Administration

_STANDS = {
    NOT_STARTED: "还没有开始填写",
    State.DRAFT: "还没有报送",
    State.AWAITING: "还没有审签",
    State.RETURNED: "已退回，等您单位修改后再次报送",
    State.APPROVED: "已审核通过，还没有登记发布",
}


@dataclass(frozen=True)
class Urged:
    """What came of it: units and people told, and the units that were not."""

    units: int = 0
    people: int = 0
    already: int = 0
    """Urged earlier on the same day."""
    nobody: tuple[str, ...] = ()
    """Units in which nobody has an account."""


def urge(county_id: int, year: int, units: Iterable[int], *, by: Account) -> Urged:
    """县级审核员或县级管理员催报：单位该办而未办的，每个单位一天至多一次，记入管理记录.

    Units that have nothing to do now, and those of other counties, are passed over. Raises
    Agency.DoesNotExist when the county is not one of hers.
    """
    today = timezone.localdate()
    with transaction.atomic():
        # The county's row is held: two clicks at once cannot both find a unit not urged yet.
        county = counties_overseen_by(by).select_for_update(of=("self",)).get(pk=county_id)
        dates = dates_of(county_id, year)
        waiting = list(standing(dates).filter(pk__in=list(units), state__in=URGEABLE))
        done = set(Urging.objects.filter(unit__in=waiting, year=year, on=today).values_list("unit"))
        fresh = [unit for unit in waiting if (unit.pk,) not in done]
        people = _people(fresh)
        told = [unit for unit in fresh if unit.pk in people]
        _record(county, year, today, {unit: len(people[unit.pk]) for unit in told}, by)
        _tell_all(told, people, dates, today)
    return Urged(
        units=len(told),
        people=len({one.pk for unit in told for one in people[unit.pk]}),
        already=len(done),
        nobody=tuple(unit.short_name for unit in fresh if unit.pk not in people),
    )


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


def _record(
    county: Agency, year: int, today: datetime.date, told: dict[Agency, int], by: Account
) -> None:
    if not told:
        return
    Urging.objects.bulk_create(
        Urging(unit=unit, year=year, on=today, told=number, by=by) for unit, number in told.items()
    )
    record_administration(
        county,
        Administration.URGE,
        by,
        subject=f"{year}年度报告",
        comment=f"催报{len(told)}个单位",
        changes=[(unit.name, None, f"通知{number}人") for unit, number in told.items()],
    )


def _tell_all(
    units: Sequence[Any],
    people: dict[int, list[Account]],
    dates: CountyYear,
    today: datetime.date,
) -> None:
    current = Report.objects.filter(agency__in=units, year=dates.year, is_current=True)
    reports = {report.agency_id: report for report in current.select_related("agency")}
    tell(
        [
            Telling(account, Kind.URGED, _said(unit, dates.year, today), reports.get(unit.pk))
            for unit in units
            for account in people[unit.pk]
        ],
        dates.county_id,
    )


def _said(unit: Any, year: int, today: datetime.date) -> str:
    due: datetime.date | None = unit.due
    stands = _STANDS[unit.state]
    if due is None:
        return f"催报：{unit.short_name}{year}年度报告{stands}，请尽快办理。"
    days = (today - due).days
    when = f"已超过期限{days}天" if days > 0 else f"期限是{due.month}月{due.day}日"
    return f"催报：{unit.short_name}{year}年度报告{stands}，{when}，请尽快办理。"
