"""Which things are counted in a statement, and where a breakdown of them begins?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reports.checks.reading.claims import bare, clause_before, is_of_another_year
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.text import Sentence

_AXIS = (
    r"[按从](?:信息|公开|发布|申请)?"
    r"(?:渠道|平台|方式|途径|月份?|季度?|类别|类型|类|栏目|主题|来源|层级|形式)(?:来?划分|分类|来?分|来?看|统计)(?=[，：])"
)
PARTS = re.compile(
    r"包括但不限于|(?P<open>涵盖|主要包括|主要(?:为|是|有|涉及)|涉及)|其中|分别(?:为|是)?|包括|包含|第一季度(?=[0-9])|(?<=[条件篇份期])：(?=[^，。；：0-9]{1,12}[0-9])|"
    + _AXIS
)
_UNIT = r"(?:[件条篇期场]次|人次|条|件|篇|则|期|个|份|宗|起|项|部|册|场|次|例|幅|封)"
_COUNT = re.compile(
    rf"(?<![第0-9.])(?P<number>[0-9]+\.[0-9]+|{NUMBER})(?P<ten_thousands>万)?(?P<about>余|多|来)?"
    rf"(?P<unit>{_UNIT})"
)
_ABOUT = ("约", "近", "超", "超过", "逾", "不少于", "至少")
_CARRIED_IN = re.compile(r"(?:上一?年度?|去年|以前年度)结转")
_ASIDE = re.compile(r"（([^（）]*)）")
_BREAKDOWN_ASIDE = re.compile(r"其中|分别|包括")
_COMPARED = re.compile(r"[较比占增减含约]|下降|上升|去年|上年|同期|20[0-9]{2}")
_LISTS_NAMES = ("分别", "包括", "包含", "其中", "主要", "涵盖", "涉及")
_NAMES = re.compile(r"[：，]?[^，。；、和及与]*+[、和及与][^，。；]*+[，；]|[：，]?[^。；]*+；")
_MARKED = re.compile(r"^.*分别(?:为|是)?")
_WITHIN = re.compile(r"(?<=[，；、])([\u4e00-\u9fff]{2,8})(?:[0-9]{1,9}[条件篇份个项]次?)?中")
_OPENS_PARTS = re.compile(rf"其中|{_AXIS}")
_NOT_LIMITED = "包括但不限于"
_ANEW = re.compile(
    r"(?:全年|本年|年内|全县|全市|全局)(?:度|内)?(?:总|累计|合计|共)*(?:办|公开|发布|答复)"
)
_FURTHER_AXIS = re.compile(_AXIS)


class Count(NamedTuple):
    """So many of something: ``label`` is what stands before the number in its own clause."""

    value: int
    unit: str
    start: int
    end: int
    label: str
    is_about: bool = False


@dataclass(frozen=True)
class Statement:
    """Sentences that count together: joined at semicolons and before 其中."""

    text: str
    sentences: tuple[Sentence, ...]

    def spoken_by(self, quote: str) -> Sentence:
        """The sentence in which a quote stands; the first where none has it literally."""
        return next((one for one in self.sentences if quote in one.text), self.sentences[0])


def statements(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Join what a semicolon or a following 其中 ties together; asides are left out."""
    joined: list[Sentence] = []
    for sentence in sentences:
        if joined and not _goes_on(joined[-1], sentence):
            yield _statement(joined)
            joined = []
        joined.append(sentence)
    if joined:
        yield _statement(joined)


def counts_in(text: str, year: int) -> tuple[Count, ...]:
    """Every count in the text but those of other years and of comparisons.

    What last year left over is counted this year: 上年结转4件.
    """
    return tuple(
        count
        for match in _COUNT.finditer(text)
        if (count := _count(text, match))
        and (not is_of_another_year(count.label, year) or _CARRIED_IN.search(count.label))
    )


def opening(text: str, counts: Sequence[Count]) -> tuple[re.Match[str] | None, bool]:
    """The word that opens the parts of the first count, and whether any word seemed to.

    In 2件，分别为甲、乙；废止1件 only names are listed, and behind them other things begin.
    """
    starts, names_end, is_any = [one.start for one in counts], 0, False
    for marker in PARTS.finditer(text, counts[0].end):
        is_any = True
        if marker.start() < names_end:
            continue
        may_name = marker[0].startswith(_LISTS_NAMES)
        names = _NAMES.match(text, marker.end()) if may_name else None
        following = bisect_left(starts, marker.end())
        if not names or (following < len(starts) and starts[following] < names.end()):
            return marker, True
        names_end = names.end()
    return None, is_any


def are_all(text: str, marker: re.Match[str], parts: Sequence[Count]) -> bool:
    """Whether a list says that it is whole: 分别为网站60条、公众号40条; 网站60条，其余40条."""
    if len(parts) < 2 or text.startswith("等", parts[-1].end):
        return False
    labels = [_MARKED.sub("", one.label) for one in parts]
    is_named = marker[0].startswith("分别") and all(labels)
    return is_named or labels[-1].startswith(("其余", "剩余", "余下"))


def claims_no_whole(marker: re.Match[str], total: Count, listed: Sequence[Count]) -> bool:
    """包括但不限于 leaves a list open; 其中延期1件、按期12件，全年办结13件 is of what ends it."""
    if marker[0] == _NOT_LIMITED and sum(one.value for one in listed) <= total.value:
        return True
    return any(
        n > 1 and _ANEW.match(one.label) and one.value == sum(each.value for each in listed[:n])
        for n, one in enumerate(listed)
    )


def are_new_and_carried(parts: Sequence[Count]) -> bool:
    """共收到申请12件，上年结转2件，合计14件: the first 共 is not yet that of all."""
    return len(parts) == 2 and bool(_CARRIED_IN.search(parts[1].label))


def are_of_all_units(counts: Sequence[Count], total: Count) -> bool:
    """项目86项、公告9则，合计95项（则）: what is summed up has several units."""
    return total.value == sum(one.value for one in counts if one.end <= total.start)


def end_of_list(text: str, start: int, end: int) -> int:
    """Where the parts of a part begin, told behind it: 重点领域65条，重点领域中……."""
    told = (one for one in _WITHIN.finditer(text, start, end) if one[1] in text[: one.start()])
    return next((one.start() for one in told), end)


def _count(text: str, match: re.Match[str]) -> Count:
    label = clause_before(text, match.start())
    is_about = bool(
        match["about"]
        or match["ten_thousands"]
        or "." in match["number"]
        or label.endswith(_ABOUT)
        or text.startswith(("以上", "左右"), match.end())
    )
    value = 0 if "." in match["number"] else to_int(match["number"])
    unit = match["unit"] if match["unit"] == "人次" else match["unit"][0]
    return Count(value, unit, match.start(), match.end(), label, is_about)


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    if (before.section, before.index) != (sentence.section, sentence.index):
        return False
    if _FURTHER_AXIS.match(before.text):
        return False
    return before.text.endswith(("；", ";")) or bool(_OPENS_PARTS.match(sentence.text))


def _statement(sentences: list[Sentence]) -> Statement:
    text = "".join(
        bare(one).rstrip("。") + "，" if _OPENS_PARTS.match(after.text) else bare(one)
        for one, after in zip(sentences, [*sentences[1:], sentences[0]], strict=True)
    )
    return Statement(_without_asides(text), tuple(sentences))


def _without_asides(text: str) -> str:
    """Leave out what stands in brackets, but for the first breakdown of a total."""

    def kept(match: re.Match[str]) -> str:
        if PARTS.search(text, 0, match.start()):
            return ""
        if _BREAKDOWN_ASIDE.match(match[1]):
            return f"，{match[1]}。"
        is_only = not PARTS.search(text, match.end())
        return f"，其中{match[1]}。" if is_only and _are_parts(text, match) else ""

    return _ASIDE.sub(kept, text) if "（" in text else text


def _are_parts(text: str, aside: re.Match[str]) -> bool:
    """100条（网站60条，微博40条）: counts of the unit before the bracket, and nothing compared."""
    if _COMPARED.search(aside[1]):
        return False
    before = [one for one in _COUNT.finditer(text, 0, aside.start()) if one.end() == aside.start()]
    units = [one["unit"] for one in _COUNT.finditer(aside[1])]
    return bool(before) and len(units) > 1 and set(units) == {before[-1]["unit"]}


def adds_up(total: int, parts: Sequence[int]) -> bool:
    """Some reading fits: a part may have parts of its own, and more may follow a complete list."""
    ahead, seen = [(0, total)], set[tuple[int, int]]()
    while ahead:
        n, rest = state = ahead.pop()
        if n and rest == 0:
            return True
        if rest < 0 or n == len(parts) or state in seen:
            continue
        seen.add(state)
        ahead += [(after, rest - parts[n]) for after in _nexts(parts, n)]
    return False


def _nexts(parts: Sequence[int], n: int) -> Iterator[int]:
    """Where the next part may begin: at once, or behind the parts of this one."""
    yield n + 1
    inner = 0
    for after in range(n + 1, len(parts)):
        inner += parts[after]
        if inner == parts[n] > 0:
            yield after + 1
        if inner > parts[n]:
            return
