"""Figures for tests, made from an edition: blank, all zero, or at random and balanced."""

import random
from collections.abc import Mapping
from decimal import Decimal

from reports.statute.schema import Cell, Edition, Figure, add


def blank(edition: Edition) -> dict[Cell, Figure]:
    """Nothing filled in."""
    return dict.fromkeys(edition.cells)


def zeros(edition: Edition) -> dict[Cell, Figure]:
    """A report of a township that received nothing and decided nothing."""
    return {cell: Decimal(0) if edition.is_amount(cell) else 0 for cell in edition.cells}


def balanced(edition: Edition, seed: int = 0, most: int = 999) -> dict[Cell, Figure]:
    """Random figures that satisfy every identity: leaves at random, totals by the equations."""
    chance = random.Random(seed)
    figures = dict(zeros(edition))
    totals = {identity.fills for identity in edition.identities if identity.fills}
    for cell in edition.cells:
        if edition.is_amount(cell):
            figures[cell] = Decimal(chance.randrange(most)) / 8
        elif cell not in totals:
            figures[cell] = chance.randint(0, most)
    balances = [one for one in edition.identities if not one.fills]
    for who in balances:
        figures[who.left[1]] = figures[who.right[1]] = 0
    _fill(edition, figures)
    for who in balances:
        figures[who.left[0]] = figures[who.right[0]]
    _fill(edition, figures)
    return figures


def but(figures: Mapping[Cell, Figure], changes: Mapping[Cell, Figure]) -> dict[Cell, Figure]:
    """The same figures with some cells changed."""
    return {**figures, **changes}


def _fill(edition: Edition, figures: dict[Cell, Figure]) -> None:
    for identity in edition.identities:
        if identity.fills:
            figures[identity.fills] = add(identity.left, figures)
