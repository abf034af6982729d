"""A county of any size in all states, made in a few statements: its reports have no content."""

import datetime
from itertools import cycle

from django.utils import timezone

from reports.models import (
    Account,
    Agency,
    CountyYear,
    LedgerEntry,
    Remark,
    Report,
    Snapshot,
    State,
)

YEAR = 2025
TODAY = datetime.date(2026, 1, 20)
NOW = datetime.datetime(2026, 1, 20, 9, 30, tzinfo=datetime.UTC)
DATES = {
    "submit_by": datetime.date(2026, 1, 15),
    "review_by": datetime.date(2026, 1, 22),
    "publish_by": datetime.date(2026, 1, 31),
}


ON_THE_WAY = tuple(state for state in State if state != State.ARCHIVED)
"""The states of a year that is being reported on."""


def peopled(county: Agency, number: int, by: Account) -> list[Agency]:
    """The county's dates, and as many units as wanted; every eighth has no report."""
    CountyYear.objects.get_or_create(county=county, year=YEAR, defaults=DATES)
    units = Agency.objects.bulk_create(
        Agency(
            name=f"{county.short_name}第{place}镇人民政府",
            short_name=f"第{place}镇",
            level="township" if place % 3 else "street",
            parent=county,
        )
        for place in range(number)
    )
    states = [None, *ON_THE_WAY]
    reports = Report.objects.bulk_create(
        in_state(unit, state, by)
        for unit, state in zip(units, cycle(states), strict=False)
        if state
    )
    _add_particulars(reports, by)
    return units


def in_state(unit: Agency, state: State, by: Account, **more: object) -> Report:
    """A report with all the stamps that the constraints ask for."""
    stamps = {
        **{f"{act}_at": NOW for act in ("submitted", "returned", "approved", "published")},
        **{f"{act}_by": by for act in ("submitted", "returned", "approved", "published")},
    }
    address = f"http://www.linshui.example/{unit.pk}.html" if state == State.PUBLISHED else ""
    stamps |= {"return_note": "请核对表二。", "public_address": address}
    if state == State.RETURNED:  # one that never arrived is 缺报
        stamps |= {"arrived_at": NOW}
    values = {"year": YEAR, "publish_by": DATES["publish_by"], **stamps, **more}
    return Report(agency=unit, state=state, **values)


def _add_particulars(reports: list[Report], by: Account) -> None:
    for number in (1, 2):
        entries = (_entry(report, number, by) for report in reports)
        LedgerEntry.objects.bulk_create(entries)
    Snapshot.objects.bulk_create(
        Snapshot(report=report, action="submit", at=NOW, by=by, open_findings=count)
        for report in reports
        for count in (5, 2)
    )
    Remark.objects.bulk_create(
        Remark(report=report, chapter="3", text="请核对合计。", state=state, by=by)
        for report in reports
        for state in ("open", "answered", "closed")
    )


def _entry(report: Report, number: int, by: Account) -> LedgerEntry:
    at = timezone.now() - datetime.timedelta(hours=3 - number)
    return LedgerEntry(
        report=report, number=number, at=at, by=by, action="save", to_state=report.state
    )
