"""What else stands on the sheet that repeats all figures as a list? Somebody may type beside it."""

import re
from collections.abc import Iterator

from reports.importers.flow import Matrix
from reports.importers.same_label import dense

_BEGINS = ("键", "键(key)")
_MOST_COLUMNS = 7
_KEY = re.compile(r"[a-z_0-9]+(?:\.[a-z_0-9]+)+")


def is_figure_list(matrix: Matrix) -> bool:
    """Whether a sheet begins as that list does."""
    return any(dense(slot.text) in _BEGINS for row in matrix.rows[:1] for slot in row[:1])


def beside_figures(matrix: Matrix) -> Iterator[str]:
    """What is typed below the list or beside it, a row a line."""
    width = _width(matrix)
    for number, row in enumerate(matrix.rows):
        listed = not number or _KEY.fullmatch(row[0].text.strip())
        slots = (one for one in matrix.printed(number) if not listed or one.column >= width)
        text = " ".join(" ".join(one.text.split()) for one in slots)
        if text:
            yield text


def _width(matrix: Matrix) -> int:
    """How many columns the list has: as many as its head names without a gap."""
    head = [bool(slot.text.strip()) for slot in matrix.rows[0][:_MOST_COLUMNS]]
    return head.index(False) if False in head else len(head)
