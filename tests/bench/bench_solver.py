"""How long does the smallest repair take, and how often is it what was planted?"""

from functools import cache
from statistics import median
from time import perf_counter

from reports.statute import format_for
from reports.statute.schema import add
from tests.bench import Figure, median_ms
from tests.checks.planted_errors import Planted, planted
from tests.checks.solved import is_among_three, is_first, solutions
from tests.figures import balanced

EDITION = format_for(2024)
TRUTH = balanced(EDITION, 1)
REPORTS = 200


@cache
def _reports() -> list[Planted]:
    """One to four mistakes each; half of the reports are nearly all zero."""
    return [
        planted(seed, 1 + seed // 2 % 4, by_model=seed // 8 % 2 == 0) for seed in range(REPORTS)
    ]


@cache
def _found() -> list[tuple[float, bool, bool]]:
    """Of each report: milliseconds, whether the truth comes first, whether among three."""
    found = []
    for one in _reports():
        began = perf_counter()
        solved = solutions(one.dossier)
        took = (perf_counter() - began) * 1000
        found.append((took, is_first(one, solved), is_among_three(one, solved)))
    return found


def _percent(column: int) -> float:
    return 100 * sum(bool(one[column]) for one in _found()) / REPORTS


def _both_sides() -> None:
    for identity in EDITION.identities:
        add(identity.left, TRUTH)
        add(identity.right, TRUTH)


def _yardstick() -> float:
    return median_ms(_both_sides)


NAME = "四十二个勾稽关系核一遍"
FIGURES = [
    Figure(
        name="找最小改法（二百份，中位数）",
        limit=50,
        measure=lambda: median(one[0] for one in _found()),
        yardstick_name=NAME,
        yardstick=_yardstick,
    ),
    Figure(
        name="找最小改法（最慢的一份）",
        limit=1000,
        measure=lambda: max(one[0] for one in _found()),
        yardstick_name=NAME,
        yardstick=_yardstick,
    ),
    Figure(
        name="植入的差错排在第一",
        limit=85,
        measure=lambda: _percent(1),
        yardstick_name=NAME,
        yardstick=_yardstick,
        unit="%",
        at_least=True,
    ),
    Figure(
        name="植入的差错在前三",
        limit=95,
        measure=lambda: _percent(2),
        yardstick_name=NAME,
        yardstick=_yardstick,
        unit="%",
        at_least=True,
    ),
]
