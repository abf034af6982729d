"""Does a number speak of another year, another body or another matter than the tables?"""

import re
from collections.abc import Collection, Sequence

from reports.checks.agreement.counted_beside import OneCounted

_YEAR_FIRST = re.compile(r"(?:而|其中|另外?)?，?(?P<year>20[0-9]{2})年")
_OF_ANOTHER_BODY = re.compile(
    r"[县市区镇乡]本级|指导|下属|代拟|代为|代表|协助|配合|以[^，。；]{2,14}为(?:共同)?被(?:申请人|告)|作?为?第三人"
)
_OF_A_REST = {
    "X03": re.compile(
        r"原答复|重新(?:作出)?答复|(?:超期|逾期|最快|最慢|最短|最长)(?:答复|办结)|不规范|[补退]正|催办|自查"
    ),
    "X06": re.compile(r"减免|免予|免除|不予|变更|减轻|从轻"),
    "X07": re.compile(r"其[他它](?:行政)?(?:复议|诉讼)|化解|[^，]{0,6}无关的"),
}
_NOT_COUNTED = re.compile(
    r"(?:不|未|没有|均不|不再|并不)(?:计入|纳入|列入|包含在|含在|计算在)(?![^，。；（）]{0,20}[0-9])"
    r"|(?:与|同)(?:政府)?信息公开(?:工作|申请)?(?:均|并)?无关|(?:不|未|均不|并不)(?:涉及|属于)(?:政府)?信息公开"
)
_OF_SOME = re.compile(r"(?P<number>[0-9]{1,6})[件份宗][^，。；、0-9]{0,12}(?:当)?中，?")
_ITEMS = frozenset({"项", "条"})
_WHOLE_APPLICATIONS = re.compile(
    r"申请(?:共|表)?[0-9一二三四五六七八九十两]{1,6}[件份宗]"
    r"|[0-9一二三四五六七八九十两]{1,6}[件份宗](?:政府信息公开)?申请"
)
_NOT_APPLICATIONS = re.compile(
    r"建议|提案|留言|来信|来电|来访|咨询|工单|诉求|投诉|信访|意见|问题|热线|信箱"
)


def is_of_another_scope(
    check: str, sentence: str, claimed: OneCounted, behind: str, year: int
) -> bool:
    """指导下属单位答复2件, 2023年办结8件, 行政复议2件，不计入上述统计.

    ``sentence`` is what stands before the number, ``behind`` what follows up to the next one.
    """
    clause = claimed.before
    rest = _OF_A_REST.get(check)
    return (
        bool(_OF_ANOTHER_BODY.search(clause))
        or bool(rest and rest.search(clause))
        or bool(_NOT_COUNTED.search(behind))
        or _opens_with_another_year(sentence, year)
    )


def is_of_some_only(sentence: str, wholes: Collection[int]) -> bool:
    """上年结转的2件中，予以公开1件: the number speaks of these two."""
    named = [int(one["number"]) for one in _OF_SOME.finditer(sentence)]
    return bool(named) and named[-1] not in wholes


def counts_items(paragraph: str, claimed: OneCounted) -> bool:
    """不予公开3项 of one application that asked for eight: no number of applications."""
    return claimed.unit in _ITEMS and bool(_WHOLE_APPLICATIONS.search(paragraph))


def follows_another_matter(
    sentence: str, counts: Sequence[OneCounted], claimed: OneCounted
) -> bool:
    """建议7条，答复7条: what was named last before it is no application."""
    before = [one for one in counts if one.end <= claimed.start]
    if not before or "申请" in claimed.clause:
        return False
    is_near = len(sentence) >= claimed.start - before[-1].start
    return is_near and bool(_NOT_APPLICATIONS.search(before[-1].clause))


def _opens_with_another_year(sentence: str, year: int) -> bool:
    opened = _YEAR_FIRST.match(sentence)
    if not opened or int(opened["year"]) == year:
        return False
    return not re.search(rf"{year}年|[今本当]年", sentence)
