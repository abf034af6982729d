"""Which files of a sum are on offer? Their addresses, names, and what stands in each."""

from typing import Any

from reports.rollup.sum_asked import SumQuery


def sheets_offered(asked: SumQuery) -> dict[str, Any]:
    """The context of the page that offers them."""
    return {
        "sum_book": asked.address("sum_book"),
        "template": asked.address("fill_in"),
        "files": [
            (asked.address("circular", "docx"), "通报（Word，一页）", "按印在上面的规则排名次"),
            (
                asked.address("circular", "xlsx"),
                "通报（XLSX）",
                "迟报、退回、意见、相似、公布",
            ),
            (
                asked.address("two_years"),
                "两年对比（XLSX）",
                "各单位12项：上年、本年、差、%",
            ),
            (
                asked.address("unit_table", "xlsx"),
                "一单位一行（XLSX）",
                "每个单位一行，全部填报数，带栏目名称和代码",
            ),
            (asked.address("unit_table", "csv"), "一单位一行（CSV）", "同样的内容，给其他程序读"),
        ],
    }
