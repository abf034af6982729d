"""How fast is a county's sum beside the database's own, and are differences explained rightly?"""

import random
from collections.abc import Callable
from functools import cache
from statistics import median
from time import perf_counter

from django.db.models import Sum

from reports.aggregation.difference import explain
from reports.models import Agency, Report, RequestsLine, Role, State
from reports.statute import format_for
from reports.workflow.rollup.summed_bodies import counting_reports
from reports.workflow.rollup.summed_cells import sums_by_year
from tests import factories
from tests.aggregation.counties import counties, shown, unit
from tests.bench import Figure, median_ms
from tests.board.counties import YEAR, in_state
from tests.workflow.rollup.summed_county import keep_all

EDITION = format_for(YEAR)
COUNTIES = 500


@cache
def county_of(number: int) -> int:
    """A county in which so many units have approved reports with figures."""
    county = Agency.objects.create(name=f"汇总{number}县", short_name=f"汇总{number}县")
    by = factories.appointed(f"sums{number}", "李慧", county, Role.REVIEWER)
    units = Agency.objects.bulk_create(
        Agency(name=f"汇总{number}县{n}镇", short_name=f"{n}镇", level="township", parent=county)
        for n in range(number)
    )
    reports = Report.objects.bulk_create(in_state(one, State.APPROVED, by) for one in units)
    chance = random.Random(number)
    keep_all(reports, [unit(EDITION, chance) for _ in reports])
    return county.pk


def _summed(number: int) -> Callable[[], float]:
    def measure() -> float:
        county = county_of(number)
        return median_ms(lambda: sums_by_year(counting_reports(county, YEAR), {YEAR: EDITION}), 10)

    return measure


def _bare(number: int) -> Callable[[], float]:
    """What the database takes to add one column of the same rows up."""

    def measure() -> float:
        rows = RequestsLine.objects.filter(report__agency__parent=county_of(number))
        return median_ms(lambda: rows.aggregate(Sum("total")), 10)

    return measure


@cache
def _explained() -> tuple[float, float, float, float]:
    """Of five hundred counties the part (%) rightly explained first; longest and middling time, and
    the part in which one set of causes was shown and no other.
    """
    right, alone, times = 0, 0, list[float]()
    for one, planted, stated in counties(EDITION, COUNTIES):
        began = perf_counter()
        said = explain(EDITION, one.total, stated, one.possible)
        times.append(perf_counter() - began)
        right += planted in [frozenset(map(shown, some)) for some in said.likeliest]
        alone += len(said.likeliest) == 1
    return 100 * right / COUNTIES, max(times), median(times), 100 * alone / COUNTIES


FIGURES = [
    *(
        Figure(f"汇总，{number}个单位", most, _summed(number), "数据库加一列", _bare(number))
        for number, most in ((100, 100), (3000, 500))
    ),
    Figure(
        "差额解释，500个县，原因第一个就对",
        90,
        lambda: _explained()[0],
        "只列出一种解释的",
        lambda: _explained()[3],
        "%",
        at_least=True,
    ),
    Figure(
        "差额解释，最慢的一个县",
        1000,
        lambda: _explained()[1] * 1000,
        "中位的一个县",
        lambda: _explained()[2] * 1000,
    ),
]
