"""Lay down a county's dates of one reporting year: 报送截止、审核截止、公布期限."""

import datetime
from dataclasses import dataclass
from itertools import pairwise

from django.db import transaction
from django.db.models import Q

from reports.models import Account, Agency, CountyYear, Report, State
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.due import publication_deadline
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

NAMES = {"submit_by": "报送截止", "review_by": "审核截止", "publish_by": "公布期限"}


@dataclass(frozen=True)
class Dates:
    """The three dates; None = none set."""

    submit_by: datetime.date | None = None
    review_by: datetime.date | None = None
    publish_by: datetime.date | None = None


@transaction.atomic
def set_year(county_id: int, year: int, given: Dates, *, by: Account) -> CountyYear:
    """县级管理员定一个报告年度的期限；公布期限一变，当年还没有发布的报告随之改变.

    Raises Agency.DoesNotExist for a stranger, and Refused for dates that come in the wrong order
    or belong to another year.
    """
    _refuse_odd(year, given)
    county = administered_county(county_id, by)
    kept, _ = CountyYear.objects.get_or_create(county=county, year=year)
    before = _in_words(kept)
    for name in NAMES:
        setattr(kept, name, getattr(given, name))
    if changes := changed(before, _in_words(kept)):
        kept.save()
        moved = _move_reports(county, year, given.publish_by or publication_deadline(year))
        record_administration(
            county,
            Administration.CHANGE_SETTINGS,
            by,
            subject=f"{year}年度",
            comment=f"{moved}份报告的公布期限随之改变" if moved else "",
            changes=changes,
        )
    return kept


def _refuse_odd(year: int, given: Dates) -> None:
    """A date of 2025 for the reports on 2025 may be meant; one of 2027 is a slip."""
    dates = {name: when for name in NAMES if (when := getattr(given, name))}
    for name, when in dates.items():
        if not datetime.date(year, 7, 1) <= when <= datetime.date(year + 1, 12, 31):
            raise Refused(f"{NAMES[name]}{when:%Y-%m-%d}不像{year}年报告的日期，请核对年份。")
    for (name, when), (after, later) in pairwise(dates.items()):
        if when > later:
            raise Refused(f"{NAMES[name]}不能晚于{NAMES[after]}。")


def _move_reports(county: Agency, year: int, publish_by: datetime.date) -> int:
    """The deadline stands on each report, where it is shown and judged; a 更正 has its own.

    For a county's own report the law alone says by when.
    """
    own = Q(agency__parent=county) | Q(agency=county, agency__parent=None)
    of_units = Report.objects.filter(own, year=year, version=1, sum_number=None)
    reports = of_units.exclude(state=State.PUBLISHED)
    ids = list(reports.exclude(publish_by=publish_by).values_list("pk", flat=True))
    return Report.objects.filter(pk__in=ids).update(publish_by=publish_by)


def _in_words(kept: CountyYear) -> dict[str, str]:
    return {
        label: f"{when:%Y-%m-%d}" if (when := getattr(kept, name)) else ""
        for name, label in NAMES.items()
    }
