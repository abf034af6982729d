"""What does the page decide that the text does not: where a signature stands, a label breaks?"""

import re

from reports.exporters.blocks import SignatureBlock
from reports.exporters.title import title_lines, width
from reports.statute.grid import Box
from reports.statute.schema import Table

LINE = 28
"""Characters of a line of the type area."""

NARROW = 12
"""Millimetres that hold three characters of 9 pt, and not four."""

SHORT = 3

FROM_THE_RIGHT = 4
"""GB/T 9704 7.3.5.1: the date leaves four characters free on its right."""


def signed_lines(signature: SignatureBlock) -> tuple[tuple[str, float], ...]:
    """The lines of a signature, each with the characters left free on its right.

    The body's name is centred above the date; one too long for a line breaks between words.
    """
    name, date = signature.organisation, signature.date
    names = title_lines(name, most=LINE) if name else ()
    widest = max(map(width, names), default=0.0)
    middle = max(FROM_THE_RIGHT + width(date or names[0]) / 2, widest / 2)
    lines = (*names, date) if date else names
    return tuple((line, middle - width(line) / 2) for line in lines)


def label_lines(table: Table, box: Box) -> tuple[str, ...]:
    """The lines of a label: no word is cut where a column is narrow, as 社会公/益组织 would be.

    A group's label breaks after its number, one above a narrow column in words of two.
    """
    if box.role == "line" and box.rows > 1:
        return tuple(part for part in re.split("(?<=）)", box.text) if part)
    is_narrow = box.columns == 1 and table.widths[box.column] < NARROW
    if box.role == "column" and is_narrow and len(box.text) > SHORT:
        return tuple(box.text[at : at + 2] for at in range(0, len(box.text), 2))
    return (box.text,)
