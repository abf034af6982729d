"""Change what is said of a unit, but not its name: 修改单位."""

from dataclasses import asdict

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county, units_of
from reports.workflow.agencies.doubles import ask_of_marks
from reports.workflow.agencies.order_and_years import Counted, counted_of, settled, spoken
from reports.workflow.agencies.particulars import (
    Particulars,
    checked,
    free_code,
    labelled,
    particulars_of,
)
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration

_NAMED = ("short_name", "code")
"""By what people tell units apart, besides the name."""


@transaction.atomic
def change_agency(
    county_id: int,
    agency_id: int,
    given: Particulars,
    *,
    by: Account,
    counted: Counted | None = None,
    sure: bool = False,
) -> Agency:
    """县级管理员修改本县（含县本级）单位的简称、代码、层级、性质、联系方式、排序和报告哪些年度.

    What reports say already stays as it is written there. Raises Agency.DoesNotExist for a
    stranger or a foreign unit, Refused for what cannot be kept, and
    Doubtful, unless ``sure``, for a short name or a code that another unit has.
    """
    county = administered_county(county_id, by)
    agency = units_of(county).select_for_update().get(pk=agency_id)
    before = particulars_of(agency)
    after = checked(county, agency.name, given)
    after["level"] = after["level"] or before["level"]
    free_code(after["code"], but=agency)
    known_by = {key: text for key in _NAMED if (text := after[key]) != before[key]}
    if agency != county and known_by:
        ask_of_marks(county, agency, known_by, sure=sure)
    was = counted_of(agency)
    now = was if counted is None else settled(counted, of=agency)
    changes = changed(labelled(before) | spoken(was), labelled(after) | spoken(now))
    if changes:
        kept = after | asdict(now)
        for name, value in kept.items():
            setattr(agency, name, value)
        agency.save(update_fields=[*kept])
        record_administration(
            county, Administration.CHANGE_AGENCY, by, subject=agency.name, changes=changes
        )
    return agency
