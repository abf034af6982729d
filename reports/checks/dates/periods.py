"""Which statistical periods does the text name, in full, with dots, or the end before the start?"""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.base import Dossier
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import Sentence
from reports.statute.text_sections import COVER

_PERIOD = Sought(
    r"(?P<first>[0-9]{4,6}年?)?0?1月0?1日?.{0,5}?(?P<last>[0-9]{4,6}年)?(?P<month>1[0-2])月(?P<day>[123][0-9])(?P<ri>日|号)?"
)
_DOTTED = Sought(
    r"(?<![0-9.])(?P<first>20[0-9]{2})[./-]0?1[./-]0?1(?:日|起)?(?:至|到|[—\u2013\u2015\uff0d~\uff5e-]{1,2})"
    r"(?:(?P<last>20[0-9]{2})[./-])?(?P<month>1[0-2])[./-](?P<day>[123][0-9])(?![0-9])"
)
_END_FIRST = Sought(
    r"(?P<last>20[0-9]{2})年(?P<month>1[0-2])月(?P<day>[123][0-9])日[^。；0-9]{0,24}"
    r"(?P<first>20[0-9]{2})年0?1月0?1日"
)
_STARTS = Sought("起|自|从|始")


@dataclass(frozen=True)
class Period:
    """A statistical period as written; years are None where none is written."""

    sentence: Sentence
    quote: str
    first: int | None
    last: int | None
    is_whole: bool


def periods(dossier: Dossier) -> Iterator[Period]:
    """Every stretch from 1 January to some day late in the year that the text names."""
    places = (COVER, OVERVIEW, OTHERS)
    for sentence in dossier.said_in(*places, about=_PERIOD):
        for match in _PERIOD.finditer(sentence.text):
            first, last = (_year(match[name]) for name in ("first", "last"))
            ends = (match["month"], match["day"], match["ri"]) == ("12", "31", "日")
            plausible = None not in (first, last or first) and (last or 0) < 10**4
            whole = ends and plausible and (match["first"] or "").endswith("年")
            yield Period(sentence, match[0], first, last, whole)
    for sentence in dossier.said_in(*places, about=_DOTTED):
        for match in _DOTTED.finditer(sentence.text):
            whole = (match["month"], match["day"]) == ("12", "31")
            yield Period(sentence, match[0], _year(match["first"]), _year(match["last"]), whole)
    for sentence in dossier.said_in(*places, about=_END_FIRST):
        yield from _end_first(sentence)


def _end_first(sentence: Sentence) -> Iterator[Period]:
    """截至2024年12月31日，起始时间为2024年1月1日; days that mark no start are other matters."""
    for match in _END_FIRST.finditer(sentence.text):
        said = sentence.text[match.start() : match.end() + 3]
        if _STARTS.search(said) and match["first"] <= match["last"]:
            whole = (match["month"], match["day"]) == ("12", "31")
            yield Period(sentence, match[0], _year(match["first"]), _year(match["last"]), whole)


def _year(written: str | None) -> int | None:
    digits = (written or "").rstrip("年")
    return int(digits) if len(digits) == 4 else (10**5 if digits else None)
