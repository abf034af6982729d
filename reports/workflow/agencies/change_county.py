"""Change a body that others stand under: its name, what is said of it, and what it stands under."""

from django.db import transaction

from reports.models import Account, Agency, FormerName, clock
from reports.workflow.administration import Administration
from reports.workflow.agencies.open_county import body_in_words, body_particulars
from reports.workflow.agencies.operating import above, kept_county
from reports.workflow.agencies.particulars import Particulars, free_code, full_name
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.tree_by_year import keep_former_parent


@transaction.atomic
def change_county(
    county_id: int, name: str, given: Particulars, above_id: int | None = None, *, by: Account
) -> Agency:
    """平台管理员修改县级机构；旧名称记为曾用名，改动记入这个县的管理记录，县级管理员看得到.

    Moved under another body it stays under the former one for the years past.

    Its units and their reports stay under it. Raises Agency.DoesNotExist for whoever is no
    operator, and Refused for what cannot be kept.
    """
    county = kept_county(county_id, by)
    before = body_in_words(county) | {"机关全称": county.name}
    former, was_under = county.name, county.parent
    county.parent = above(above_id, by, below=county)
    county.name = full_name(name, under=county.parent, but=county)
    values = body_particulars(county.name, given)
    free_code(values["code"], but=county)
    for field, text in values.items():
        setattr(county, field, text)
    changes = changed(before, body_in_words(county) | {"机关全称": county.name})
    if changes:
        county.save()
        if county.parent != was_under:
            keep_former_parent(county, was_under)
        if county.name != former:
            FormerName.objects.create(agency=county, name=former, until=clock.today())
        record_administration(
            county, Administration.CHANGE_AGENCY, by, subject=former, changes=changes
        )
    return county
