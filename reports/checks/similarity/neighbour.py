"""Which other report is like this one, and in which paragraphs?"""

from dataclasses import dataclass

from reports.checks.similarity.repeated import NOTHING_REPEATED, Repeated


@dataclass(frozen=True)
class Copied:
    """One paragraph of this report and how much of it stands in the other: 1 = all."""

    chapter: str
    section: str
    index: int
    quote: str
    length: int
    share: float


@dataclass(frozen=True)
class Neighbour:
    """Another unit's report: how much of this report's own text stands in it, and where.

    Where it is not named, whoever reads the findings may know that it is there, and no more.
    """

    organisation: str
    year: int
    share: float
    copied: tuple[Copied, ...]
    is_named: bool = True
    whole: float = 0.0
    """The share of chapters 一 and 五 together, with what many reports have in common."""
    length: int = 0
    """The characters of these chapters; 0 where they say too little to be compared."""
    repeated: Repeated = NOTHING_REPEATED
    """How much of the whole report stands in it."""
