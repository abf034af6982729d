"""Take a unit away that was added by mistake and never used: 删除单位."""

from django.db import transaction

from reports.models import Account, AdministrativeEntry, Agency
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.agencies.particulars import NOTHING, labelled, particulars_of
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def remove_agency(county_id: int, agency_id: int, *, by: Account) -> str:
    """县级管理员删除误增的、没有用过的单位；它的资料留在管理记录里. Returns its name.

    Raises Agency.DoesNotExist for a stranger or a foreign unit, and Refused for one that has
    reports, people, units, a record of its own, or another that was merged into it.
    """
    county = administered_county(county_id, by)
    agency = Agency.objects.select_for_update().get(pk=agency_id, parent=county)
    if why := why_it_stays(agency):
        raise Refused(f"“{agency.short_name}”{why}，不能删除。没有了的单位，请办理撤并。")
    gone = changed(labelled(particulars_of(agency)), labelled(NOTHING))
    name = agency.name
    agency.delete()
    record_administration(county, Administration.REMOVE_AGENCY, by, subject=name, changes=gone)
    return name


def why_it_stays(agency: Agency) -> str:
    """What a unit has been used for; empty where it can go."""
    reasons = (
        (agency.reports.exists(), "已经有报告"),
        (agency.appointments.exists(), f"还有{agency.appointments.count()}个岗位，请先调整"),
        (agency.units.exists(), "有下属单位"),
        (agency.merged_from.exists(), "有别的单位并入"),
        (AdministrativeEntry.objects.filter(county=agency).exists(), "有自己的管理记录"),
    )
    return next((reason for is_so, reason in reasons if is_so), "")
