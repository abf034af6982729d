"""How many applications does the text say were received? Zero has more than twenty wordings."""

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

OWN_SECTION = "overview.on_request"
UNIT = r"(?:件次|件|宗|份|条|起|例|次(?!性)|封)(?!事|套)"
NOUN = (
    r"(?:依(?:法)?申请(?:政府信息|政务信息|信息)?公开(?:政府信息|政务信息|信息)?(?:的?申请)?"
    r"|(?:政府|政务)信息(?:公开)?的?(?:申请|请求)|信息公开的?(?:申请|请求)"
    r"|申请(?:公开)(?:政府信息|信息)?|公开申请)"
)
_ANY = rf"(?:{NOUN}|申请(?!人|表|材料|渠道|办理流程)|请求)"
_VERB = r"(?:收到|新收到?|接收到?|接到|收悉|受理|办理|收办)"
_DEALT = frozenset({"受理", "办理"})
"""Verbs that may count what was dealt with instead of what was received."""
_ATTRIBUTE = re.compile(r"主动公开|属性|公文")
"""Beside these, 依申请公开 is a document's attribute and not an application."""
_OTHERS = re.compile(
    r"行政许可|复议|诉讼|投诉|举报|异议|信访|热线|留言|信箱|工单|咨询|救助|低保|补贴|答复|收费|缴费|办证|每|凡"
)
_PART = re.compile(
    r"书面|网络|网上|网站|平台|信函|邮寄|邮件|邮箱|当面|现场|传真|线上|线下|自然人|企业|法人|科研|公益"
    r"|律师|转办|转来|转送|关于|涉及|针对|重复|有效|不予|逾期|补正|结转|本级|各部门|通过|除|其他"
)
_WITH = r"[^，。；：（）0-9]{0,24}?"

_COUNTED = re.compile(
    rf"(?P<verb>{_VERB})(?:了|的)?(?P<between>{_WITH})(?P<noun>{_ANY}){FILLER}"
    rf"(?P<number>{NUMBER})(?P<about>余|多|来)?{UNIT}"
)
_COUNT_FIRST = re.compile(
    rf"(?P<verb>{_VERB})(?:了|的)?{FILLER}(?P<number>{NUMBER})(?P<about>余|多|来)?{UNIT}的?"
    rf"(?P<between>[^，。；：、（）0-9]{{0,16}}?)(?P<noun>{_ANY})"
)
_NEW = re.compile(
    rf"(?P<verb>新收到?)(?P<between>)(?P<noun>{_ANY}?){FILLER}"
    rf"(?P<number>{NUMBER})(?P<about>余|多|来)?{UNIT}"
)
_NOUN_ONLY = re.compile(
    rf"(?:^|[，：])(?:20[0-9][0-9]年度?|本年度?|全年|年内|我[镇乡局]|本[镇乡局]|本机关|共|有|无上年结转)*"
    rf"(?P<verb>)(?P<between>)(?P<noun>{NOUN}){FILLER}(?P<number>{NUMBER})(?P<about>余|多|来)?{UNIT}"
)
_COUNTS = (_COUNTED, _COUNT_FIRST, _NEW, _NOUN_ONLY)

_KIND_OF = r"(?:的|类|方面|事项|情况|情形|办理|申请|请求|要求|案件|件|信息|政府信息|公开|需求)*"
_ENDS_HERE = r"(?=$|[，。；！、（“]|和|及|也|且|并|，)"
_NOTHING = re.compile(
    rf"(?:未曾|尚未|从未|未|没有|没|无|暂无|暂未)(?:收到|接收到?|接到|收悉|受理|产生|发生|出现|有)?"
    rf"(?:过|了|任何|一件|1件|有关|相关)*(?P<between>{_WITH})(?P<noun>{_ANY}){_KIND_OF}{_ENDS_HERE}"
)
_ZERO_WORDS = re.compile(
    rf"(?P<between>)(?:{NOUN}(?:的?数量|的?件数|工作|情况)?(?:均?为|是|：)?“?(?:零报告|零申请|零|0(?![0-9]|\.))”?"
    rf"(?:件|条|宗|次)?{_ENDS_HERE}|(?:收到|受理|接到)(?:的)?{_ANY}(?:数量|件数)?(?:均?为)“?(?:零|0)”?)"
)
_NEVER_BEFORE = re.compile(r"(?:如|若|凡|对|避免|杜绝|防止|确保)$")


def received(sentences: Sequence[Sentence], year: int) -> tuple[Claim, ...]:
    """Every statement on the number of applications received; zero wordings have value 0."""
    return tuple(
        claim
        for sentence in sentences
        if _concerns(sentence)
        for claim in (*_counts(sentence, year), *_zeros(sentence, year))
    )


def _concerns(sentence: Sentence) -> bool:
    if not ("申请" in sentence.text or "请求" in sentence.text or "新收" in sentence.text):
        return False
    return sentence.section == OWN_SECTION or bool(re.search(NOUN, sentence.text))


def _counts(sentence: Sentence, year: int) -> Iterator[Claim]:
    text, taken = bare(sentence), set[int]()
    for pattern in _COUNTS[: -1 if _ATTRIBUTE.search(text) else None]:
        for match in pattern.finditer(text):
            clause = clause_before(text, match.start()) + match[0]
            if match.start("number") in taken or _is_other(clause, match, text, year):
                continue
            taken.add(match.start("number"))
            yield Claim(
                _kind(match["verb"]),
                to_int(match["number"]),
                sentence,
                match[0].lstrip("，："),
                is_part=bool(_PART.search(clause)),
                is_about=bool(match["about"]),
            )


def _kind(verb: str) -> str:
    return "new" if verb.startswith("新收") else "accepted" if verb in _DEALT else "received"


def _is_other(clause: str, match: re.Match[str], text: str, year: int) -> bool:
    """The number counts something else: another matter, another year, a part, a carry-over."""
    if _OTHERS.search(clause) or is_of_another_year(clause, year) or "结转" in clause:
        return True
    return not match["verb"].startswith("新收") and is_breakdown(text, match.start())


def _zeros(sentence: Sentence, year: int) -> Iterator[Claim]:
    text = bare(sentence)
    for pattern in (_NOTHING, _ZERO_WORDS):
        for match in pattern.finditer(text):
            before = clause_before(text, match.start())
            clause = before + match[0]
            if _NEVER_BEFORE.search(before) or _OTHERS.search(clause):
                continue
            if is_of_another_year(clause, year) or "结转" in clause:
                continue
            if is_breakdown(text, match.start()):
                continue
            yield Claim("none", 0, sentence, match[0], is_part=bool(_PART.search(clause)))
