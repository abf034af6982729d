"""Is the growth of applications that the text states the one of this and last year's tables?"""

from collections.abc import Iterator

from reports.checks.base import Dossier, Objection, at
from reports.checks.cells import CARRIED_IN, NEW_RECEIVED
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.reading.applications.requests import received
from reports.checks.reading.growth import Growth, growths
from reports.statute.schema import Figures


def growth_objections(dossier: Dossier) -> Iterator[Objection]:
    """同比增长20% beside the number received; 新收 and 新收＋结转 may both be meant."""
    if dossier.last_year is None:
        return
    now, before = _received(dossier.figures), _received(dossier.last_year.figures)
    if not now or not before:
        return
    for growth in growths(dossier.said_in(OVERVIEW, OTHERS), dossier.year):
        if growth.before is not None or not _is_of_requests(growth, dossier.year, now):
            continue
        if not any(growth.fits(*pair) for pair in ((a, b) for a in now for b in before)):
            yield Objection(
                f"正文说申请“{growth.quote}”，按上年{before[0]}件、本年{now[0]}件计算是"
                f"{growth.reckoned(now[0], before[0])}。",
                (NEW_RECEIVED,),
                at(growth.sentence, growth.quote),
                severity="warning",
            )


def _received(figures: Figures) -> tuple[int, ...]:
    """新收, and 新收＋结转; nothing while 新收 is blank."""
    new, carried_in = figures.get(NEW_RECEIVED), figures.get(CARRIED_IN)
    return () if new is None else (int(new), int(new + (carried_in or 0)))


def _is_of_requests(growth: Growth, year: int, now: tuple[int, ...]) -> bool:
    """The nearest number before it is the number of applications received."""
    said = {claim.value for claim in received((growth.sentence,), year) if not claim.is_part}
    return growth.now in said and growth.now in now
