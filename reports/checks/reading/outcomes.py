"""Which results of applications does the text state, and how many of each?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.checks.reading.applications.request_words import NOUN, UNIT
from reports.checks.reading.applications.requests import OWN_SECTION
from reports.checks.reading.claims import Claim, bare, clause_before, is_of_another_year
from reports.checks.reading.joint_outcomes import JointOutcome, Series
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.text import Sentence


@dataclass(frozen=True)
class Outcome:
    """A result as texts name it. ``lines`` begin with these; one of ``also`` may do as well.

    One of ``GROUPS`` is a heading of chapter 三, its number is compared; of a reason within a group
    texts and tables draw the borders differently, it is only missed where its lines are 0.
    """

    name: str
    words: str
    lines: tuple[str, ...]
    also: tuple[str, ...] = ()


GROUPS = (
    Outcome(
        "予以公开",
        r"(?<!不)(?:予以|准予|同意|全部|主动)公开(?!的?范围|时限)",
        ("granted",),
    ),
    Outcome("部分公开", r"(?:予以)?部分公开", ("partly_granted",)),
    Outcome("不予公开", r"不予公开", ("denied_",)),
    Outcome("无法提供", r"无法提供", ("unavailable_",)),
    Outcome("不予处理", r"不予处理", ("not_processed_",)),
    Outcome("其他处理", r"其他处理", ("other_",)),
)
REASONS = (
    Outcome(
        "不属于本机关公开",
        r"不属于?(?:本机关|本单位|本行政机关|本级|[本我](?:镇|乡|街道|局))(?:负责|职责|掌握|主动)*(?:公开|职权|职责|制作|掌握)?(?:的?范围)?",
        ("unavailable_not_held",),
        ("other_other", "not_processed_"),
    ),
    Outcome(
        "信息不存在",
        r"(?:政府|所申请|申请|该)?的?信息不存在|(?:本机关|我镇|我乡|本单位)不掌握(?:相关)?(?:政府)?信息",
        ("unavailable_",),
        ("other_other",),
    ),
    Outcome(
        "另行制作",
        r"没有现成信息|需要?(?:另行|重新)制作|需要?(?:进行)?(?:加工、?分析|汇总、?加工)",
        ("unavailable_needs_making",),
        ("unavailable_", "other_other"),
    ),
    Outcome("国家秘密", r"(?:属于|涉及)国家秘密", ("denied_state_secret",)),
    Outcome(
        "第三方合法权益",
        r"(?:涉及|属于|保护)(?:第三方(?:合法权益)?|商业秘密|个人隐私)",
        ("denied_third_party_rights", "partly_granted"),
        ("granted",),
    ),
    Outcome("内部事务信息", r"属于(?:三类)?内部(?:事务|管理)信息", ("denied_internal_affairs",)),
    Outcome("过程性信息", r"属于(?:四类)?过程性信息", ("denied_process_information",)),
    Outcome("行政执法案卷", r"属于行政执法案卷", ("denied_enforcement_file",)),
    Outcome(
        "信访举报投诉类申请",
        r"(?:属于|系|为)(?:信访|举报|投诉|、|类)+(?:申请|事项)",
        ("not_processed_petition",),
        ("other_other",),
    ),
    Outcome("重复申请", r"(?:属于|系|为)重复申请", ("not_processed_repeated",), ("other_other",)),
    Outcome(
        "申请人撤回",
        r"(?:申请人)?(?:主动|自行|自愿)?(?:撤回|撤销)(?:了)?(?:该|其)?(?:政府信息公开)?申请|申请人(?:主动|自行|自愿)?撤回",
        ("other_",),
        ("not_processed_", "granted"),
    ),
)
_GAP = r"(?:的|为|有|是|共|计|：|申请|情况|了|处理|答复|决定){0,3}"
_ENDS = r"(?=$|[，、；。（]|和|及|占)"
_BEFORE = r"(?:依法|决定|作出|予以|答复|告知|申请|因|经|系|按|为|的|其中|均){0,3}"
_COUNTED = [
    re.compile(
        rf"(?:{one.words}){_GAP}(?P<number>{NUMBER})(?P<about>余|多)?(?:{UNIT}|{_ENDS})"
        rf"|(?<![第0-9])(?P<first>{NUMBER}){UNIT}{_BEFORE}(?:{one.words})(?!{_GAP}{NUMBER}{UNIT})"
    )
    for one in GROUPS
]
_NONE = [
    re.compile(
        rf"(?:没有|无|未出现|未发生|不存在)(?:依法)?(?:{one.words})(?:的|之)?(?:政府信息|信息|申请|事项|情况|情形|件)*{_ENDS}"
    )
    for one in GROUPS
]
_SERIES = Series([one.words for one in GROUPS])
_REASON = {one: re.compile(one.words) for one in REASONS}
_NOUN = re.compile(NOUN)
_RECEIVED = re.compile(rf"{NUMBER}{UNIT}")
_RULE = re.compile(
    r"应当?(?!申请)|必须|不得|凡|如|若|对于|确保|严格|按照|规范|完善|健全|制度|流程|及时告知|区分|是否|防止|避免"
    r"|未|没有|无(?!法|正当)|对[^，。]{0,60}的，"
)
_ATTRIBUTE = re.compile(r"主动公开|属性|公文|文件|栏目")
_OTHERS = re.compile(
    r"复议|诉讼|投诉(?!类)|热线|留言|信箱|咨询|建议|提案|许可|本级|市级|县级|同比|较|其他(?!处理)|除"
)
_PERHAPS_A_PART = re.compile(
    r"自然人|企业|法人|组织|律师|网络|网上|书面|当面|信函|线上|线下|上年|结转"
)


def outcomes(sentences: Sequence[Sentence], year: int) -> Iterator[tuple[Outcome, Claim]]:
    """Groups with their numbers, and reasons said of an application that was received."""
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        text = bare(sentence)
        if sentence.section != OWN_SECTION and not _NOUN.search(text):
            continue
        if not _ATTRIBUTE.search(text.replace("予以主动公开", "")):
            yield from _groups(sentence, text, year)
        if _is_of_a_case(text, bare(before) if before else "") and not _RULE.search(text):
            yield from _reasons(sentence, text)


def _groups(sentence: Sentence, text: str, year: int) -> Iterator[tuple[Outcome, Claim]]:
    together = list(_SERIES.found_in(text))
    spans = [(start, end) for start, end, _ in together]
    yield from _counted_together(sentence, text, together, year)
    for outcome, counted, not_one in zip(GROUPS, _COUNTED, _NONE, strict=True):
        for match in counted.finditer(text):
            if any(start <= match.start() < end for start, end in spans):
                continue
            number = to_int(match["number"] or match["first"])
            about = bool(match["about"])
            if claim := _claim(outcome, sentence, text, match.span(), number, year, about):
                yield outcome, claim
        if none := not_one.search(text):
            yield outcome, Claim(outcome.name, 0, sentence, none[0])


def _counted_together(
    sentence: Sentence,
    text: str,
    together: Sequence[tuple[int, int, tuple[JointOutcome, ...]]],
    year: int,
) -> Iterator[tuple[Outcome, Claim]]:
    for start, end, counts in together:
        for count in counts:
            outcome = _joint([GROUPS[one] for one in dict.fromkeys(count.members)])
            if claim := _claim(outcome, sentence, text, (start, end), count.number, year):
                yield outcome, claim


def _claim(
    outcome: Outcome,
    sentence: Sentence,
    text: str,
    span: tuple[int, int],
    number: int,
    year: int,
    about: bool = False,
) -> Claim | None:
    """What a stretch of the text claims; None where it speaks of something else."""
    quote = text[slice(*span)]
    clause = clause_before(text, span[0]) + quote
    if _OTHERS.search(clause) or is_of_another_year(clause, year):
        return None
    is_part = bool(_PERHAPS_A_PART.search(clause))
    return Claim(outcome.name, number, sentence, quote, is_part, about)


def _joint(outcomes: Sequence[Outcome]) -> Outcome:
    """Several results as one: their lines are added up."""
    if len(outcomes) == 1:
        return outcomes[0]
    lines = tuple(line for one in outcomes for line in one.lines)
    return Outcome("、".join(one.name for one in outcomes), "", lines)


def _is_of_a_case(text: str, before: str) -> bool:
    """The sentence, or the one before it, counts applications that came in."""
    return any("申请" in one and _RECEIVED.search(one) for one in (text, before))


def _reasons(sentence: Sentence, text: str) -> Iterator[tuple[Outcome, Claim]]:
    for outcome, pattern in _REASON.items():
        match = pattern.search(text)
        if match and not _OTHERS.search(clause_before(text, match.start())):
            yield outcome, Claim(outcome.name, 1, sentence, match[0], is_about=True)
