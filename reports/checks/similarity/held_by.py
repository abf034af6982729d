"""How much of one text stands in another, where both are kept as their cut sentences alone?"""

from collections.abc import Collection
from typing import NamedTuple

from reports.checks.similarity.likeness import Sentences
from reports.checks.similarity.repeated import in_hundredths


class HeldBy(NamedTuple):
    """As ``Repeated`` says it of reports: the same hundredths, and how many sentences."""

    percent: int
    sentences: int


def held_by(other: Sentences, texts: Collection[str]) -> HeldBy:
    """What of these sentences, each given once, the other text holds."""
    held = sum(other.likeness_of(one) > 0 for one in texts)
    return HeldBy(in_hundredths(other.share_of_texts(texts)), held)
