"""Remind units whose report is not sent in: 7, 3 and 1 days before 报送截止, and when late."""

import datetime
from collections.abc import Iterator

from django.db import transaction

from reports.models import (
    WITH_COUNTY,
    Agency,
    Appointment,
    CountyYear,
    Notice,
    Report,
    Role,
    State,
)
from reports.workflow.access import OF_UNIT
from reports.workflow.administered import units_of
from reports.workflow.notice_kinds import Kind
from reports.workflow.notify import Telling, sentence, tell
from reports.workflow.start import due_year

DAYS = (1, 3, 7)


def remind(today: datetime.date) -> int:
    """Remind all counties' units of the year that is due, each person once a step.

    Returns how many. The 填报员 is told, and the 审签人 where it waits for her.
    A day on which nobody ran it is made up for on the next. Where a county has set no date,
    nobody is reminded.
    """
    soon = today + datetime.timedelta(days=DAYS[-1])
    due = CountyYear.objects.filter(year=due_year(today), submit_by__lte=soon)
    return sum(_remind(dates, today) for dates in due.select_related("county"))


@transaction.atomic
def _remind(dates: CountyYear, today: datetime.date) -> int:
    """Remind one county's units; its row is locked, so that no two do it at once."""
    Agency.objects.select_for_update().get(pk=dates.county_id)
    # Who holds two posts in a unit is told once.
    wanted = {(one.account.pk, one.key): one for one in _tellings(dates, today)}
    of_these = Notice.objects.filter(key__in={key for _, key in wanted})
    said = set(of_these.values_list("account", "key"))
    return tell([one for whom, one in wanted.items() if whom not in said], dates.county_id)


def _tellings(dates: CountyYear, today: datetime.date) -> Iterator[Telling]:
    """What each person is to be told today, whether or not she has been told already."""
    assert dates.submit_by is not None
    days_left = (dates.submit_by - today).days
    is_late = days_left < 0
    kind = Kind.LATE if is_late else Kind.DEADLINE
    step = "late" if is_late else next(str(days) for days in DAYS if days_left <= days)
    reports = _reports(dates)
    for post in _posts(dates.county):
        versions = reports.get(post.agency_id, [])
        if not _is_hers(post, versions):
            continue
        text = sentence(post.agency, dates.year, kind, _when(dates.submit_by, days_left))
        current = next((one for one in versions if one.is_current), None)
        key = f"{step}:{post.agency_id}:{dates.year}:{dates.submit_by}"
        yield Telling(post.account, kind, text, current, key)


def _is_hers(post: Appointment, versions: list[Report]) -> bool:
    """Whether the report waits for this person; a returned one, or a correction, was here once."""
    states = {one.state for one in versions}
    waits_for = {Role.FILLER, Role.SIGNER} if State.AWAITING in states else {Role.FILLER}
    return states.isdisjoint(WITH_COUNTY) and post.role in waits_for


def _reports(dates: CountyYear) -> dict[int, list[Report]]:
    """All versions of the county's reports on the year, by unit."""
    kept: dict[int, list[Report]] = {}
    for one in Report.objects.filter(agency__in=units_of(dates.county), year=dates.year):
        kept.setdefault(one.agency_id, []).append(one)
    return kept


def _posts(county: Agency) -> list[Appointment]:
    """The posts of clerks and signers in the county's units that are still there.

    Not in the county's own body: its report cannot be begun yet.
    """
    posts = Appointment.objects.filter(
        agency__parent=county,
        role__in=OF_UNIT,
        agency__closed_on=None,
        account__is_active=True,
        account__closed_at=None,
    )
    return list(posts.select_related("account", "agency").order_by("agency", "account"))


def _when(submit_by: datetime.date, days_left: int) -> str:
    date = f"报送截止是{submit_by.month}月{submit_by.day}日"
    if days_left < 0:
        return f"{date}，请尽快报送。"
    return f"{date}，{f'还有{days_left}天' if days_left else '就是今天'}。"
