"""Which paragraphs and tables does plain text hold, in reading order?"""

import re
from collections.abc import Iterator, Sequence

from reports.importers.flow import Choices, Item, Line
from reports.importers.text.marked_down import LONE_SIGN
from reports.importers.text.one_line import cuts_of
from reports.importers.text.regions import Cut, is_page_number, regions
from reports.importers.text.renderings import renderings

_LOWEST = 3
_SIGNS = re.compile(r"[\t|\uff5c]")


def items_of(lines: Sequence[str]) -> Iterator[Item]:
    """Paragraphs and tables; the number of a page within a table stands behind it."""
    cuts = list(cuts_of(lines))
    place = 0
    for region in regions(cuts):
        yield from _paragraphs(cuts[place : region.first])
        inside = cuts[region.first : region.end]
        numbers = [cut for cut in inside if is_page_number(cut.text)]
        yield Choices(renderings([cut for cut in inside if cut not in numbers]))
        yield from _paragraphs(numbers)
        place = region.end
    yield from _paragraphs(cuts[place:])


def _paragraphs(cuts: Sequence[Cut]) -> Iterator[Line]:
    for cut in cuts:
        if _SIGNS.sub("", cut.text).strip():
            mark = LONE_SIGN.match(cut.text)
            text = cut.text[mark.end() if mark else 0 :].strip("|\uff5c \t")
            yield Line(text, min(len(mark[1]), _LOWEST) if mark else 0, number=cut.number)
