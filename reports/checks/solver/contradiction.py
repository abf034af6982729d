"""Can conditions hold at all, whatever is not fixed may be? If not: which of them contradict?

The first phase of the simplex method in exact fractions (with Bland's rule, so that it ends). Where
it ends above nothing, what is left adds up to an equation that no numbers within bounds satisfy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reports.checks.solver.quantities import Condition, Name, System

_BELOW = "-"
"""Marks the part below zero of a quantity that may be negative."""


@dataclass
class _Equation:
    """Σ factor × variable = ``right``, never negative; ``made_of``: shares of the conditions.

    ``basic`` is the variable that it gives a value; while it has none, it does not hold yet.
    """

    terms: dict[Name, Fraction]
    right: Fraction
    made_of: dict[int, Fraction]
    basic: Name = ""

    def scale(self, by: Fraction) -> None:
        self.terms = {name: by * factor for name, factor in self.terms.items()}
        self.made_of = {number: by * share for number, share in self.made_of.items()}
        self.right *= by

    def subtract(self, other: "_Equation", times: Fraction) -> None:
        for name, factor in other.terms.items():
            self.terms[name] = self.terms.get(name, Fraction()) - times * factor
        for number, share in other.made_of.items():
            self.made_of[number] = self.made_of.get(number, Fraction()) - times * share
        self.terms = {name: factor for name, factor in self.terms.items() if factor}
        self.right -= times * other.right


def contradiction(system: System) -> tuple[Condition, ...]:
    """Conditions that cannot hold together; none where some numbers, whole or not, satisfy all."""
    equations = [_equation(system, n, one) for n, one in enumerate(system.conditions)]
    while True:
        total = _sum([one for one in equations if not one.basic])
        entering = min((name for name, factor in total.terms.items() if factor > 0), default="")
        if not entering:
            blamed = sorted(n for n, share in total.made_of.items() if share and total.right)
            return tuple(system.conditions[number] for number in blamed)
        _pivot(equations, entering)


def _equation(system: System, number: int, condition: Condition) -> _Equation:
    terms: dict[Name, Fraction] = {}
    right = Fraction()
    for name, factor in condition.terms.items():
        quantity = system.quantities[name]
        if quantity.is_fixed:
            right -= factor * quantity.value
            continue
        terms[name] = Fraction(factor)
        if quantity.least is None:
            terms[name + _BELOW] = Fraction(-factor)
    equation = _Equation(terms, right, {number: Fraction(1)})
    if right < 0:
        equation.scale(Fraction(-1))
    return equation


def _sum(equations: Sequence[_Equation]) -> _Equation:
    total = _Equation({}, Fraction(), {})
    for one in equations:
        total.subtract(one, Fraction(-1))
    return total


def _pivot(equations: list[_Equation], entering: Name) -> None:
    """Let a variable in as far as no equation's own becomes negative."""
    bound = [one for one in equations if one.terms.get(entering, 0) > 0]
    leaving = min(bound, key=lambda one: (one.right / one.terms[entering], one.basic))
    leaving.scale(1 / leaving.terms[entering])
    leaving.basic = entering
    for one in equations:
        if one is not leaving and (factor := one.terms.get(entering)):
            one.subtract(leaving, factor)
