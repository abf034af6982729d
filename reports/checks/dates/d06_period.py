"""统计期限应当写明，是报告年度的1月1日至12月31日."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.dates.periods import periods
from reports.checks.examples import example
from reports.checks.missing_places import beginning
from reports.checks.reading.sought import Sought
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_HAN = Sought(r"一月一日.{0,6}?十二月三十一日")


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
