"""How many applications does the text say were answered, carried in or carried out?"""

import re
from collections.abc import Iterator, Sequence

from reports.checks.reading.applications.request_words import NOUN, UNIT
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

_NOUN = re.compile(NOUN)
_COUNT = rf"{FILLER}(?P<number>{NUMBER})(?P<about>余|多|来)?{UNIT}"
_OF_REQUESTS = rf"(?:{NOUN}|申请|案件|的|件数|数量)*"
_LAST = r"(?:上一年度?|上年度?|去年|往年|(?<![0-9])20[0-9]{2}年度?)"
_NEXT = r"(?:下一年度?|下年度?|次年度?|明年|20[0-9]{2}年度?)"
_NAMED_YEAR = re.compile(r"20[0-9]{2}(?=年)")
_YEARS_ON = {"carried_in": -1, "carried_out": 1}

_CARRIED_IN = re.compile(
    rf"(?:(?:{_LAST}|以前年度)(?:度)?结转(?:至|到)?(?:本年度?|今年)?的?|结转{_LAST}){_OF_REQUESTS}{_COUNT}"
)
_NONE_CARRIED_IN = re.compile(rf"(?:无|没有|未有){_LAST}结转|{_LAST}(?:无|没有)结转|未结转{_LAST}")
_CARRIED_OUT = re.compile(
    rf"结转(?:至|到|入)?{_NEXT}(?:继续)?(?:办理|处理|答复)?{_OF_REQUESTS}{_COUNT}"
)
_CARRIED_OUT_LATER = re.compile(
    rf"(?P<number>{NUMBER})(?P<about>余|多)?{UNIT}{_OF_REQUESTS}(?:结转|顺延|转)(?:至|到|入)?{_NEXT}"
)
_NONE_CARRIED_OUT = re.compile(
    rf"(?:无|没有|未有)(?:{NOUN}|申请|需要?|尚未办结)*结转(?:至|到|入)?{_NEXT}"
)
_NOTHING_CARRIED = re.compile(
    r"(?P<when>年末|年底|期末|办结[^。；]{0,24}，|答复[^。；]{0,24}，|办理完毕[^。；]{0,12}，)?"
    r"(?<![^，。；末底度均])(?:无|没有|未有)(?:申请|案件)?结转(?:件|申请|案件|事项|情况)?(?=$|[，。；])"
)
"""没有结转 behind what was done is of the next year; elsewhere it may be of the last one, too."""
_ANSWERED = re.compile(
    rf"(?<![未待])(?<!没有)(?<!正在)(?:(?:答复|办结|办理完成|办毕)(?:了)?{_OF_REQUESTS}{_COUNT}"
    rf"|(?:答复|办结)(?:了)?(?P<first>{NUMBER}){UNIT}(?:的)?{NOUN})"
)
_OF_ONE = re.compile(r"本级|向[县市区]政府|[县市区]政府(?:及其?)?办公室")
"""Said of one of the many bodies whose numbers are added up."""
_NOT_THE_WHOLE = re.compile(
    r"按期|按时|延期|逾期|当面|书面|当场|口头|不予|部分|线上|线下|网上|限期|本级|复议|诉讼"
    r"|(?<![至到0-9])[0-9]{1,2}月(?!底|末|3[01]日)|热线|信箱|留言|工单|建议|提案|信访|咨询|投诉|行政许可|事项清单|日内"
)
_COLON = "："
_STOPS = re.compile(r"$|[，。；、（]")
"""Behind 全部办结：8件予以公开 the number is that of the first result."""

_PATTERNS = (
    ("carried_in", _CARRIED_IN),
    ("carried_in", _NONE_CARRIED_IN),
    ("carried_out", _CARRIED_OUT),
    ("carried_out", _CARRIED_OUT_LATER),
    ("carried_out", _NONE_CARRIED_OUT),
    ("none_carried", _NOTHING_CARRIED),
    ("answered", _ANSWERED),
)


def handled(sentences: Sequence[Sentence], year: int) -> Iterator[Claim]:
    """Statements on answering and carrying over that surely speak of applications."""
    for sentence in sentences:
        text = bare(sentence)
        if not any(sign in text for sign in ("结转", "顺延", "转", "答复", "办结", "办理完成")):
            continue
        if sentence.section != OWN_SECTION and not _NOUN.search(text):
            continue
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                if _is_meant(kind, text, match, year):
                    yield _claim(kind, match, sentence)


def _is_meant(kind: str, text: str, match: re.Match[str], year: int) -> bool:
    """All that was answered; of what is carried over, none but into or out of this year."""
    if kind == "answered":
        return _is_whole(text, match, year)
    named = _NAMED_YEAR.findall(match[0])
    return all(int(one) == year + _YEARS_ON.get(kind, 0) for one in named)


def _is_whole(text: str, match: re.Match[str], year: int) -> bool:
    if _COLON in match[0] and not _STOPS.match(text, match.end()):
        return False
    clause = clause_before(text, match.start()) + match[0]
    if _NOT_THE_WHOLE.search(clause) or is_of_another_year(clause, year) or "结转" in clause:
        return False
    return not (is_breakdown(text, match.start()) or _OF_ONE.search(text, 0, match.start()))


def _claim(kind: str, match: re.Match[str], sentence: Sentence) -> Claim:
    groups = match.groupdict()
    number = groups.get("number") or groups.get("first")
    if groups.get("when"):
        kind = "carried_out"
    return Claim(
        kind,
        to_int(number) if number else 0,
        sentence,
        match[0],
        is_about=bool(groups.get("about")),
    )
