"""May a year's sum still be changed? Not while it is fixed: 定数."""

from reports.models import Agency, FixedSum
from reports.workflow.refusal import Refused


def refuse_fixed(county: Agency, year: int) -> None:
    """Raise Refused where the year's sum is fixed; every verb that changes it asks first."""
    fixed = FixedSum.objects.filter(county=county, year=year, is_in_force=True)
    if one := fixed.select_related("by").first():
        raise Refused(
            f"{year}年汇总已经定数（第{one.number}次，{one.at:%Y-%m-%d}，{one.by}），不能再改。"
        )
