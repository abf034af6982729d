"""How fast is it, and beside what? Each ``bench_*.py`` lists its measurements in ``FIGURES``."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Figure:
    """One speed to hold: what is measured and, in the same run, a yardstick to read it by.

    ``measure`` and ``yardstick`` return milliseconds, as a rule ``median_ms(work)``, or what
    ``unit`` says; one that cannot be measured here (no browser) returns None.
    """

    name: str
    limit: float
    measure: Callable[[], float | None]
    yardstick_name: str
    yardstick: Callable[[], float | None]
    unit: str = "ms"


def median_ms(work: Callable[[], object], times: int = 30) -> float:
    """Do the work once to warm up, then several times; the median in milliseconds."""
    work()
    durations = []
    for _ in range(times):
        began = perf_counter()
        work()
        durations.append((perf_counter() - began) * 1000)
    return median(durations)
