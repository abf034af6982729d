"""Which lines of text tell one list, 一是……二是……, though a section ends between them?"""

import re
from collections.abc import Iterable, Iterator

from reports.checks.reading.lines.row import Row
from reports.checks.reading.numerals import to_int

ITEM = re.compile(
    r"(?:^|(?<=[。；：，、:;,.\s”）)]))(?P<number>十?[一二三四五六七八九]|十)(?P<word>是(?!否|一[，、。；])|要)"
)
"""一是 or 二要 at the head of a clause."""

_COUNTS = re.compile("[一二三四五六七八九十][是要]")


def whole_lists(told: Iterable[tuple[Row, ...]]) -> Iterator[tuple[Row, ...]]:
    """Stretches of a chapter are one where the second goes on counting: 一是…改进…, 二是…."""
    rows: tuple[Row, ...] = ()
    for more in told:
        if rows and not (rows[-1].chapter == more[0].chapter and _goes_on(rows, more[0])):
            yield rows
            rows = ()
        rows += more
    if rows:
        yield rows


def _goes_on(rows: tuple[Row, ...], following: Row) -> bool:
    first = ITEM.match(following.raw)
    if first is None:
        return False
    last = [one["number"] for row in rows for one in items_in(row)]
    return bool(last) and to_int(first["number"]) == to_int(last[-1]) + 1


def items_in(row: Row) -> Iterator[re.Match[str]]:
    """All that is counted so in a line."""
    return ITEM.finditer(row.raw) if _COUNTS.search(row.raw) else iter(())
