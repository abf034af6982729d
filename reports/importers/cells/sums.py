"""Which sums of a table can be told from what was read, and do they balance?"""

from collections.abc import Iterator
from functools import cache

from reports.importers.cells.table_words import edition_of
from reports.statute.schema import Figures, Identity, Table, add


def sums_read(figures: Figures, table: Table) -> Iterator[tuple[Identity, bool]]:
    """Every identity whose cells were all read, and whether it balances."""
    for one in identities_of(table):
        left, right = add(one.left, figures), add(one.right, figures)
        if left is not None and right is not None:
            yield one, left == right


@cache
def identities_of(table: Table) -> tuple[Identity, ...]:
    """The sums of a table, by the edition that prints it."""
    return edition_of(table).identities_of(table.key)
