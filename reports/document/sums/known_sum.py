"""What do figures come to together, some of which may be blank? A blank adds nothing."""

from collections.abc import Iterable

from reports.statute.schema import Figure


def known_sum(figures: Iterable[Figure]) -> Figure:
    """The sum of those that are known; None, which is no zero, where none is."""
    known = [one for one in figures if one is not None]
    return sum(known) if known else None
