"""What is known of a report's numbers? Its cells, last year's, and what the text asserts.

The conditions are data: the identities of the edition, its carry-overs and stocks (Y01, Y02), and
what the text says of the tables (X).
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import islice, product

from reports.checks.agreement.asserted import Assertion, assertions
from reports.checks.base import Dossier
from reports.checks.solver.connected import Meanings, parts_of
from reports.checks.solver.printed_cells import printed_cells
from reports.checks.solver.quantities import (
    CONFIRMED,
    LAST_YEAR,
    LOCKED,
    REASON,
    SAID,
    TYPED,
    Condition,
    Name,
    Quantity,
    System,
    opposed,
)
from reports.statute.schema import AMOUNT_PLACES, Cell, Figure, Figures

MOST_MEANINGS = 8
"""Ways of reading several sentences at once that are tried."""


@dataclass
class Evidence:
    """Quantities and conditions as they are gathered; ``said`` are the assertions by name."""

    dossier: Dossier
    locked: Set[Cell] = frozenset()
    quantities: dict[Name, Quantity] = field(default_factory=dict)
    demands: list[Meanings] = field(default_factory=list)
    said: dict[Name, Assertion] = field(default_factory=dict)

    @classmethod
    def of(cls, dossier: Dossier, locked: Set[Cell] = frozenset()) -> "Evidence":
        """All that is known of a report; ``locked`` are cells that last year's report decides."""
        evidence = cls(dossier, locked)
        evidence._take_cells()
        evidence._take_identities()
        evidence._take_last_year()
        evidence._take_text()
        return evidence

    def systems(self) -> Iterator[tuple[System, ...]]:
        """What is broken, part by part; one system for each way to read a part's sentences."""
        printed = printed_cells(self.dossier.edition)
        for part in parts_of(self.demands):
            names = {name for demand in part for one in demand for name in one.terms}
            known = {name: self.quantities[name] for name in names}
            own = printed.among(known)
            ways = [
                System(known, conditions, own.rows, own.blocks, own.followers)
                for conditions in islice(product(*part), MOST_MEANINGS)
            ]
            if all(way.broken for way in ways):
                yield tuple(ways)

    def _take_cells(self) -> None:
        edition, figures = self.dossier.edition, self.dossier.figures
        totals = {one.fills for one in edition.identities}
        confirmed = {cell for one in self.dossier.explanations for cell in one.cells}
        for cell in edition.cells:
            scale = 10**AMOUNT_PLACES if edition.is_amount(cell) else 1
            if (value := _whole(figures.get(cell), scale)) is not None:
                weight = LOCKED if cell in self.locked else TYPED
                self.quantities[cell] = Quantity(
                    cell,
                    value,
                    max(weight, CONFIRMED if cell in confirmed else 0),
                    scale,
                    None if edition.is_change(cell) else 0,
                    cell in totals,
                )

    def _take_identities(self) -> None:
        for one in self.dossier.edition.identities:
            self._demand(one.code, one.key, opposed(one.left, one.right))

    def _demand(self, check: str, key: str, terms: Mapping[Name, int]) -> None:
        """A condition, unless a number is blank or somebody explained why it fails."""
        if terms.keys() <= self.quantities.keys() and not self._is_explained(check, terms):
            self.demands.append((Condition(key, terms),))

    def _is_explained(self, check: str, terms: Mapping[Name, int]) -> bool:
        return any(
            one.check == check and not terms.keys().isdisjoint(one.cells)
            for one in self.dossier.explanations
        )

    def _take_last_year(self) -> None:
        edition, last_year = self.dossier.edition, self.dossier.last_year
        if last_year is None:
            return
        for now, before in edition.carried_cells.items():
            if old := self._of_last_year(before, last_year.figures):
                self._demand("Y01", f"Y01.{now}", {now: 1, old: -1})
        for stock in edition.stocks:
            left, added, taken = (
                f"{stock.table}.{stock.line}.{column}"
                for column in (stock.left, stock.added, stock.taken)
            )
            if old := self._of_last_year(left, last_year.figures):
                reason = f"reason:{left}"
                self.quantities[reason] = Quantity(reason, 0, REASON, least=None)
                terms = {old: 1, added: 1, taken: -1, left: -1, reason: 1}
                self._demand("Y02", f"Y02.{left}", terms)

    def _of_last_year(self, cell: Cell, figures: Figures) -> Name:
        """Last year's figure as a quantity; empty where it is blank."""
        value = _whole(figures.get(cell), 1)
        if value is None:
            return ""
        name = f"last:{cell}"
        self.quantities[name] = Quantity(name, value, LAST_YEAR)
        return name

    def _take_text(self) -> None:
        """Each sentence once: as what holds, else as all that it may mean."""
        doubtful, right = [], []
        for number, one in enumerate(assertions(self.dossier)):
            name = f"said:{number}"
            self.quantities[name] = Quantity(name, one.claim.value, SAID)
            if not (meanings := self._meanings(name, one)):
                continue
            self.said[name] = one
            values = {key: quantity.value for key, quantity in self.quantities.items()}
            if holding := [each for each in meanings if not each.off(values)]:
                self.demands.append((holding[0],))
                right.append(one)
            else:
                doubtful.append((one, meanings))
        self.demands += [meanings for one, meanings in doubtful if not _is_part(one, right)]

    def _meanings(self, name: Name, assertion: Assertion) -> Meanings:
        return tuple(
            Condition(f"{assertion.check}.{name}", {**reading, name: -1})
            for reading in assertion.sums
            if reading.keys() <= self.quantities.keys()
            and not self._is_explained(assertion.check, reading)
        )


def _is_part(assertion: Assertion, right: list[Assertion]) -> bool:
    """Beside a number that agrees, in the same section, a smaller one counts a part of it."""
    said = assertion.claim
    return said.value > 0 and any(
        one.check == assertion.check
        and one.claim.sentence.section == said.sentence.section
        and one.claim.value > said.value
        for one in right
    )


def _whole(figure: Figure, scale: int) -> int | None:
    """A figure in its units; None where it is blank or finer than they are."""
    if figure is None:
        return None
    value = figure * scale
    return int(value) if value == int(value) else None
