"""Which tables are another year's? Where one stands twice, labels say of which year each is.

Many print last year's table above or below this year's, under 2023年 or （2023年）, on a sheet of
that name, or with the year in its caption. Where nothing tells them apart the first one is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reports.importers.cells.pieces import is_value
from reports.importers.flow import Choices, Item, Line, Matrix, Printed
from reports.importers.same_label import bare

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?=年)")
_LAST = re.compile(r"[上去]一?年度?(?:的)?(?:情况|数据|统计)?(?:表|[：:]|$)")
_LONGEST, _ROWS, _ALIKE = 60, 2, 0.7


def of_the_year(items: Sequence[Item], year: int) -> tuple[list[Printed], list[Printed]]:
    """The tables, and those that are another year's: of one with the same labels that is not."""
    tables = [(one, _years(items, place, year)) for place, one in enumerate(items)]
    printed = [(one, years) for one, years in tables if not isinstance(one, Line)]
    are_own = [not years or year in years for _, years in printed]
    if all(are_own):
        return [one for one, _ in printed], []
    labels = [_labels(one) for one, _ in printed]
    own = [one for one, is_own in zip(labels, are_own, strict=True) if is_own]
    kept, others = list[Printed](), list[Printed]()
    for (one, _), said, is_own in zip(printed, labels, are_own, strict=True):
        is_other = not is_own and any(_is_twin(said, twin) for twin in own)
        (others if is_other else kept).append(one)
    return kept, others


def _labels(table: Printed) -> frozenset[str]:
    slots = (slot for row in table.rows for slot in row)
    return frozenset(bare(slot.text) for slot in slots if not is_value(slot.text))


def _is_twin(labels: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tables say the same: the parts of one that was cut by a page do not."""
    return len(labels & other) >= _ALIKE * len(labels)


def _years(items: Sequence[Item], place: int, year: int) -> frozenset[int]:
    """The years that the words above a table name, its caption or its sheet; none of a line."""
    table = items[place]
    if isinstance(table, Line):
        return frozenset()
    above = items[place - 1] if place else None
    label = above.text.strip() if isinstance(above, Line) else ""
    texts = [*_captions(table), label]
    said = [text for text in texts if text and len(text) <= _LONGEST]
    named = {int(one) for text in said for one in _YEAR.findall(text)}
    return frozenset(named | {year - 1 for text in said if _LAST.match(text)})


def _captions(table: Printed) -> Iterator[str]:
    """What a table's sheet is called, and the words that stand alone in its first rows."""
    first = table.first if isinstance(table, Choices) else table
    if isinstance(first, Matrix):
        yield first.name
    for row in first.rows[:_ROWS] if len(first.rows) > 1 else ():
        yield from _alone(slot.text.strip() for slot in row)


def _alone(texts: Iterable[str]) -> Sequence[str]:
    said = list(dict.fromkeys(filter(None, texts)))
    return said if len(said) == 1 else ()
