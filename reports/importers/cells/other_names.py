"""Which names do tables give a line beside the form's? Its words without what goes without saying.

Offices leave out what a label says in brackets, or that applications are for 政府信息公开.
"""

import re
from collections.abc import Iterator
from typing import Final

from reports.importers.same_label import bare, words

_ASIDE: Final = re.compile(r"[（(][^（()）]*[）)]$")
_OF_COURSE: Final = "政府信息公开"
TOTAL: Final = "总计"
TOTALS: Final = ("合计", "共计", "小计", "总数")
"""What a total is called, too."""

COLUMNS: Final = {
    **dict.fromkeys(TOTALS, TOTAL),
    **dict.fromkeys(("公民", "个人"), "自然人"),
    **dict.fromkeys(("其他组织", "其它组织", "其它"), "其他"),
}
"""What columns are called, too."""

TOLD: Final = {
    **dict.fromkeys(("制发", "本年制发", "制发件数"), "本年制发件数"),
    **dict.fromkeys(("废止", "本年废止", "废止件数"), "本年废止件数"),
    **dict.fromkeys(("现行有效", "有效", "有效件数"), "现行有效件数"),
    **dict.fromkeys(("处理决定", "本年处理决定", "处理决定数量"), "本年处理决定数量"),
    **dict.fromkeys(("收费", "收费金额", "本年收费金额"), "本年收费金额（单位：万元）"),
}
"""What columns are called where each stands beside its figure: 制发0件."""


def other_names(label: str) -> frozenset[str]:
    """A label of the form as it is told otherwise, reduced to words."""
    return frozenset(_names(label)) - {bare(label), ""}


def _names(label: str) -> Iterator[str]:
    yield words(label)  # the number, where no sign parts it from the words: ①属于国家秘密
    yield bare(_ASIDE.sub("", label))
    short = bare(label).replace(_OF_COURSE, "")
    yield short
    yield short.removesuffix("数量")
    if bare(label) == TOTAL:
        yield from TOTALS
