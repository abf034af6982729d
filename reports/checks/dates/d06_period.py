"""统计期限应当写明，是报告年度的1月1日至12月31日."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import example
from reports.checks.missing_places import beginning
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_PERIOD = Sought(
    r"(?P<first>[0-9]{4,6}年?)?0?1月0?1日?.{0,5}?(?P<last>[0-9]{4,6}年)?(?P<month>1[0-2])月(?P<day>[123][0-9])(?P<ri>日|号)?"
)
_HAN = Sought(r"一月一日.{0,6}?十二月三十一日")


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
    for sentence in dossier.said_in(COVER, OVERVIEW, OTHERS, about=_PERIOD):
        for match in _PERIOD.finditer(sentence.text):
            first, last = (_year(match[name]) for name in ("first", "last"))
            ends = (match["month"], match["day"], match["ri"]) == ("12", "31", "日")
            plausible = None not in (first, last or first) and (last or 0) < 10**4
            whole = ends and plausible and (match["first"] or "").endswith("年")
            yield Period(sentence, match[0], first, last, whole)


def _year(written: str | None) -> int | None:
    digits = (written or "").rstrip("年")
    return int(digits) if len(digits) == 4 else (10**5 if digits else None)


def judge(dossier: Dossier) -> Iterator[Objection]:
    right = f"应为{dossier.year}年1月1日至{dossier.year}年12月31日。"
    found = list(periods(dossier))
    if any(_HAN.search(one.text) for one in dossier.said_in(COVER, OVERVIEW, about=_HAN)):
        return
    if not found:
        yield Objection(
            f"没有写统计期限，{right}",
            place=beginning(dossier),
            asks=f"没有认出统计期限，请看一看，{right}",
        )
    for one in found:
        years = {one.first, one.last or one.first}
        if not one.is_whole or len(years) > 1:
            yield Objection(
                f"统计期限写成“{one.quote}”，{right}",
                place=at(one.sentence, one.quote),
                surety=Surety.SEEN,
            )
            return


CHECK = Check(
    code="D06",
    title="没有写统计期限，或者写错",
    severity="warning",
    surety=Surety.ABSENT,
    source="DB51/T 2660—2019（地方标准，供参照）",
    judge=judge,
    trips=example(text={"lead": "统计期限为{year}年1月1日至{year}年12月30日。"}),
    passes=example(text={"lead": "统计期限自{year}年1月1日起至12月31日止。"}),
)
