"""Which problems do many units name in chapter five? By topic, counted, with their names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FEWEST_UNITS = 2
"""What one unit alone names is its own problem, and none of the county's."""

_TOPICS = (
    ("政策解读", r"解读", "政策解读的形式和质量有待提高"),
    ("主动公开的内容和时效", r"更新|及时|时效|滞后|停更", "部分信息公开不够及时"),
    ("队伍和业务能力", r"培训|业务|人员|队伍|专职|兼职|能力", "工作人员的业务能力有待加强"),
    ("依申请公开办理", r"依申请|答复|申请.{0,6}办理|申请人", "依申请公开办理的规范性有待提高"),
    ("平台建设", r"网站|新媒体|公众号|平台|栏目|专栏|公开栏", "公开平台和栏目建设有待加强"),
    ("公众参与和回应", r"互动|参与|回应|关切|意见征集|评议", "公众参与和回应关切的渠道有待拓宽"),
    ("认识和机制", r"认识|重视|意识|机制|制度|协调", "对政府信息公开的认识和工作机制有待加强"),
    ("公开的广度和深度", r"深度|广度|全面|内容.{0,4}(单一|不够|不足)", "公开内容的广度和深度不够"),
    ("保密审查和个人信息", r"保密|审查|隐私|个人信息", "公开前的审查有待规范"),
)
"""Each topic: its name, words that speak of it, and a sentence to begin with."""


@dataclass(frozen=True)
class CommonProblem:
    """A topic, which units name it, and a sentence with their number that one can begin with."""

    topic: str
    units: Sequence[str]
    opening: str

    @property
    def start(self) -> str:
        return f"{self.opening}（{len(self.units)}个单位在年度报告中提到）。"


def common_problems(told: Mapping[str, Sequence[str]]) -> list[CommonProblem]:
    """Of the problems that each unit tells, those that several do; what most name comes first.

    A unit counts once in a topic, however often it speaks of it.
    """
    found = [
        CommonProblem(topic, [unit for unit, texts in told.items() if _says(words, texts)], opening)
        for topic, words, opening in _TOPICS
    ]
    common = [one for one in found if len(one.units) >= FEWEST_UNITS]
    return sorted(common, key=lambda one: -len(one.units))


def _says(words: str, texts: Sequence[str]) -> bool:
    return any(re.search(words, one) for one in texts)
