"""Is a number one of several that stand side by side and add up to what the table says?"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reports.checks.reading.claims import clause_before
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.outcomes import GROUPS

_RECEIVED = r"申请|收到|接收|接到|收件|受理|提出|提交|新收"
_LAWSUITS = r"诉讼|起诉"
_OWN = {
    "received": _RECEIVED,
    "new": _RECEIVED,
    "accepted": _RECEIVED,
    "answered": r"办结|答复|办理完",
    "issued": r"制发|制定|印发|出台|发布|公布|修订",
    "repealed": r"废止|失效",
    "in_force": r"有效",
    "行政许可": r"许可",
    "行政处罚": r"处罚",
    "行政强制": r"强制",
    "reconsideration": r"复议",
    "litigation": _LAWSUITS,
    "litigation_after": _LAWSUITS,
    "litigation_direct": _LAWSUITS,
} | {one.name: one.words for one in GROUPS}
OWN = {kind: re.compile(words) for kind, words in _OWN.items()}
"""By the claim's kind: what the clause of a number says that counts the same."""
_NOT_RECEIVED = re.compile(
    r"办结|办毕|答复|结转|无法提供|(?:予以|部分|不予|主动)(?:公开|处理)|复议|诉讼|撤回|咨询|建议|许可|补正"
)
_OF_OTHERS = {
    "received": _NOT_RECEIVED,
    "new": _NOT_RECEIVED,
    "accepted": _NOT_RECEIVED,
    "answered": re.compile(r"结转|复议|诉讼|建议|留言|咨询|工单|信访|未答复|待答复|未办结"),
}
_VERDICT = re.compile(r"[^，。；、（）]{0,6}(?:胜诉|败诉|待判|维持|纠正|驳回|审结|审理|撤诉|判决)")
_DISPUTES = frozenset({"reconsideration", "litigation", "litigation_after", "litigation_direct"})
_RESULTS = frozenset(one.name for one in GROUPS)
_UNIT = r"(?:件|宗|份|起|例|个|部|条|项)"
_COUNT = re.compile(rf"(?<![第0-9.])(?P<number>{NUMBER})(?P<unit>{_UNIT})")
_OPENS_PARTS = re.compile(r"其中|分别|包括|包含|（(?=[^（）]{0,60}[0-9])")
_CLAUSE_ENDS = re.compile(r"[^，,、；;。：（）]{0,40}")
_SENTENCE_ENDS = re.compile(r"[；。]")
_TOTAL = re.compile(r"共(?!同|享|建)|合计|总计|总数|总量|累计")
_IS_TOTAL = re.compile(r"(?:共计?|合计|总计|总数|总量|累计)[为是有达的：]{0,2}$")
_PLAIN = re.compile(
    r"全年度?|本?年度?|截至|20[0-9]{2}年|[我本全][县市区镇乡局委办院]|本机关|本单位|政府信息公开"
    r"|依申请公开|政府信息|行政|规范性文件|公民、|案件|事项|情况|共计?|累计|均|都|已|依法|按期|按时"
    r"|及时|作出|发生|办理|决定|被|提起|的|了|为|是|有|数量|件数|：|申请|收到|接到|接收|受理|提出|提交"
    r"|答复|办结"
)
"""What says nothing of which ones are counted."""
_LEAST = 2
"""So many numbers add up."""


@dataclass(frozen=True)
class OneCounted:
    """A number of a paragraph, and the rest of its clause on either side."""

    value: int
    unit: str
    start: int
    end: int
    before: str
    after: str

    @property
    def clause(self) -> str:
        return f"{self.before}；{self.after}"


def all_counted(text: str) -> tuple[OneCounted, ...]:
    """Every number of things in a paragraph, each with its clause."""
    return tuple(_one(text, match) for match in _COUNT.finditer(text))


def at_place(counts: Sequence[OneCounted], start: int, end: int) -> OneCounted | None:
    """The number that a quotation holds."""
    return next((one for one in counts if start <= one.start < end), None)


def adds_up_beside(
    text: str,
    counts: Sequence[OneCounted],
    claimed: OneCounted,
    kind: str,
    wanted: Collection[int],
) -> bool:
    """个人申请9件，企业申请2件: consecutive numbers of a kind that come to the table's figure."""
    if kind not in OWN or not _names_its_own(claimed, kind):
        return False
    same = list(_of_the_same(counts, claimed, kind))
    place = same.index(claimed)
    return any(
        sum(one.value for one in same[first : last + 1]) in wanted
        and _are_side_by_side(text, same[first : last + 1])
        for first in range(place + 1)
        for last in range(max(place, first + _LEAST - 1), len(same))
    )


def total_of_kind(
    text: str,
    counts: Sequence[OneCounted],
    claimed: OneCounted,
    kind: str,
    wanted: Collection[int],
) -> bool:
    """Whether its sentence says the table's figure in so many words: 延期办结1件，共办结13件."""
    if kind not in OWN or _TOTAL.search(claimed.before) or "作出" in claimed.before:
        return False
    return any(
        one.value in wanted
        and OWN[kind].search(one.clause)
        and _is_above(one, claimed)
        and not _SENTENCE_ENDS.search(text, *_between(one, claimed))
        for one in counts
    )


def _is_above(one: OneCounted, claimed: OneCounted) -> bool:
    """共办结13件 above those that are named beside it; 作出处罚12件 of those that were handled."""
    is_total = one.value > claimed.value and _TOTAL.search(one.before)
    return bool(is_total) or "作出" in one.clause


def _between(one: OneCounted, other: OneCounted) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)


def _one(text: str, match: re.Match[str]) -> OneCounted:
    after = _CLAUSE_ENDS.match(text, match.end())
    return OneCounted(
        to_int(match["number"]),
        match["unit"],
        *match.span(),
        clause_before(text, match.start()),
        after[0] if after else "",
    )


def _names_its_own(claimed: OneCounted, kind: str) -> bool:
    """Its clause says which ones it counts, or what follows tells the rest apart."""
    if _IS_TOTAL.search(claimed.before):
        return False
    if kind in _RESULTS or (kind in _DISPUTES and _VERDICT.match(claimed.after)):
        return True
    return bool(_PLAIN.sub("", OWN[kind].sub("", claimed.before)))


def _of_the_same(
    counts: Sequence[OneCounted], claimed: OneCounted, kind: str
) -> Iterator[OneCounted]:
    """The numbers that count the same kind in the same unit, and of which none is a total."""
    others, goes_on = _OF_OTHERS.get(kind), False
    for one in counts:
        is_own = OWN[kind].search(one.clause) or (goes_on and _tells_on(one))
        is_other = others and others.search(one.clause)
        goes_on = bool(is_own) and kind in _DISPUTES
        is_part = one.unit == claimed.unit and not _IS_TOTAL.search(one.before)
        if one is claimed or (is_own and is_part and not is_other):
            yield one


def _tells_on(one: OneCounted) -> bool:
    """诉讼1件一审胜诉，1件待判."""
    return not one.before and bool(_VERDICT.match(one.after))


def _are_side_by_side(text: str, counts: Sequence[OneCounted]) -> bool:
    """No 其中 between them, but for one that opens the parts of a further number."""
    start, end = counts[0].end, counts[-1].start
    for marker in _OPENS_PARTS.finditer(text, start, end):
        opens = max(text.rfind(sign, start, marker.start()) for sign in "；。")
        if opens < 0 or not _COUNT.search(text, opens, marker.start()):
            return False
    return True
