"""Which totals follow their parts, and what are they then? The server's half of the page's sums."""

from collections.abc import Collection, Iterator, Mapping

from reports.statute.schema import Cell, Edition, Figure, Figures, Identity, add


def totals_of(edition: Edition, table: str) -> Iterator[tuple[Cell, Identity]]:
    """The cells of a table that an identity can fill; one may be filled by several."""
    for identity in edition.identities_of(table):
        if identity.fills is not None:
            yield identity.fills, identity


def following(
    edition: Edition, table: str, figures: Figures, remembered: Collection[Cell]
) -> frozenset[Cell]:
    """The totals that follow their parts: remembered ones that still are their sum.

    A total of 0 over parts of 0 follows too: it was said once for the whole table.
    """
    return frozenset(
        cell
        for cell, identity in totals_of(edition, table)
        if (total := figures.get(cell)) is not None
        and total == part(identity, figures)
        and (cell in remembered or total == 0)
    )


def proposed(
    edition: Edition, table: str, figures: Figures, free: Collection[Cell]
) -> dict[Cell, Figure]:
    """What each free total would be, worked out afresh from its parts; none while one is blank."""
    known = {cell: figure for cell, figure in figures.items() if cell not in free}
    found: dict[Cell, Figure] = {}
    waiting = [(cell, one) for cell, one in totals_of(edition, table) if cell in free]
    while ready := _first_ready(waiting, known):
        cell, total = ready
        found[cell] = known[cell] = total
        waiting = [one for one in waiting if one[0] != cell]
    return found


def lagging(edition: Edition, table: str, figures: Figures) -> dict[Cell, Figure]:
    """The totals that stand beside complete parts and are not their sum, with that sum."""
    found: dict[Cell, Figure] = {}
    for cell, identity in totals_of(edition, table):
        sum_of_parts = part(identity, figures)
        if None not in (sum_of_parts, figures.get(cell)) and sum_of_parts != figures.get(cell):
            found.setdefault(cell, sum_of_parts)
    return found


def part(identity: Identity, figures: Figures) -> Figure:
    """What an identity says its total is; None while a part is blank."""
    parts = identity.left if identity.fills in identity.right else identity.right
    return add(parts, figures)


def _first_ready(
    waiting: list[tuple[Cell, Identity]], known: Mapping[Cell, Figure]
) -> tuple[Cell, Figure] | None:
    for cell, identity in waiting:
        if (total := part(identity, known)) is not None:
            return cell, total
    return None
