"""Who stands together? Units that are tied by a chain of pairs, the largest company first."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

Unit = TypeVar("Unit")


def clustered(units: Sequence[Unit], tied: Iterable[tuple[Unit, Unit]]) -> list[Unit]:
    """The units in order, companies before those that are alone; within each as they were."""
    company = {one: {one} for one in units}
    for one, other in tied:
        if company[one] is not company[other]:
            together = company[one] | company[other]
            company |= dict.fromkeys(together, together)
    place = {one: number for number, one in enumerate(units)}
    return sorted(units, key=lambda one: (*_standing(company[one], place), place[one]))


def _standing(company: set[Unit], place: dict[Unit, int]) -> tuple[int, int]:
    return -len(company), min(place[one] for one in company)
