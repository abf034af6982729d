"""How much of a whole report stands in another one, and in which sentences?"""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.checks.reading.text import Sentence
from reports.checks.similarity.likeness import Sentences
from reports.checks.similarity.skeletons import Skeleton


@dataclass(frozen=True)
class Repeated:
    """重复率 of a report against one other: ``share`` of all that is compared, 1 = all of it.

    Compared are the sentences of all chapters, without years, numbers, the unit's own names and
    what law and custom make everybody write; one that stands twice counts once. ``said`` are
    those that stand in the other as well.
    """

    share: float = 0.0
    said: tuple[Sentence, ...] = ()

    @property
    def percent(self) -> int:
        """The share in whole hundredths."""
        return in_hundredths(self.share)


NOTHING_REPEATED = Repeated()


def in_hundredths(share: float) -> int:
    """Cut off, so that 100 means all."""
    return int(100 * share)


def repeated(own: Sequence[Skeleton], other: Sentences) -> Repeated:
    """What of a text stands in another one."""
    said = tuple(one.sentence for one in own if other.likeness_of(one.text))
    return Repeated(other.share_of_texts({one.text for one in own}), said)
