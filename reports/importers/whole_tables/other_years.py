"""Which tables are another year's? Where one stands twice, labels say of which year each is.

Many print last year's table above or below this year's, under 2023年 or （2023年）, on a sheet of
that name, or with the year in its caption. Where nothing tells them apart the first one is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reports.importers.cells.table_words import recognised
from reports.importers.flow import Choices, Item, Line, Matrix, Printed
from reports.statute.schema import Edition

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?=年)")
_LAST = re.compile(r"[上去]一?年度?(?:的)?(?:情况|数据|统计)?(?:表|[：:]|$)")
_LONGEST, _ROWS = 60, 2


def of_the_year(
    items: Sequence[Item], edition: Edition, year: int
) -> tuple[list[Printed], list[Printed]]:
    """The tables, and those that are another year's."""
    tables = [(one, _years(items, place, year)) for place, one in enumerate(items)]
    printed = [(one, years) for one, years in tables if not isinstance(one, Line)]
    if all(not years or year in years for _, years in printed):
        return [one for one, _ in printed], []
    keys = [_key(one, edition) for one, _ in printed]
    own = {key for key, (_, years) in zip(keys, printed, strict=True) if not years or year in years}
    is_own = [
        not years or year in years or not key or key not in own
        for key, (_, years) in zip(keys, printed, strict=True)
    ]
    kept = [one for (one, _), is_kept in zip(printed, is_own, strict=True) if is_kept]
    return kept, [one for (one, _), is_kept in zip(printed, is_own, strict=True) if not is_kept]


def _key(table: Printed, edition: Edition) -> str:
    """Which table of the form one is; empty where it is none."""
    found = recognised(table, edition)
    return found.key if found else ""


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
