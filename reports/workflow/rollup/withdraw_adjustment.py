"""Take back an adjustment: it stays in the list, and counts no more."""

from django.db import transaction

from reports.aggregation.adjusting import below_zero
from reports.models import Account, Adjustment, clock
from reports.statute import format_for
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.open_sum import open_sum, stated
from reports.workflow.rollup.whole_sum import change_of, whole_sum


@transaction.atomic
def withdraw_adjustment(
    county_id: int, year: int, adjustment_id: int, why: str, *, by: Account
) -> bool:
    """县里撤销一项调整，写明理由；已经撤销的不变。返回是否有变化.

    What was settled by it is open again. Raises Agency.DoesNotExist for a stranger,
    Adjustment.DoesNotExist for a foreign one, and Refused without a reason, where a cell would
    fall below 0, or where the sum is fixed.
    """
    county = open_sum(county_id, year, by)
    kept = Adjustment.objects.filter(county=county, year=year)
    one = kept.select_related("withdrawn_by").get(pk=adjustment_id)
    if one.withdrawn_at is not None:
        return False
    reason, edition = stated(why, "撤销的理由"), format_for(year)
    back = {cell: -number for cell, number in change_of(edition, one).items()}
    if below := below_zero(back, whole_sum(county.pk, year).total):
        name = edition.spoken(below[0])
        raise Refused(f"撤销以后“{name}”小于0：别的调整还要用它，请先撤销那一项。")
    one.withdrawn_at, one.withdrawn_by, one.withdrawn_why = clock.now(), by, reason
    one.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    record_administration(
        county,
        Administration.WITHDRAW_ADJUSTMENT,
        by,
        subject=f"{year}年 调整{one.pk}：{one.get_kind_display()}",
        comment=reason,
        changes=[(edition.spoken(cell), text, None) for cell, text in one.changes.items()],
    )
    return True
