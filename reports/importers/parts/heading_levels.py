"""At which level of the file's headings do the chapters stand? That one counts as the first.

A page saved as a Word file has its title at the first level and its chapters at the second.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reports.importers.flow import Item, Line
from reports.importers.parts.headings import is_chapter_like

_FEWEST = 3
"""So many chapters at one level are no chance."""


def levelled(items: Sequence[Item]) -> list[Item]:
    """The items with the level of the chapters as the first; what stands above it has none."""
    like = (one for one in items if isinstance(one, Line) and is_chapter_like(one.text))
    levels = Counter(one.level for one in like if one.level)
    level, times = max(levels.items(), key=lambda one: one[1], default=(0, 0))
    above = level - 1 if times >= _FEWEST else 0
    return [_lifted(one, above) for one in items] if above else list(items)


def _lifted(item: Item, above: int) -> Item:
    if not isinstance(item, Line) or not item.level:
        return item
    return replace(item, level=max(item.level - above, 0))
