"""Which totals move with a figure, where a sheet adds up by itself?"""

from functools import cache

from reports.statute.automatic_totals import proposed
from reports.statute.schema import Cell, Edition


@cache
def moving_with(edition: Edition, cell: Cell) -> tuple[Cell, ...]:
    """The totals that grow by one when a figure does; none for a total that others make up."""
    table = edition.table_of[cell].key
    totals = {one.fills for one in edition.identities_of(table) if one.fills}
    if cell in totals:
        return ()
    figures = dict.fromkeys(edition.by_key[table].cells, 0) | {cell: 1}
    return tuple(one for one, sum_ in proposed(edition, table, figures, totals).items() if sum_)


@cache
def is_total(edition: Edition, cell: Cell) -> bool:
    """Whether other figures of its table make this one up."""
    return any(one.fills == cell for one in edition.identities_of(edition.table_of[cell].key))
