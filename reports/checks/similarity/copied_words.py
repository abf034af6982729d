"""When does a text of one's own say enough to be called copied, and how is its likeness said?"""

from collections.abc import Sequence

from reports.checks.similarity.skeletons import Skeleton

LEAST_TOGETHER = 40
"""Characters of their own that chapters 一 and 五 must say together."""
LEAST_SENTENCES = 2
"""One sentence may be alike by chance."""
TOGETHER = "15"
"""The chapters that are measured together."""


def together(skeletons: Sequence[Skeleton]) -> list[Skeleton]:
    """The sentences of chapters 一 and 五."""
    return [one for one in skeletons if one.sentence.chapter in TOGETHER]


def length_of(skeletons: Sequence[Skeleton]) -> int:
    """How many characters there are without years, numbers, names and what everybody writes."""
    return sum(len(one.text) for one in skeletons)


def is_enough(skeletons: Sequence[Skeleton], least: int = LEAST_TOGETHER) -> bool:
    """Whether there is text enough to be compared."""
    return len(skeletons) >= LEAST_SENTENCES and length_of(skeletons) >= least


def spoken(share: float, length: int) -> str:
    """How much is alike, and of how much: tens of characters, which a changed word leaves alone."""
    return f"{int(100 * share)}%（约{max(10, round(length, -1))}字）"
