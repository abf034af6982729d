"""May a year's sum still be changed? Not while it is fixed: 定数."""

from django.utils import timezone

from reports.models import Agency
from reports.workflow.county_body import sum_in_force
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing.later_changes import to_adopt


def refuse_fixed(county: Agency, year: int) -> None:
    """Raise Refused where the year's sum is fixed; every verb that changes it asks first.

    Where a unit's 更正 waits to be adopted, what it raises has to be settled before: then not.
    """
    fixed = sum_in_force(county.pk, year)
    if fixed and not to_adopt(fixed):
        day = f"{timezone.localtime(fixed.at):%Y-%m-%d}"
        raise Refused(f"{year}年汇总已经定数（第{fixed.number}次，{day}，{fixed.by}），不能再改。")
