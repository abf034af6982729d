"""How many reconsiderations and lawsuits on information disclosure does the text speak of?"""

import re
from collections.abc import Iterator, Sequence

from reports.checks.reading.applications.requests import OWN_SECTION
from reports.checks.reading.claims import (
    Claim,
    bare,
    clause_before,
    is_breakdown,
    is_of_another_year,
)
from reports.checks.reading.numerals import FILLER, NUMBER, to_int
from reports.checks.reading.text import Sentence

_WORD = r"(?:被)?(?:申请|提起|提出)?(?:行政)?(?:复议|诉讼)(?:案件)?"
_LIST = rf"(?P<kinds>{_WORD}(?:(?:、|和|及|与|或者?|，){_WORD}){{0,5}})"
_NONE = re.compile(
    r"(?:未曾|未|没有|没|无)(?:发生|出现|收到|产生|引发|涉及|有)?过?(?:任何)?"
    r"(?P<between>[^，。；：（）0-9]{0,24}?)"
    rf"{_LIST}(?:的)?(?:案件|情况|情形|事项|事件|现象|申请|问题|案|行为|等)*(?=$|[，。；！（])"
)
_COUNTED = re.compile(rf"{_LIST}(?:申请|案)?{FILLER}(?P<number>{NUMBER})(?:件|起|宗|例)")
_NOT_ALL = re.compile(
    r"败诉|纠正|撤销|逾期|超期|备案|应诉|上年|全县|全市|其中|被责令|出庭|代理|答复|不服|结转|确认"
)
_OF_A_KIND = re.compile(
    r"群体|集体|败诉|新增|新发|重大|因(?:不予|部分|无法|超期|逾期|未按|收费)[^，。；]{0,12}$"
)
"""没有因不予公开引发的行政复议: of these there was none, and nothing is said of the others."""
_AFTER = re.compile(r"(?<!未)(?<!未经)(?:经(?:过)?(?:行政)?复议|复议后)")
_DIRECT = re.compile(r"直接(?:向[^，。；]{0,8})?(?:提起|提出|起诉|行政诉讼|诉讼)|未经(?:行政)?复议")
_OF_MANY_BODIES = re.compile(r"备案|全县|全市|出庭|应诉")
_OURS = re.compile(r"信息公开|政务公开|依申请|公开申请")
_OUR_PLACES = frozenset({OWN_SECTION, "table_notes.disputes"})
KINDS = {"复议": "reconsideration", "诉讼": "litigation"}


def disputes(sentences: Sequence[Sentence], year: int) -> Iterator[Claim]:
    """Claims by kind; a positive number counts only where the sentence is on disclosure."""
    for sentence in sentences:
        text = bare(sentence)
        if "复议" not in text and "诉讼" not in text:
            continue
        for pattern in (_NONE, _COUNTED):
            for match in pattern.finditer(text):
                yield from _claims(text, match, sentence, year)


def _claims(text: str, match: re.Match[str], sentence: Sentence, year: int) -> Iterator[Claim]:
    clause = clause_before(text, match.start()) + match[0]
    if _NOT_ALL.search(clause) or is_of_another_year(clause, year):
        return
    value = to_int(match.groupdict().get("number") or "0")
    if value and (is_breakdown(text, match.start()) or not _is_on_disclosure(sentence, text)):
        return
    if not value and _OF_A_KIND.search(match.groupdict().get("between") or ""):
        return
    kinds = list(_kinds(match["kinds"], clause))
    if value and len(kinds) > 1:
        return
    for kind in kinds:
        yield Claim(kind, value, sentence, match[0])


def _kinds(words: str, clause: str) -> Iterator[str]:
    """Lawsuits after a reconsideration, and those without one, have columns of their own."""
    is_lawsuit = "诉讼" in words and "复议" not in words
    if is_lawsuit and _DIRECT.search(clause):
        yield "litigation_direct"
    elif is_lawsuit and _AFTER.search(clause):
        yield "litigation_after"
    else:
        yield from (kind for word, kind in KINDS.items() if word in words)


def _is_on_disclosure(sentence: Sentence, text: str) -> bool:
    """Said so, or said where nothing else is told of: beside applications, below the table."""
    is_ours = sentence.section in _OUR_PLACES or _OURS.search(text)
    return bool(is_ours) and not _OF_MANY_BODIES.search(text)
