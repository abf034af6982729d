"""What is everything that must agree made of? Numbers with their weight, and sums that hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from reports.statute.schema import MOST_DIGITS

Name: TypeAlias = str
"""A cell's name, or that of a number which stands elsewhere (``said:3``, ``last:…``)."""

_MOST = int(10**MOST_DIGITS)

LOCKED = 250
LAST_YEAR = 180
CONFIRMED = 150
TYPED = 100
SAID = 100
REASON = 100
"""What it costs to doubt a number, by where it comes from; ``REASON``: that a rule of experience
does not hold this time."""


@dataclass(frozen=True)
class Quantity:
    """One number of the evidence. ``scale`` tells how many of its units make 1 (amounts: 10000)."""

    name: Name
    value: int
    weight: int = TYPED
    scale: int = 1
    least: int | None = 0
    is_total: bool = False
    is_fixed: bool = False
    """Nothing may change it: asked of locked values, to see whether a rule set can hold."""

    @property
    def most(self) -> int:
        return _MOST * self.scale - 1

    def holds(self, value: int) -> bool:
        """Whether it could be this number."""
        return (self.least is None or value >= self.least) and value <= self.most


@dataclass(frozen=True)
class Condition:
    """Terms that come to nothing when taken together: Σ factor × quantity = 0."""

    key: str
    terms: Mapping[Name, int]

    def off(self, values: Mapping[Name, int]) -> int:
        """By how much it fails."""
        return sum(factor * values[name] for name, factor in self.terms.items())


@dataclass(frozen=True)
class System:
    """Quantities and the conditions between them.

    ``rows`` are the lines of cells as they are printed, ``blocks`` those that share their columns.
    """

    quantities: Mapping[Name, Quantity]
    conditions: tuple[Condition, ...]
    rows: tuple[tuple[Name, ...], ...] = ()
    blocks: tuple[tuple[tuple[Name, ...], ...], ...] = ()
    followers: Mapping[Name, tuple[Name, ...]] = field(default_factory=dict)
    """The totals that are added up from a cell, and from those totals."""

    @cached_property
    def values(self) -> dict[Name, int]:
        return {name: one.value for name, one in self.quantities.items()}

    @cached_property
    def off(self) -> dict[int, int]:
        """By how much conditions fail, by their number."""
        gaps = {n: one.off(self.values) for n, one in enumerate(self.conditions)}
        return {n: gap for n, gap in gaps.items() if gap}

    @cached_property
    def broken(self) -> tuple[Condition, ...]:
        return tuple(self.conditions[n] for n in self.off)

    def with_fixed(self, names: Set[Name]) -> "System":
        """The same, with quantities that nothing may change."""
        quantities = {
            name: replace(one, is_fixed=True) if name in names else one
            for name, one in self.quantities.items()
        }
        return replace(self, quantities=quantities)

    @cached_property
    def effects(self) -> dict[Name, dict[int, int]]:
        """By how much each condition grows with a quantity, by the condition's number."""
        found: dict[Name, dict[int, int]] = defaultdict(dict)
        for number, condition in enumerate(self.conditions):
            for name, factor in condition.terms.items():
                found[name][number] = factor
        return dict(found)


def opposed(left: Iterable[Name], right: Iterable[Name]) -> dict[Name, int]:
    """The terms of an equation; what stands on both sides cancels out."""
    terms: dict[Name, int] = defaultdict(int)
    for name in left:
        terms[name] += 1
    for name in right:
        terms[name] -= 1
    return {name: factor for name, factor in terms.items() if factor}
