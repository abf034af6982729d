"""May a sum be changed so? An adjustment keeps every identity that the sum keeps."""

from collections.abc import Mapping
from decimal import Decimal

from reports.aggregation.difference_cause import Change
from reports.aggregation.following_sums import moving_with
from reports.statute.schema import Cell, Edition, Identity


def with_its_totals(edition: Edition, change: Change) -> dict[Cell, int | Decimal]:
    """The change and all that follows from it in the totals; cells that end at 0 are left out.

    ``change`` speaks of cells that no others make up; a total in it is taken as it stands.
    """
    whole = dict(change)
    for cell, number in change.items():
        for total in moving_with(edition, cell):
            if total not in change:
                whole[total] = whole.get(total, 0) + number
    return {cell: number for cell, number in whole.items() if number}


def broken_by(edition: Edition, change: Change) -> list[Identity]:
    """The identities that a balanced sum would break with this change: both sides must move alike.

    Identities are linear, so that the change alone tells.
    """
    return [
        one for one in edition.identities if _moved(change, one.left) != _moved(change, one.right)
    ]


def below_zero(change: Change, total: Mapping[Cell, int | Decimal]) -> list[Cell]:
    """Cells of the sum that would fall below 0."""
    return [cell for cell, number in change.items() if total.get(cell, 0) + number < 0]


def _moved(change: Change, cells: tuple[Cell, ...]) -> int | Decimal:
    return sum(change.get(cell, 0) for cell in cells)
