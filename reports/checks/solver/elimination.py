"""What follows for the other numbers once some may be anything? Linear elimination, exact."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.checks.solver.quantities import Name, System


@dataclass(frozen=True, slots=True)
class LinearRow:
    """Σ factor × change of a quantity = ``gap``: what the changes must come to."""

    terms: Mapping[Name, int]
    gap: int

    def without(self, name: Name, pivot: "LinearRow") -> "LinearRow":
        """The row with a name that the pivot has taken out."""
        factor, by = self.terms[name], pivot.terms[name]
        terms = {one: by * number for one, number in self.terms.items()}
        for one, number in pivot.terms.items():
            if left := terms.get(one, 0) - factor * number:
                terms[one] = left
            else:
                del terms[one]
        return LinearRow(terms, by * self.gap - factor * pivot.gap)


@dataclass(frozen=True, slots=True)
class Freed:
    """Rows that still bind, and the rows that give the freed numbers their values.

    ``loose`` are freed numbers that no row gives a value: any will do, the others follow.
    """

    binding: tuple[LinearRow, ...]
    solved: Mapping[Name, LinearRow]
    loose: tuple[Name, ...] = ()

    def free(self, name: Name) -> "Freed":
        """Let a quantity be anything; what is left of the rows that it stood in must hold."""
        touched = [row for row in self.binding if name in row.terms]
        if not touched:
            return Freed(self.binding, self.solved, (*self.loose, name))
        pivot = min(touched, key=lambda row: (abs(row.terms[name]), len(row.terms)))
        binding = tuple(
            row.without(name, pivot) if name in row.terms else row
            for row in self.binding
            if row is not pivot
        )
        solved = {
            one: row.without(name, pivot) if name in row.terms else row
            for one, row in self.solved.items()
        }
        return Freed(binding, {**solved, name: pivot}, self.loose)

    def changes(self, loose: Mapping[Name, int]) -> dict[Name, int] | None:
        """By how much each freed number changes; None where it would be no whole number."""
        found = dict(loose)
        for name, row in self.solved.items():
            gap = row.gap - sum(row.terms.get(one, 0) * by for one, by in loose.items())
            by, rest = divmod(gap, row.terms[name])
            if rest:
                return None
            found[name] = by
        return found

    def in_the_way(self, bounds: Mapping[Name, tuple[int, int]]) -> set[Name]:
        """Quantities of which one has to change before the freed ones are within bounds."""
        rows = list(self.solved.items())
        changes = None if self.loose else self.changes({})
        if changes is not None:
            wrong = [
                (name, row)
                for name, row in rows
                if not bounds[name][0] <= changes[name] <= bounds[name][1]
            ]
            rows = sorted(wrong, key=lambda one: len(one[1].terms))[:1]
        return {one for _, row in rows for one in row.terms} - self.solved.keys()


def rows_of(system: System, off: Mapping[int, int]) -> Freed:
    """The conditions as rows, nothing freed yet; ``off`` is by how much some of them fail."""
    rows = (LinearRow(one.terms, -off.get(n, 0)) for n, one in enumerate(system.conditions))
    return Freed(tuple(rows), {})
