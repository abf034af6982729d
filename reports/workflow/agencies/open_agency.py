"""Add a unit to a county: 增加单位."""

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.administered import administered_county
from reports.workflow.agencies.particulars import (
    NOTHING,
    Particulars,
    checked,
    free_code,
    full_name,
    labelled,
    particulars_of,
)
from reports.workflow.changed import changed
from reports.workflow.ledger import record_administration
from reports.workflow.states import Administration


@transaction.atomic
def open_agency(county_id: int, name: str, given: Particulars, *, by: Account) -> Agency:
    """县级管理员在本县增加单位；没有写简称和层级的，按全称判断.

    Raises Agency.DoesNotExist for a stranger, and Refused when the name or the code is taken.
    """
    return opened_unit(administered_county(county_id, by), name, given, by=by)


def opened_unit(county: Agency, name: str, given: Particulars, *, by: Account) -> Agency:
    """Add a unit; the caller holds the county's row."""
    name = full_name(name)
    values = checked(county, name, given)
    free_code(values["code"])
    agency = Agency.objects.create(name=name, parent=county, **values)
    changes = changed(labelled(NOTHING), labelled(particulars_of(agency)))
    record_administration(
        county, Administration.OPEN_AGENCY, by, subject=agency.name, changes=changes
    )
    return agency
