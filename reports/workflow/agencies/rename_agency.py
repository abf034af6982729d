"""Give a unit another name: 单位更名."""

import datetime

from django.db import transaction

from reports.models import Account, Agency, FormerName, clock
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.agencies.doubles import ask
from reports.workflow.agencies.particulars import full_name
from reports.workflow.agencies.under_way import refuse_under_way
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.worded import worded


@transaction.atomic
def rename_agency(
    county_id: int,
    agency_id: int,
    name: str,
    short_name: str,
    until: datetime.date,
    *,
    by: Account,
    sure: bool = False,
) -> Agency:
    """县级管理员为本县单位更名，写明旧名称用到哪一天；旧名称记为曾用名.

    Approved and published reports keep the old name: their files are frozen. A draft, of whichever
    year, takes the new one in its title where nobody typed another; its lead and its signature
    are texts and stay as written, and the checks say where they differ. A report that has been
    sent must stay what was sent, so there must be none under way.
    Raises Agency.DoesNotExist for a stranger or a foreign unit, and Refused for a name that is
    taken, for a day to come, and while a report is under way; Doubtful, unless ``sure``,
    for one that seems to be another unit's.
    """
    county = administered_county(county_id, by)
    agency = Agency.objects.select_for_update().get(pk=agency_id, parent=county)
    former, name = agency.name, full_name(name, under=county, but=agency)
    short_name = worded(short_name, "简称", longest=30)
    _refuse(agency, name, until)
    ask(county, name, short_name, sure=sure, but=agency)
    FormerName.objects.create(agency=agency, name=former, until=until)
    changes = [("机关全称", former, name), ("简称", agency.short_name, short_name)]
    agency.name, agency.short_name = name, short_name
    agency.save(update_fields=["name", "short_name"])
    record_administration(
        county,
        Administration.RENAME_AGENCY,
        by,
        subject=former,
        comment=f"旧名称使用至{until:%Y-%m-%d}",
        changes=[one for one in changes if one[1] != one[2]],
    )
    return agency


def _refuse(agency: Agency, name: str, until: datetime.date) -> None:
    if name == agency.name:
        raise Refused("新名称和现在的一样。")
    if until > clock.today():
        raise Refused("旧名称使用到的日期不能晚于今天。")
    refuse_under_way(agency, "更名")
