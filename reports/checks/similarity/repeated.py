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
    what law and custom make everybody write. ``said`` are those that stand in the other as well.
    """

    share: float = 0.0
    said: tuple[Sentence, ...] = ()

    @property
    def percent(self) -> int:
        """The share in whole hundredths: cut off, so that 100 means all."""
        return int(100 * self.share)


NOTHING_REPEATED = Repeated()


def repeated(own: Sequence[Skeleton], other: Sentences) -> Repeated:
    """What of a text stands in another one."""
    alike = [(one.sentence, len(one.text), other.likeness_of(one.text)) for one in own]
    length = sum(length for _, length, _ in alike)
    held = sum(length * share for _, length, share in alike)
    said = tuple(sentence for sentence, _, share in alike if share)
    return Repeated(held / length if length else 0.0, said)
