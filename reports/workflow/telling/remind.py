"""Remind units that have to send in: 7, 3 and 1 days before the date that binds, and when late."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from reports.models import Agency, Appointment, CountyYear, Notice, Report, Role, State
from reports.workflow.access import OF_UNIT
from reports.workflow.county import dates_of
from reports.workflow.due import UNSENT, due_year, limit_of_line
from reports.workflow.progress import standing, waiting_for_unit
from reports.workflow.telling.groups.tell_group import tell_group
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, sentence, tell

DAYS = (1, 3, 7)

AFTERWARDS = datetime.timedelta(days=30)
"""So long after its dates a year is still asked for, though the next one is being written."""

_TO_SEND = (*UNSENT, State.RETURNED)


def remind(today: datetime.date) -> int:
    """Remind all counties' units of what is due, each person once a step; returns how many.

    The 填报员 is told, and the 审签人 where it waits for her, also of a report that was given back.
    A day on which nobody ran it is made up for on the next. Where a county has set no date,
    nobody is reminded, but of a return,
    which has its own.
    """
    return sum(_remind(dates, today) for dates in _asked_for(today))


def _asked_for(today: datetime.date) -> Iterator[CountyYear]:
    """The years of counties that are asked for now: by their dates, or by a return's limit."""
    lately = today - AFTERWARDS
    asked = Q(year=due_year(today)) | Q(submit_by__gte=lately) | Q(review_by__gte=lately)
    back = Report.objects.filter(state__in=_TO_SEND, mend_by__gte=lately, is_in_force=True)
    years = set(back.order_by().values_list("agency__parent", "year").distinct())
    for dates in CountyYear.objects.filter(asked).select_related("county"):
        years.discard((dates.county_id, dates.year))
        yield dates
    for county, year in years:
        if county is not None:
            yield dates_of(county, year)


@transaction.atomic
def _remind(dates: CountyYear, today: datetime.date) -> int:
    """Remind one county's units; its row is locked, so that no two do it at once."""
    Agency.objects.select_for_update().get(pk=dates.county_id)
    # Who holds two posts in a unit is told once.
    wanted = {(one.account.pk, one.key): one for one in _tellings(dates, today)}
    of_these = Notice.objects.filter(key__in={key for _, key in wanted})
    said = set(of_these.values_list("account", "key"))
    fresh = [one for whom, one in wanted.items() if whom not in said]
    if count := len({one.key for one in fresh}):
        said_of_all = (
            f"{dates.year}年度报告：{count}个单位快到期限或者已经逾期，还没有报送，已提醒。"
        )
        tell_group(dates.county_id, said_of_all, "board:latest")
    return tell(fresh, dates.county_id)


def _tellings(dates: CountyYear, today: datetime.date) -> Iterator[Telling]:
    """What each person is to be told today, whether or not she has been told already."""
    soon = today + datetime.timedelta(days=DAYS[-1])
    waiting = standing(dates).filter(waiting_for_unit(), state__in=_TO_SEND, due__lte=soon)
    units = {unit.pk: unit for unit in waiting}
    current = Report.objects.filter(agency__in=units, year=dates.year, is_in_force=True)
    reports = {report.agency_id: report for report in current}
    for post in _posts(list(units)):
        unit = units[post.agency_id]
        if post.role == Role.FILLER or unit.state == State.AWAITING:
            yield _telling(post, unit, dates.year, today, reports.get(unit.pk))


def _telling(
    post: Appointment, unit: Any, year: int, today: datetime.date, report: Report | None
) -> Telling:
    is_back = unit.arrived_at is not None
    limit = limit_of_line(unit, unit.due)
    left = limit.days_left(today)
    kind = NoticeName.LATE if left < 0 else NoticeName.DEADLINE
    step = "late" if left < 0 else next(str(days) for days in DAYS if left <= days)
    when = f"{limit.in_words(today)}{'，请尽快报送' if left < 0 else ''}。"
    back = f"{unit.short_name}{year}年度报告退回修改以后，还没有再次报送。{when}"
    text = back if is_back else sentence(unit, year, kind, when)
    return Telling(post.account, kind, text, report, f"{step}:{unit.pk}:{year}:{unit.due}")


def _posts(units: Sequence[int]) -> list[Appointment]:
    """The posts of these units' clerks and signers who can sign in."""
    posts = Appointment.objects.filter(
        agency__in=units,
        role__in=OF_UNIT,
        account__is_active=True,
        account__closed_at=None,
    )
    return list(posts.select_related("account").order_by("agency", "account"))
