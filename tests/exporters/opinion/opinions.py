"""Opinions to be printed, with something in every part of them."""

import datetime
from typing import Any

from reports.exporters.opinion.opinion_value import (
    Found,
    Opinion,
    Outlook,
    Remarked,
    Round,
    Said,
    Waived,
)

AT = datetime.datetime(2025, 1, 8, 14, 30)
ON_CELL = Remarked(
    "“三、收到和处理政府信息公开申请情况”表中“（一）予以公开 × 自然人”一格（现填2）",
    "",
    "请与台账核对",
    "已关闭",
    (Said("回复", "王秀英", AT, "已核对，改为3件。"), Said("关闭", "李慧", AT)),
)
ON_WORDS = Remarked(
    "“二、主动公开政府信息情况”中", "全年受理<2>件 & 办结2件", "请写明件数。", "待整改"
)
_EVERYTHING: dict[str, Any] = {
    "issuer": "临水县人民政府办公室",
    "unit": "临水县青石镇人民政府",
    "year": 2024,
    "title": "临水县青石镇人民政府2024年政府信息公开工作年度报告",
    "outlook": Outlook.RETURNED,
    "date": datetime.date(2025, 1, 8),
    "rounds": (
        Round(AT, "李慧", "退回修改", AT, "请逐条修改。\n注意单位。"),
        Round(AT, "李慧", "审核通过", AT),
    ),
    "note": "请按2条意见修改后重新报送",
    "mend_by": datetime.date(2025, 1, 15),
    "number": "临政办函〔2025〕3号",
    "contact": "李慧，0551-6012345",
    "remarks": (ON_CELL, ON_WORDS),
    "findings": (Found("必须改正", "“一、总体情况”", "正文写5件，表中为3件。"),),
    "waivers": (Waived("两边不相等。", "机构已撤并，无法核对。", "李慧", AT),),
}


def opinion(**changes: Any) -> Opinion:
    """An opinion with something in every part of it, but for what is said otherwise."""
    return Opinion(**(_EVERYTHING | changes))
