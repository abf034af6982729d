"""Take back that a unit was closed: 取消撤并."""

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def restore_agency(county_id: int, agency_id: int, *, by: Account) -> Agency:
    """县级管理员取消撤并：误办的改回来，原来的岗位恢复.

    Raises Agency.DoesNotExist for a stranger or a foreign unit, and Refused for an open one.
    """
    county = administered_county(county_id, by)
    agency = Agency.objects.select_for_update().get(pk=agency_id, parent=county)
    if agency.closed_on is None:
        raise Refused(f"“{agency.short_name}”没有撤并。")
    into = agency.merged_into.name if agency.merged_into else None
    changes = [("撤并日期", f"{agency.closed_on:%Y-%m-%d}", None), ("并入", into, None)]
    agency.closed_on = agency.merged_into = None
    agency.save(update_fields=["closed_on", "merged_into"])
    record_administration(
        county,
        Administration.CHANGE_AGENCY,
        by,
        subject=agency.name,
        comment="取消撤并",
        changes=changes,
    )
    return agency
