"""Does a table balance? Its identities for the page, and both sums of each as saved."""

from dataclasses import dataclass
from typing import TypedDict

from reports.document.live_fields import written
from reports.statute.automatic_totals import lagging
from reports.statute.grid import grid
from reports.statute.schema import Cell, Edition, Figure, Figures, Identity, add


class LiveIdentity(TypedDict):
    """One identity as ``identities.js`` reads it; what it is called stands in its line."""

    key: str
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    fills: Cell | None


@dataclass(frozen=True)
class Balance:
    """Both sums of one identity. ``state``: even, off, or waiting while a cell is blank.

    A quiet one, a total that others fill, is shown only when off; ``fills`` is that total.
    """

    key: str
    name: str
    says: str
    left: str
    right: str
    difference: str
    state: str
    is_quiet: bool
    fills: Cell | None


def live_identities(edition: Edition, table: str) -> list[LiveIdentity]:
    """The identities of one table as ``identities.js`` reads them."""
    return [
        {"key": one.key, "left": one.left, "right": one.right, "fills": one.fills}
        for one in edition.identities_of(table)
    ]


class PostedIdentity(TypedDict):
    """One identity as a page carries it: its cells by their places among the page's inputs."""

    key: str
    left: list[int]
    right: list[int]
    fills: int | None


def posted_identities(edition: Edition, table: str) -> list[PostedIdentity]:
    """The identities of one table for the page: ``{{ identities|json_script:"identities" }}``."""
    boxes = (box for row in grid(edition.by_key[table]) for box in row if not box.is_label)
    number = {box.cell: place for place, box in enumerate(boxes)}
    return [
        {
            "key": one["key"],
            "left": [number[cell] for cell in one["left"]],
            "right": [number[cell] for cell in one["right"]],
            "fills": None if one["fills"] is None else number[one["fills"]],
        }
        for one in live_identities(edition, table)
    ]


def balances(edition: Edition, table: str, figures: Figures) -> list[Balance]:
    """Both sums of each identity as saved, so that the page says them without JavaScript too."""
    identities = list(edition.identities_of(table))
    has_balances = any(one.fills is None for one in identities)
    return [_balance(one, figures, has_balances) for one in identities]


def what_would_follow(edition: Edition, table: str, figures: Figures) -> list[str]:
    """The totals that are not the sum of their parts: each with what it is and would be."""
    return [
        f"{edition.spoken(cell)} {written(figures.get(cell))}→{written(total)}"
        for cell, total in lagging(edition, table, figures).items()
    ]


def _balance(identity: Identity, figures: Figures, has_balances: bool) -> Balance:
    left, right = add(identity.left, figures), add(identity.right, figures)
    difference: Figure = None
    if left is not None and right is not None:
        difference = left - right if left > right else right - left
    state = "waiting" if difference is None else "off" if difference else "even"
    return Balance(
        key=identity.key,
        name=identity.name,
        says=identity.says,
        left=written(left),
        right=written(right),
        difference=written(difference),
        state=state,
        is_quiet=identity.fills is not None and has_balances,
        fills=identity.fills,
    )
