"""Does a cell hold several lines of a text? A sheet puts it between quotation marks, Markdown <br>.

Its lines become one, on its first line; the others are left empty, so that all keep their numbers.
"""

import re
from collections.abc import Sequence

_BREAK = re.compile(r"[ \t]{0,4}<br ?/?>[ \t]{0,4}", re.IGNORECASE)
_QUOTED = re.compile(r'(?:(?<=\t)|^)"((?:[^"\t]|""){0,400})"(?=\t|$)')
_OPENED = re.compile(r'(?:^|\t)"(?:[^"\t]|""){0,400}$')
_MOST_LINES = 8
_BARS = ("|", "\uff5c")


def with_whole_cells(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, each cell of a table on one of them."""
    told = "\n".join(lines)
    if '"' not in told and "<" not in told:
        return tuple(lines)
    whole: list[str] = []
    while len(whole) < len(lines):
        begun = len(whole)
        text, count = _row(lines[begun : begun + _MOST_LINES])
        whole += [text, *[""] * (count - 1)]
    return tuple(whole)


def _row(lines: Sequence[str]) -> tuple[str, int]:
    """The row that begins here, and how many lines it stands on."""
    first = lines[0]
    if "<" in first and first.strip().startswith(_BARS):
        return _joined(_BREAK.split(first)), 1
    if '"' not in first or not any("\t" in line for line in lines):
        return first, 1
    text = first
    for count, below in enumerate((*lines[1:], ""), 1):
        if not _OPENED.search(text):
            return _QUOTED.sub(lambda cell: cell[1].replace('""', '"'), text), count
        text = _joined((text, below))
    return first, 1


def _joined(parts: Sequence[str]) -> str:
    """Parts of a cell as one; a space keeps two figures or words apart."""
    whole = parts[0]
    for part in parts[1:]:
        seam = whole[-1:] + part[:1]
        whole += (" " if len(seam) > 1 and seam.isascii() and seam.isalnum() else "") + part
    return whole
