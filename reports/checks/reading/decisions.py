"""How many 行政许可, 行政处罚, 行政强制 decisions does the text speak of?"""

import re
from collections.abc import Iterator, Sequence

from reports.checks.reading.claims import (
    Claim,
    bare,
    clause_before,
    is_breakdown,
    is_of_another_year,
)
from reports.checks.reading.numerals import FILLER, NUMBER, to_int
from reports.checks.reading.text import Sentence

KINDS = ("行政许可", "行政处罚", "行政强制")
_KIND = f"(?:{'|'.join(KINDS)})"
_LIST = rf"(?P<kinds>{_KIND}(?:决定|措施)?(?:(?:、|和|及|与|或|，){_KIND}(?:决定|措施)?){{0,5}})"
_UNIT = r"(?:件|宗|起|例)(?!事)"
_COUNTED = re.compile(rf"{_LIST}(?:决定书|决定|案件|措施)?{FILLER}(?P<number>{NUMBER}){_UNIT}")
_COUNT_FIRST = re.compile(
    rf"(?:作出|实施|办理|办结|下达|核发)了?(?P<number>{NUMBER}){_UNIT}(?P<kinds>{_KIND})"
    r"(?=$|[，。；、]|决定|案件)"
)
_NONE = re.compile(
    rf"(?:(?:未曾|未|没有)(?:作出|实施|开展|发生|办理|进行|产生|涉及)过?|无|没有)(?:任何)?{_LIST}"
    r"(?:决定|案件|事项|情况|行为|等|的)*(?=$|[，。；,])"
)
_NOT_OURS = re.compile(
    r"公开|公示|发布|公布|上网|录入|归集|代办|初审|帮办|协助|协办|配合|转办|上报|其中|涉及|培训|案卷|评查"
    r"|学习|监督|复议|诉讼|全县|全市|县级|信息|目录|清单|事项|违规|违法|撤销"
)
_LOOSE = re.compile(r"受理")
_APPLIED_FOR = re.compile(r"(?<!依)申请(?!人)")
"""What is applied for is not decided yet."""


def decisions(sentences: Sequence[Sentence], year: int) -> Iterator[Claim]:
    """Numbers of decisions by kind; ``is_part`` where 受理 may count something else."""
    for sentence in sentences:
        text = bare(sentence)
        if not any(kind in text for kind in KINDS):
            continue
        for pattern in (_COUNTED, _COUNT_FIRST, _NONE):
            for match in pattern.finditer(text):
                yield from _claims(text, match, sentence, year)


def _claims(text: str, match: re.Match[str], sentence: Sentence, year: int) -> Iterator[Claim]:
    clause = clause_before(text, match.start()) + match[0]
    told = clause.removesuffix("事项") if match.re is _NONE else clause
    if _NOT_OURS.search(told) or _APPLIED_FOR.search(clause) or is_of_another_year(clause, year):
        return
    if is_breakdown(text, match.start()):
        return
    kinds = [kind for kind in KINDS if kind in match["kinds"]]
    value = to_int(match.groupdict().get("number") or "0")
    if value and len(kinds) > 1:
        return
    for kind in kinds:
        yield Claim(kind, value, sentence, match[0], is_part=bool(_LOOSE.search(clause)))
