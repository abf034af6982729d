"""Where does the text say that every application was dealt with?"""

import re
from collections.abc import Iterator, Sequence

from reports.checks.reading.applications.request_words import NOUN, UNIT
from reports.checks.reading.applications.requests import OWN_SECTION
from reports.checks.reading.claims import clause_before
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.text import Sentence

_ALL = r"(?:全部|均|都|皆|悉数|一律)"
_HOW = r"(?:(?![未没不无率])[^，。；：、0-9]){0,16}?"
"""已按要求, 在法定期限内依法, …: whatever says how, but for a negation and a rate."""
_FINISHED = re.compile(
    rf"{_ALL}{_HOW}(?:办结|办理(?:完毕|完成|完结|终结)|办毕|办完|处理(?:完毕|完成)|完成(?:办理|答复|回复)|答复完毕)"
    r"|(?<!期)(?<!时)(?:办结|办理|答复|回复)率(?:均|都)?(?:达到?了?|为|保持)?(?:100%|百分之百|百分百)"
    r"|100%(?:办结|答复|回复)"
)
_ANSWERED = re.compile(
    r"(?:已全部|均已全部|全部|均已|均|都已|皆已)(?:依法|依规|按规定|按程序|妥善|规范)*"
    r"(?:予以|作出|给予|进行)?了?(?:答复|回复)"
)
_NEITHER = re.compile(
    r"结转(?:至|到|入)?(?:下|次|20)|除|其余|正在办理|尚在|未到期|顺延|确保|力争|(?<!按)(?<!按照)(?<!有关)(?<!相关)要求|做到|目标"
)
_ABOUT = re.compile(NOUN)
_LONGEST_BEFORE = 80
_ALL_ARE_MEANT = re.compile(
    r"[0-9]件(?:（[^（）]{0,16}结转[^（）的]{0,4}[0-9]{1,6}件）|[，、](?:含|加上)?上一?年度?结转(?:1|一)件)，"
    r"(?:当年|年内|目前|现)?(?:已|均已)?$"
)
_LAST_YEARS = re.compile(r"(?:上一?年度?|去年)结转的[^，。；]{1,40}$")
"""上年结转的2件申请已于1月20日前: what is said behind it is said of these."""

_SO_MANY = re.compile(
    rf"的(?P<number>{NUMBER}){UNIT}(?:{NOUN}|申请)?[^，。；0-9件]{{0,4}}(?:[在于][^，。；件]{{1,20}})?$"
)
"""单位申请的3件, 上年结转的2件在1月: of these alone it is said."""
_OTHER_MATTERS = re.compile(r"热线|留言|信箱|工单|咨询|信访|建议|提案|行政许可|诉求")


def all_finished(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """全部办结, 均已办理完成, 答复率100%; not 均按期答复, which leaves room for a carry-over."""
    yield from _claims(sentences, _FINISHED)


def finished_of(sentence: Sentence, quote: str) -> int:
    """How many its clause says were dealt with: 单位申请的3件全部办结; 0 where it does not say."""
    start = max(0, sentence.text.find(quote))
    named = _SO_MANY.search(clause_before(sentence.text, start))
    return to_int(named["number"]) if named else 0


def all_answered(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """The same, and 全部答复."""
    for sentence in sentences:
        yield from _claims((sentence,), _FINISHED)
        yield from _claims((sentence,), _ANSWERED)


def _claims(
    sentences: Sequence[Sentence], pattern: re.Pattern[str]
) -> Iterator[tuple[Sentence, str]]:
    for sentence in sentences:
        text = sentence.text
        for match in pattern.finditer(text):
            if _NEITHER.search(text) or _OTHER_MATTERS.search(text):
                continue
            if _is_of_last_years(text, match.start()):
                continue
            if sentence.section == OWN_SECTION or _ABOUT.search(text):
                yield sentence, match[0]


def _is_of_last_years(text: str, start: int) -> bool:
    """上年结转的2件已全部办结; in brackets, or of one application alone, all are spoken of."""
    if _LAST_YEARS.search(text, max(0, start - _LONGEST_BEFORE), start):
        return True
    if "结转" not in text[max(0, start - 12) : start]:
        return False
    return not _ALL_ARE_MEANT.search(text, max(0, start - _LONGEST_BEFORE), start)
