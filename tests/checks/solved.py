"""What the solver makes of a report, and whether it is what was planted there."""

from reports.checks import Dossier
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.offers import MOST_OFFERED
from reports.checks.solver.solve import SECONDS, Repair, Solution, solve
from reports.checks.solver.time_limit import TimeLimit
from tests.checks.planted_errors import Planted


def solutions(dossier: Dossier, seconds: float = SECONDS) -> list[Solution]:
    """One for each part of the report that contradicts itself."""
    limit = TimeLimit(seconds)
    return [solve(ways[0], limit) for ways in Evidence.of(dossier).systems()]


def is_first(one: Planted, found: list[Solution]) -> bool:
    """The truth is the first repair; of several equally good ones, all must be shown."""
    return _is_told(one, found, 1)


def is_among_three(one: Planted, found: list[Solution]) -> bool:
    """The truth is among the first three, or among equally good ones that are all shown."""
    return _is_told(one, found, 3)


def _is_told(one: Planted, found: list[Solution], most: int) -> bool:
    covered: set[str] = set()
    for solution in found:
        wanted = {cell: to for cell, to in one.truth.items() if cell in solution.system.quantities}
        covered |= wanted.keys()
        if not any(dict(each.values) == wanted for each in _shown(solution, most)):
            return False
    return covered == one.truth.keys()


def _shown(solution: Solution, most: int) -> tuple[Repair, ...]:
    if not solution.repairs:
        return ()
    alike = solution.best if len(solution.best) <= MOST_OFFERED else ()
    return (*alike, *solution.repairs[:most]) if len(alike) > 1 or most > 1 else alike
