"""Close a unit that is no more, merged into another or dissolved: 单位撤并."""

import datetime

from django.db import transaction

from reports.models import Account, Agency, clock
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.agencies.under_way import refuse_under_way
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def merge_agency(
    county_id: int, agency_id: int, into_id: int | None, on: datetime.date, *, by: Account
) -> Agency:
    """县级管理员撤并本县单位：并入另一单位，或者撤销.

    From then on posts in it are without effect (access asks for open units alone); they stay in
    the list so that the county can give its people new ones. What it sent in stays readable to
    the county. Raises Agency.DoesNotExist for a stranger or a foreign unit, and Refused while a
    report is under way, for a closed unit and for a day to come.
    """
    county = administered_county(county_id, by)
    units = Agency.objects.select_for_update().filter(parent=county)
    agency = units.get(pk=agency_id)
    into = units.get(pk=into_id) if into_id else None
    _refuse(agency, into, on)
    agency.closed_on, agency.merged_into = on, into
    agency.save(update_fields=["closed_on", "merged_into"])
    record_administration(
        county,
        Administration.MERGE_AGENCY,
        by,
        subject=agency.name,
        changes=[("撤并日期", None, f"{on:%Y-%m-%d}"), ("并入", None, into.name if into else None)],
    )
    return agency


def _refuse(agency: Agency, into: Agency | None, on: datetime.date) -> None:
    if not agency.is_open:
        raise Refused(f"“{agency.short_name}”已经撤并。")
    if into == agency:
        raise Refused("不能并入自己。")
    if into and not into.is_open:
        raise Refused(f"“{into.short_name}”已经撤并，不能并入。")
    if on > clock.today():
        raise Refused("撤并日期不能晚于今天。")
    if agency.units.filter(closed_on=None).exists():
        raise Refused(f"“{agency.short_name}”还有下属单位，不能撤并。")
    refuse_under_way(agency, "撤并")
