"""What does a county's sum come to? Σ counted units + 本级 + Σ adjustments, cell by cell."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from reports.aggregation.difference_cause import Change
from reports.statute.schema import Cell, Edition, Figures


def county_total(
    edition: Edition,
    units: Mapping[Cell, int | Decimal],
    own: Figures,
    adjustments: Iterable[Change],
) -> dict[Cell, int | Decimal]:
    """The whole form; counts whole, amounts exact to 0.0001 万元. ``own`` may be empty."""
    total = {cell: units.get(cell, 0) + (own.get(cell) or 0) for cell in edition.table_of}
    for change in adjustments:
        for cell, number in change.items():
            total[cell] += number
    return total


def as_text(figures: Figures) -> dict[Cell, str]:
    """Figures as they are kept in a row of JSON; blanks are left out, for blank is not zero."""
    return {cell: str(one) for cell, one in figures.items() if one is not None}


def as_numbers(edition: Edition, kept: Mapping[Cell, str]) -> dict[Cell, int | Decimal]:
    """``as_text`` read back: whole counts, amounts as Decimal."""
    return {
        cell: Decimal(one) if edition.is_amount(cell) else int(one) for cell, one in kept.items()
    }
