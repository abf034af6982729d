"""Which paragraphs and tables does plain text hold, in reading order?"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reports.importers.bounds import MOST_CELLS, MOST_ROWS
from reports.importers.flow import Choices, Item, Line, Slot, Strip
from reports.importers.text.line_kinds import Cut, is_page_number
from reports.importers.text.marked_down import LONE_SIGN
from reports.importers.text.one_line import cuts_of
from reports.importers.text.regions import regions
from reports.importers.text.renderings import renderings
from reports.importers.text.rows_by_terms import with_rows
from reports.importers.text.typed_chapters import with_typed_rows

_LOWEST = 3
_FEWEST_LINES = 2
_SIGNS = re.compile(r"[\t|\uff5c]")


def items_of(lines: Sequence[str]) -> Iterator[Item]:
    """Paragraphs and tables; the number of a page within a table stands behind it."""
    cuts = with_typed_rows(list(with_rows(list(cuts_of(lines)))))
    place = 0
    for region in regions(cuts):
        yield from _paragraphs(cuts[place : region.first])
        inside = cuts[region.first : region.end]
        for once in _once([cut for cut in inside if not is_page_number(cut.text)]):
            yield from _tables(once)
        yield from _paragraphs([cut for cut in inside if is_page_number(cut.text)])
        place = region.end
    yield from _paragraphs(cuts[place:])


def _once(cuts: Sequence[Cut]) -> Iterator[Sequence[Cut]]:
    """The lines of a table; those of one printed twice apart: grids keep a copy of themselves."""
    said = [number for number, cut in enumerate(cuts) if cut.said]
    half = len(said) // 2
    texts = [cuts[number].text.strip() for number in said]
    if half >= _FEWEST_LINES and texts[:half] == texts[half:]:
        yield from (cuts[: said[half]], cuts[said[half] :])
    else:
        yield cuts


def _tables(cuts: Sequence[Cut]) -> Iterator[Choices]:
    """A table in all its ways; of one longer than any of the form, the rest line by line."""
    sizes = accumulate(len(cut.cells) for cut in cuts[:MOST_ROWS])
    fitting = sum(size <= MOST_CELLS for size in sizes)
    if fitting:
        yield Choices(renderings(cuts[:fitting]))
    if rest := cuts[fitting:]:
        rows = (Slot(cut.text, number, 0, cut.number) for number, cut in enumerate(rest))
        yield Choices((Strip(tuple((slot,) for slot in rows)),))


def _paragraphs(cuts: Sequence[Cut]) -> Iterator[Line]:
    for cut in cuts:
        if _SIGNS.sub("", cut.text).strip():
            mark = LONE_SIGN.match(cut.text)
            text = cut.text[mark.end() if mark else 0 :].strip("|\uff5c \t")
            yield Line(text, min(len(mark[1]), _LOWEST) if mark else 0, number=cut.number)
