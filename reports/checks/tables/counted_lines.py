"""Behind which labels does the number of the next line stand, where a table counts its lines?"""

from collections.abc import Sequence
from itertools import pairwise

from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.document.digits import are_digits

FEWEST = 5
"""So many lines alike are no accident: numbers that count on, or a figure more in each line."""

_LONGEST = 3


def before_numbers(labels: Sequence[PrintedLabel]) -> list[PrintedLabel]:
    """The labels whose last figure is one more than that of the label above: 3, 4, 5, …"""
    several = [label for label in labels if len(label.figures) > 1]
    numbered: list[PrintedLabel] = []
    run = several[:1]
    for above, label in pairwise(several):
        if _number(label) != (_number(above) or 0) + 1:
            numbered += run if len(run) >= FEWEST else []
            run = []
        run.append(label)
    return numbered + (run if len(run) >= FEWEST else [])


def _number(label: PrintedLabel) -> int | None:
    last = label.figures[-1][1]
    return int(last) if are_digits(last) and len(last) <= _LONGEST else None
