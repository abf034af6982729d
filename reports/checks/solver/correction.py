"""What is offered to mend a table: cells, old and new values, and a sentence?"""

from dataclasses import dataclass

from reports.statute.schema import Cell


@dataclass(frozen=True)
class Change:
    """One cell, what stands in it and what should."""

    cell: Cell
    old: int
    new: int


@dataclass(frozen=True)
class Correction:
    """One cause that explains everything that is broken in one table.

    ``rank`` 1 is the smallest: corrections of equal rank are equally likely. ``kind`` is one of
    ``digits``, ``total``, ``cell``, ``swap``, ``split``, ``move``, ``carried``, ``pair``.
    """

    table: str
    rank: int
    kind: str
    changes: tuple[Change, ...]
    says: str
