"""Which words are the title of a chapter, in whatever edition?"""

from functools import cache

from reports.importers.same_label import bare, closest
from reports.statute import EVERY_EDITION

LIKENESS = 0.85
"""A title is longer than a label: less alike is another heading."""


@cache
def chapter_titles() -> frozenset[str]:
    """The titles of all editions, reduced to their words."""
    return frozenset(bare(one.title) for edition in EVERY_EDITION for one in edition.chapters)


def is_chapter_title(text: str) -> bool:
    """Whether a text is the title of a chapter, or nearly."""
    return closest(bare(text), chapter_titles(), LIKENESS) is not None
