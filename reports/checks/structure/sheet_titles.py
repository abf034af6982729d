"""Which headings of a workbook are the report's, where its sheets bear titles of chapters, too?"""

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from reports.checks.reading.chapter_headings import Heading
from reports.checks.reading.outline import Outline


def chapters_of(outline: Outline) -> tuple[Heading, ...]:
    """The first-level headings; of a workbook in their order, whichever sheet each stands on, and
    without the titles that its sheets have besides.

    Text may stand on one sheet under all of its headings, tables on others under theirs again.
    """
    headings = outline.headings
    if outline.document.source.get("kind") != "xlsx" or not headings:
        return headings
    told = max(_runs(headings), key=len)
    known = {(one.chapter, one.title) for one in told}
    rest = (one for one in headings if one not in told and (one.chapter, one.title) not in known)
    return _by_number(sorted((*told, *rest), key=lambda one: one.line))


def _by_number(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Sheets with words and sheets with tables stand in any order: chapters by their numbers, one
    that is none of the form's behind that above it."""
    number, placed = 0, []
    for heading in headings:
        number = int(heading.chapter or number)
        placed.append((number, heading.line, heading))
    return tuple(heading for *_, heading in sorted(placed, key=itemgetter(0, 1)))


def _runs(headings: Sequence[Heading]) -> list[list[Heading]]:
    """The headings, cut where a chapter of an earlier number follows a later one."""
    runs = [[headings[0]]]
    for above, heading in pairwise(headings):
        if heading.chapter and above.chapter and heading.chapter <= above.chapter:
            runs.append([])
        runs[-1].append(heading)
    return runs
