"""What does the page decide that the text does not: where a signature stands, a label breaks?"""

import re

from reports.exporters.blocks import SignatureBlock
from reports.exporters.title_lines import title_lines, width
from reports.statute.grid import Box
from reports.statute.schema import Table

LINE = 28
"""Characters of a line of the type area."""

LINE_HEIGHT = 28.95
"""Points: 22 lines fill the 225 mm of the type area."""

NARROW = 12
"""Millimetres that hold three characters of 9 pt, and not four."""

SHORT = 3

SEALED_DATE = 4
"""GB/T 9704 7.3.5.1: under a seal the date leaves four characters free on its right."""

UNSEALED = 2
"""7.3.5.2: without a seal the name leaves two free, and the date begins two after the name."""


def signed_lines(signature: SignatureBlock) -> tuple[tuple[str, float], ...]:
    """The lines of a signature, each with the characters left free on its right.

    A name too long for a line breaks between words.
    """
    name = signature.organisation
    names = title_lines(name, most=_widest_name(signature.date)) if name else ()
    place = _for_a_seal if signature.sealed else _without_seal
    return place(names, signature.date)


def _widest_name(date: str) -> int:
    """Characters of a name that is centred above the date and still reaches no margin."""
    return int(2 * SEALED_DATE + width(date)) if date else LINE - SEALED_DATE


def signature_gap(signature: SignatureBlock) -> int:
    """Empty lines above a signature: room for the upper half of a seal, or one line."""
    return 2 if signature.sealed else 1


def _for_a_seal(names: tuple[str, ...], date: str) -> tuple[tuple[str, float], ...]:
    """The body's name is centred above the date."""
    widest = max(map(width, names), default=0.0)
    middle = max(SEALED_DATE + width(date or names[0]) / 2, widest / 2)
    lines = (*names, date) if date else names
    return tuple((line, middle - width(line) / 2) for line in lines)


def _without_seal(names: tuple[str, ...], date: str) -> tuple[tuple[str, float], ...]:
    """The shorter of name and date moves in: the longer one leaves two characters free."""
    if not (names and date):
        return tuple((line, UNSEALED) for line in (*names, date) if line)
    name, day = max(map(width, names)), width(date)
    left = UNSEALED + (day + UNSEALED if day > name else name)
    lines = tuple((line, left - width(line)) for line in names)
    return (*lines, (date, left - UNSEALED - day))


SIGNING_WIDTHS = (35, 35, 35, 51)
"""Millimetres of the boxes to sign, the last one for a seal of 42 mm."""

SIGNING_HEIGHT = 46


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
