"""Urge units to act on their reports: 催报."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from reports.models import Account, Agency, CountyYear, Report, Urging, clock
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.county import dates_of
from reports.workflow.record.ledger import record_administration
from reports.workflow.telling.groups.tell_group import tell_group
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from reports.workflow.telling.to_urge import said_to, to_urge

_NAMED = 5


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
    today = clock.today()
    with transaction.atomic():
        # The county's row is held: two clicks at once cannot both find a unit not urged yet.
        county = counties_overseen_by(by).select_for_update(of=("self",)).get(pk=county_id)
        dates = dates_of(county_id, year)
        asked = to_urge(dates, units, today)
        people = asked.people
        _record(county, year, today, {one: len(people[one.pk]) for one in asked.told}, by)
        _tell_all(asked.told, people, dates, today)
    return Urged(
        units=len(asked.told),
        people=len({one.pk for unit in asked.told for one in people[unit.pk]}),
        already=len(asked.waiting) - len(asked.fresh),
        nobody=tuple(unit.short_name for unit in asked.fresh if unit.pk not in people),
    )


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
    names = "、".join(unit.short_name for unit in list(told)[:_NAMED])
    more = "等" if len(told) > _NAMED else ""
    said = f"{year}年度报告催报了{len(told)}个单位：{names}{more}。"
    tell_group(county.pk, said, "board:latest")


def _tell_all(
    units: Sequence[Any],
    people: dict[int, list[Account]],
    dates: CountyYear,
    today: datetime.date,
) -> None:
    current = Report.objects.filter(agency__in=units, year=dates.year, is_in_force=True)
    reports = {report.agency_id: report for report in current.select_related("agency")}
    tell(
        [
            Telling(
                account, NoticeName.URGED, said_to(unit, dates.year, today), reports.get(unit.pk)
            )
            for unit in units
            for account in people[unit.pk]
        ],
        dates.county_id,
    )
