"""Which figures of its sum can stand in the text of a county's own report? {单位数} and its kin.

What stands in the report's own tables has its fields already ({新收申请}). These are of the sum
itself, as it was fixed: they are read where the tables come from, and change with them.
"""

from collections.abc import Mapping

from reports.document.boxes import Value
from reports.document.live_fields import TOKEN
from reports.models import FixedSum, Report

UNITS, MISSING = "单位数", "缺报数"
INDICATOR = "指标."
"""Before the name of a 文字指标: {指标.网站}."""


def sum_fields(report: Report) -> dict[str, str]:
    """By the name in braces what stands for it; nothing for a unit's report (no query then)."""
    if not report.is_summed:
        return {}
    fixed = FixedSum.objects.filter(
        county=report.agency_id, year=report.year, number=report.sum_number or 0
    )
    content = fixed.values_list("content", flat=True).first() or {}
    counted = {UNITS: "counted", MISSING: "missing"}
    fields = {name: str(len(content[key])) for name, key in counted.items() if key in content}
    return fields | {
        f"{INDICATOR}{one['label']}": str(one["sum"])
        for one in content.get("indicators", {}).values()
        if one["sum"] is not None
    }


def with_sum_fields(values: Mapping[str, Value], fields: Mapping[str, str]) -> dict[str, Value]:
    """Texts with figures in place of these fields; what is none of them stays as it is."""
    if not fields:
        return dict(values)
    return {
        name: TOKEN.sub(lambda found: fields.get(found[1], found[0]), value)
        if isinstance(value, str)
        else value
        for name, value in values.items()
    }
