"""How fast is it, and beside what? Each ``bench_*.py`` lists its measurements in ``FIGURES``."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Figure:
    """One speed to hold: what is measured and, in the same run, a yardstick to read it by.

    ``measure`` and ``yardstick`` return milliseconds, as a rule ``median_ms(work)``, or what
    ``unit`` says; one that cannot be measured here (no browser) returns None. The limit is for
    what is measured, or for its multiple of the yardstick when it is ``relative``; it must not be
    exceeded, or must be reached when it says ``at_least``.
    """

    name: str
    limit: float
    measure: Callable[[], float | None]
    yardstick_name: str
    yardstick: Callable[[], float | None]
    unit: str = "ms"
    at_least: bool = False
    relative: bool = False

    @property
    def demand(self) -> str:
        """The limit as one reads it: ≤60, ≥8, or ≤6倍."""
        return f"{'≥' if self.at_least else '≤'}{self.limit:g}{'倍' if self.relative else ''}"

    def is_met(self, measured: float | None, yardstick: float | None) -> bool | None:
        """Whether what was measured keeps to the limit; None when that cannot be said."""
        if measured is None or (self.relative and not yardstick):
            return None
        value = measured / yardstick if self.relative and yardstick else measured
        return value >= self.limit if self.at_least else value <= self.limit


def median_ms(work: Callable[[], object], times: int = 30) -> float:
    """Do the work once to warm up, then several times; the median in milliseconds."""
    work()
    durations = []
    for _ in range(times):
        began = perf_counter()
        work()
        durations.append((perf_counter() - began) * 1000)
    return median(durations)
