"""Add a body that others stand under: 增加县级机构, or one above counties."""

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.administration import Administration
from reports.workflow.agencies.doubles import ask_of_county
from reports.workflow.agencies.operating import above
from reports.workflow.agencies.particulars import (
    NOTHING,
    Particulars,
    checked,
    free_code,
    full_name,
    labelled,
    particulars_of,
)
from reports.workflow.platform_operator import operates
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

OF_A_COUNTY = ("township", "street", "county_department")
"""Levels of what stands under a county: its own administrator adds them."""


@transaction.atomic
def open_county(
    name: str,
    given: Particulars,
    above_id: int | None = None,
    *,
    by: Account,
    sure: bool = False,
) -> Agency:
    """平台管理员增加县级机构，或者县以上的机构；记入平台的管理记录.

    Raises Agency.DoesNotExist for whoever is no operator, Refused when the name, the code, the
    level or the body above will not do, and Doubtful, unless ``sure``, when it seems to be here.
    """
    if not operates(by):
        raise Agency.DoesNotExist
    higher = above(above_id, by)
    name = full_name(name, under=higher)
    values = body_particulars(name, given)
    free_code(values["code"])
    ask_of_county(name, higher, sure=sure)
    agency = Agency.objects.create(name=name, parent=higher, **values)
    changes = changed(labelled(NOTHING) | {"上级": ""}, body_in_words(agency))
    record_administration(
        None, Administration.OPEN_AGENCY, by, subject=agency.name, changes=changes
    )
    return agency


def body_particulars(name: str, given: Particulars) -> dict[str, str]:
    """What is kept of the body; it is a county where nothing else was said."""
    values = checked(Agency(name=""), name, given)
    values["level"] = values["level"] or "county"
    if values["level"] in OF_A_COUNTY:
        raise Refused("这里管理县（市、区）和县以上的机构；县里的单位，由县级管理员增加。")
    return values


def body_in_words(agency: Agency) -> dict[str, str]:
    """Everything that is said of a body, the one above among it: for the record."""
    return labelled(particulars_of(agency)) | {"上级": agency.parent.name if agency.parent else ""}
