"""Which sentences are alike in correct reports: those of law, custom, stock facts, and offered?"""

import re
from functools import cache

from reports.document.starters import every_starter

_LAW = (
    r"《(?:中华人民共和国)?(?:政府信息公开)?(?:工作)?(?:条例|年度报告格式|信息处理费管理办法)[^《》]{0,60}》"
    r"|国办公开办函|国办函|第[一二三四五六七八九十]+条"
)
_LEAD = (
    r"统计期限|数据(?:的)?(?:统计|核定|截止)|部分组成|[编撰]制(?:的)?(?:本|而成|发布|完成)|现(?:将|予|向)"
    r"[^，。]{0,60}(?:公布|报告|发布|公开)|电子版|联系(?:电话|地址|方式|人)|邮编|邮政编码|报告如下|如下"
)
_CUSTOM = r"习近平新时代|党的(?:十九|二十)|(?:中|全)会精神|以人民为中心|决策部署"
_FACTS = (
    r"(?:未|没有|无|零|0件?|收到|受理|新收|答复|办结|结转)[^，。；]{0,30}申请"
    r"|申请[^，。；]{0,12}(?:[0-9]+件|零)|答复率|行政复议|行政诉讼|行政许可|行政处罚|行政强制|信息处理费|收费"
    r"|规范性文件[^，。；]{0,10}[0-9]|(?:制发|废止|现行有效)[^，。；]{0,12}[0-9]|责任追究|社会评议|工作考核"
    r"|(?:公开|发布)(?:各类|政府|政务|相关)*信息(?:共计?|累计|合计|总计)?[0-9]+余?条"
    r"|其他需要报告|不存在问题|无其他"
)
_STOCK = re.compile("|".join((_LAW, _LEAD, _CUSTOM, _FACTS)))


_VARIES = re.compile(r"XX|\{[^{}]*\}|[0-9]{4}年|[0-9]+|[^\u3400-\u9fff]")


def _bare(text: str) -> str:
    """A sentence without what differs from report to report."""
    return _VARIES.sub("", text)


@cache
def _offered(starters: tuple[str, ...]) -> frozenset[str]:
    """What the program itself offers to start from is nobody's copy."""
    return frozenset(_bare(part + "。") for one in starters for part in one.split("。") if part)


def is_boilerplate(text: str) -> bool:
    """Whether a sentence says what the law, custom or the year's facts make everyone say."""
    return bool(_STOCK.search(text)) or _bare(text) in _offered(every_starter())
