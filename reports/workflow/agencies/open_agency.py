"""Add a unit to a county: 增加单位."""

from dataclasses import asdict

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.agencies.doubles import ask
from reports.workflow.agencies.order_and_years import Counted, settled, spoken
from reports.workflow.agencies.particulars import (
    Particulars,
    checked,
    free_code,
    full_name,
    labelled,
    particulars_of,
)
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration


@transaction.atomic
def open_agency(
    county_id: int,
    name: str,
    given: Particulars,
    *,
    by: Account,
    counted: Counted = Counted(),  # noqa: B008  # frozen
    sure: bool = False,
) -> Agency:
    """县级管理员在本县增加单位；没有写简称和层级的，按全称判断.

    Its reports count from the year that is given, or else from the one that is due: of the years
    before nobody asks for any.

    Raises Agency.DoesNotExist for a stranger, Refused when the name or the code is taken, and
    Doubtful, unless ``sure``, when the unit seems to be here already or another county's.
    """
    county = administered_county(county_id, by)
    return opened_unit(county, name, given, by=by, counted=counted, sure=sure)


def opened_unit(
    county: Agency,
    name: str,
    given: Particulars,
    *,
    by: Account,
    counted: Counted = Counted(),  # noqa: B008  # frozen
    sure: bool = False,
) -> Agency:
    """Add a unit; the caller holds the county's row."""
    name = full_name(name, under=county)
    values = checked(county, name, given)
    free_code(values["code"])
    ask(county, name, values["short_name"], values["code"], sure=sure)
    kept = settled(counted)
    agency = Agency.objects.create(name=name, parent=county, **asdict(kept), **values)
    said = labelled(particulars_of(agency)) | spoken(kept)
    changes = changed(dict.fromkeys(said, ""), said)
    record_administration(
        county, Administration.OPEN_AGENCY, by, subject=agency.name, changes=changes
    )
    return agency
