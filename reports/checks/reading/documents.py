"""How many 行政规范性文件 does the text say were issued, repealed, are in force?"""

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

_NOUN = r"(?:规章(?:和|及|、|与))?(?:政府)?(?:行政)?规范性文件"
_ROLES = {
    "issued": r"(?:制发|制定|印发|出台|新制定|制定印发|制定发布|发布)",
    "repealed": r"(?:宣布)?(?:清理废止|废止|宣布失效)(?:和?失效|和?宣布失效)?",
    "in_force": r"(?:现行有效|继续有效|有效)",
}
_SIZE = rf"(?P<number>{NUMBER})(?P<about>余|多)?(?:(?:件|份|个|部)(?!有效)|(?=（其中))"
_COUNTED = {
    role: re.compile(
        rf"{words}(?:的|了|并公开)*(?:{_NOUN})?(?:件数|数量|总数)?{FILLER}{_SIZE}"
        rf"|(?<!修改)(?<!修订){words}(?:的|了)*(?P<first>{NUMBER})(?:件|份|个|部)(?:的)?{_NOUN}"
    )
    for role, words in _ROLES.items()
}
_NONE = {
    role: re.compile(
        rf"(?:未|没有|无|未曾)(?:新)?(?:{words})(?:过)?(?:、|和|或|及|与)?"
        rf"(?:{'|'.join(_ROLES.values())})?(?:的)?{_NOUN}(?=$|[，。；])"
    )
    for role, words in _ROLES.items()
}
_NO_DOCUMENTS = re.compile(rf"(?:无|没有){_NOUN}(?=$|[，。；])")
_VAGUE = re.compile(
    r"(?<!未)(?<!无)(?:及时|已|依法|集中)(?:对[^，。]{0,12})?废止了?(?:一批|部分)?(?:已)?"
    r"(?:失效|过期|过时|不适用|不合时宜|不再适用)[^，。；]{0,8}文件"
)
_OWN_SECTION = "overview.management"
_BARE = re.compile(
    rf"^[^，。；]{{0,12}}(?:制发|制定|印发)(?:了)?{NUMBER}件[，、；]废止(?:了)?{NUMBER}件[，、；]"
    rf"(?:现行|继续)?有效"
)
_OF_ALL = re.compile(r"全[县市区旗]")
_OWN_DOCUMENTS = re.compile(
    r"(?:[我本][局委办会院镇乡]|本机关|本单位|本部门|本街道)[^，。；]{0,6}(?:制发|制定|印发|出台|废止|现行有效)"
)
"""Beside these, what is told of the whole county is not the body's own."""
_NOT_OURS = re.compile(
    r"[对将把](?:现行|继续)?有效|备案|县政府|市政府|县级|市级|上级|建议|以前|之前|网站|平台|同比|清单|转发|代拟|起草|培训|修改|修订"
)

_START = re.compile(r"(?:年初|期初|原先|原来|原有|此前|1月1日)(?!以来|至|起|到)(?:时|共|有)?")


def documents(sentences: Sequence[Sentence], year: int) -> Iterator[Claim]:
    """Numbers of normative documents by role; a part in brackets (其中修订…) is not a claim."""
    is_of_all = any(_OF_ALL.search(one.text) for one in sentences)
    apart = {one.section for one in sentences if is_of_all and _OWN_DOCUMENTS.search(one.text)}
    for sentence in sentences:
        text = bare(sentence)
        start = _first_named(sentence, text)
        if start < 0:
            continue
        for role, pattern in _COUNTED.items():
            for match in pattern.finditer(text):
                of_all = sentence.section in apart and _OF_ALL.search(text, 0, match.start())
                if match.end() > start - 12 and not of_all and _is_ours(text, match, year):
                    number = match["number"] or match["first"]
                    about = bool(match["about"])
                    yield Claim(role, to_int(number), sentence, match[0], is_about=about)
        yield from _zeros(text, sentence)


def _first_named(sentence: Sentence, text: str) -> int:
    """Where the documents are named; all of a sentence that counts them bare in their aspect."""
    if "规范性文件" in text:
        return text.index("规范性文件")
    return 0 if sentence.section == _OWN_SECTION and _BARE.search(text) else -1


def repealed_vaguely(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """Sentences that speak of repealing documents without saying how many."""
    for sentence in sentences:
        if match := _VAGUE.search(sentence.text):
            yield sentence, match[0]


def _is_ours(text: str, match: re.Match[str], year: int) -> bool:
    before = clause_before(text, match.start())
    clause = before + match[0]
    if _is_of_the_start(text, match, before):
        return False
    is_left = match[0].startswith("继续有效") and is_breakdown(text, match.start())
    return not (is_left or _NOT_OURS.search(clause) or is_of_another_year(clause, year))


def _is_of_the_start(text: str, match: re.Match[str], before: str) -> bool:
    """年初现行有效7件, or 年初，现行有效7件: the stock that the year began with."""
    alone = clause_before(text, match.start() - 1) if not before and match.start() else ""
    return bool(_START.search(before + match[0])) or bool(_START.fullmatch(alone))


def _zeros(text: str, sentence: Sentence) -> Iterator[Claim]:
    for role, pattern in _NONE.items():
        if match := pattern.search(text):
            yield Claim(role, 0, sentence, match[0])
    if match := _NO_DOCUMENTS.search(text):
        yield Claim("issued", 0, sentence, match[0], is_part=True)
