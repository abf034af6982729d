"""Set up the demonstration county: its units and people, and bring every report on its way."""

import datetime
from dataclasses import replace

from django.contrib.auth.hashers import make_password

from reports.management.demonstration import units as county
from reports.management.demonstration.stages import STAGES, Case, published
from reports.management.demonstration.units import UNITS, Unit
from reports.models import (
    Account,
    Agency,
    Appointment,
    CountySettings,
    CountyYear,
    ReadyRemark,
    Role,
    clock,
)
from reports.workflow.due import due_year

FAR, NEAR = 12, 2
"""So many days ago the last reports were begun: those that come far, and those that wait."""
WAITING = ("awaiting", "sent")
ENDED = ("approved", "published", "correcting")
"""What has come this far tells of a year that is over, and was signed after its end."""


def load() -> None:
    """The whole county, on a database without units; inside a transaction."""
    name, short_name = county.COUNTY
    above = Agency.objects.create(name=name, short_name=short_name)
    password = make_password(county.PASSWORD)
    reviewer = _person(*county.REVIEWER, password)
    administrator = _person(*county.ADMINISTRATOR, password)
    _appoint(reviewer, above, Role.REVIEWER)
    _appoint(administrator, above, Role.REVIEWER)
    _appoint(administrator, above, Role.ADMINISTRATOR)
    today = clock.today()
    year = due_year(today)
    _lay_down(above, year, today)
    for number, unit in enumerate(UNITS):
        case = _case(unit, above, year, reviewer, password)
        ago = (NEAR if unit.stage in WAITING else FAR) + number % 5
        case = replace(case, year=year, begins=_not_across_the_years(today, ago))
        if unit.stage in ENDED:
            case = _of_a_year_that_is_over(case)
        if unit.kept_last_year:
            _last_year(case)
        if stage := STAGES.get(unit.stage):
            stage(case)


def _not_across_the_years(today: datetime.date, ago: int) -> datetime.date:
    """The day so long ago; in early January one from which all is done before the year ends."""
    day = today - datetime.timedelta(ago)
    return day if day.year == today.year else min(day, datetime.date(day.year, 12, 20))


def _of_a_year_that_is_over(case: Case) -> Case:
    """The same case, or where its year was not over when it began, last January's."""
    if case.begins.year > case.year:
        return case
    Agency.objects.filter(pk=case.agency.pk).update(reports_from=case.year - 1)
    return replace(case, year=case.year - 1, begins=datetime.date(case.year, 1, 5))


def _lay_down(above: Agency, year: int, today: datetime.date) -> None:
    """The county wants a leader's word first; once the year is over some are late."""
    CountySettings.objects.create(county=above, signing_required=True)
    january, coming = ([datetime.date(y, 1, day) for day in (10, 20, 31)] for y in (year, year + 1))
    soon = [today + datetime.timedelta(days) for days in (-2, 8, 18)]
    soon[2] = max(soon[2], coming[2])
    for one, dates in ((year - 1, january), (year, soon if today.year > year else coming)):
        named = dict(zip(("submit_by", "review_by", "publish_by"), dates, strict=True))
        CountyYear.objects.create(county=above, year=one, **named)
    ReadyRemark.objects.bulk_create(
        ReadyRemark(county=above, text=text) for text in county.READY_REMARKS
    )


def _case(unit: Unit, above: Agency, year: int, reviewer: Account, password: str) -> Case:
    agency = Agency.objects.create(
        name=unit.name,
        short_name=unit.short_name,
        parent=above,
        reports_from=year - 1 if unit.kept_last_year else year,
        contact_office="办公室" if unit.is_department else "党政综合办公室",
        contact_address=f"临水县{unit.short_name}政务大楼",
        contact_phone=f"0559-55{unit.number:05d}",
    )
    clerk = _person(unit.account, unit.clerk, password)
    signer = _person(unit.signing_account, unit.signer, password)
    _appoint(clerk, agency, Role.FILLER)
    _appoint(signer, agency, Role.SIGNER)
    lately = clock.today() - datetime.timedelta(NEAR)
    return Case(unit, agency, 0, datetime.date.min, clerk, signer, reviewer, lately)


def _last_year(case: Case) -> None:
    """Last year's report, published in time; it hands over what this year takes in."""
    carried = case.unit.requests[1]
    unit = replace(case.unit, requests=(carried + 3, 0, 3), documents=(0, 0, 2))
    before = replace(case, year=case.year - 1, begins=datetime.date(case.year, 1, 5))
    published(replace(before, unit=unit))


def _person(username: str, full_name: str, password: str) -> Account:
    email = f"{username}@example.org"
    return Account.objects.create(
        username=username, full_name=full_name, password=password, email=email
    )


def _appoint(account: Account, agency: Agency, role: Role) -> None:
    Appointment.objects.create(account=account, agency=agency, role=role)
