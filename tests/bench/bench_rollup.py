"""How fast is a county's sum beside the database's own, and are differences explained rightly?"""

from collections.abc import Callable
from functools import cache
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client

from reports.aggregation.difference import explain
from reports.models import Account, Agency
from reports.statute import format_for
from reports.workflow.rollup.whole_sum import whole_sum
from tests.aggregation.counties import counties, shown
from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, empty_request
from tests.bench.many_units import added_bare, county_of
from tests.board.counties import YEAR

EDITION = format_for(YEAR)
COUNTIES = 500
TIMES = 5


LARGE = 16_000
"""From here on only on PostgreSQL: to generate so much takes a file half a minute."""


@cache
def _county(number: int) -> tuple[Agency, Account]:
    return county_of(number)


def _measurable(number: int) -> bool:
    return number < LARGE or connection.vendor == "postgresql"


def _summed(number: int) -> Callable[[], float | None]:
    """What the whole sum takes, without a list of its units."""

    def measure() -> float | None:
        if not _measurable(number):
            return None
        county, _ = _county(number)
        return median_ms(lambda: whole_sum(county.pk, YEAR), TIMES)

    return measure


def _bare(number: int) -> Callable[[], float | None]:
    """What the database takes to add every column of the same rows up, and nothing else."""

    def measure() -> float | None:
        if not _measurable(number):
            return None
        county, _ = _county(number)
        return median_ms(lambda: added_bare(county.pk), TIMES)

    return measure


def _growth() -> float | None:
    """A unit's part of the time at 40,000, in parts of that at 4,000."""
    most, few = _summed(40_000)(), _summed(4_000)()
    return most / few / 10 if most and few else None


def _bare_growth() -> float | None:
    most, few = _bare(40_000)(), _bare(4_000)()
    return most / few / 10 if most and few else None


@cache
def _reviewer(number: int) -> Client:
    client = Client()
    client.force_login(_county(number)[1])
    return client


def _page() -> float:
    """The page 单位 of 3,000 units."""
    return median_ms(lambda: _opened(_reviewer(3000)), TIMES)


def _opened(client: Client) -> None:
    answer = client.get(f"/汇总/{YEAR}/")
    assert answer.status_code == 200, answer.status_code


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
        Figure(f"汇总，{number}个单位", most, _summed(number), "数据库只加每一列", _bare(number))
        for number, most in (
            (100, 100),
            (1000, 300),
            (3000, 500),
            (4000, 700),
            (LARGE, 2800),
            (40_000, 7000),
        )
    ),
    Figure("汇总，4万个单位时每个单位比4千个时", 1.5, _growth, "数据库只加", _bare_growth, "倍"),
    Figure("汇总的单位页，3000个单位", 500, _page, EMPTY, empty_request),
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
