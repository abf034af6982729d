"""What stands on every page of a sum: whose it is, how complete, and the ways to the others."""

from typing import Any

from reports.document.levels import UNIT_KINDS
from reports.rollup.sum_asked import SumQuery
from reports.workflow.rollup.summed_bodies import Counting, number_of

PAGES = {
    "units": "单位",
    "tables": "三张表",
    "own": "本级",
    "adjustments": "调整",
    "carried": "结转",
    "doubles": "重复和口径",
    "indicators": "文字指标",
    "fixing": "定数",
    "county_report": "县报",
    "sheets": "表格",
    "city_table": "市里的表",
    "difference": "差额解释",
    "exchange": "交换包",
}
OF_WHOLE = {"own", "adjustments", "carried", "doubles", "fixing"}
"""Pages of the whole county's sum, whatever kind of units the others show."""

TO_READ = ("units", "tables", "county_report")
"""Those of them that who writes or signs the county's report may open as well."""


def framed(asked: SumQuery, page: str) -> dict[str, Any]:
    """The context of the frame; ``page`` is the one that is shown."""
    numbers = {one.value: number_of(asked.bodies, one) for one in Counting}
    kinds = {} if page in OF_WHOLE else {"": "全部", **UNIT_KINDS}
    return {
        "asked": asked,
        "numbers": numbers.items(),
        "counted": numbers[Counting.COUNTED.value],
        "expected": numbers[Counting.COUNTED.value] + numbers[Counting.MISSING.value],
        "pages": [
            (asked.address(key), label, key == page)
            for key, label in PAGES.items()
            if key in TO_READ or not asked.reads_only
        ],
        "kinds": [
            (asked.address(page, kind=key), label, key == asked.kind)
            for key, label in kinds.items()
        ],
    }
