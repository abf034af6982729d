"""Is a table drawn with the characters for lines? Then what stands between two rules is a row.

┌──┬──┐ │规章│ 3│ ├──┼──┤: a cell may be broken over several lines between its rules.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

_RULES = "─━═┄┅┈┉╌╍" + "".join(map(chr, range(0x250C, 0x254C))) + "╒╔╗╚╝╠╣╦╩╬╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫"
_DRAWN = re.compile("[\u2500-\u257f]")
_BESIDE = " \t\u3000"
_WALL = re.compile(r"[│┃║┆┇┊┋├┤┝┥┠┨┣┫]")


def without_drawing(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, rows of drawn tables with tabs between their cells, each on its first line."""
    if not _DRAWN.search("\n".join(lines)) or not any(map(_is_rule, lines)):
        return tuple(lines)
    plain: list[str] = []
    for kind, run in groupby(lines, key=_kind):
        part = list(run)
        plain += _row(part) if kind == "row" else [""] * len(part) if kind == "rule" else part
    return tuple(plain)


def _kind(line: str) -> str:
    if _is_rule(line):
        return "rule"
    return "row" if _WALL.match(line.lstrip()) else ""


def _is_rule(line: str) -> bool:
    """Whether a line holds nothing but drawn lines, and not walls alone."""
    said = line.strip(_BESIDE)
    return said[:1] in _RULES and not said.strip(_RULES + _BESIDE) if said else False


def _row(lines: Sequence[str]) -> list[str]:
    """The lines between two rules as one row; as they stand where their walls differ."""
    cut = [_WALL.split(line.strip())[1:-1] for line in lines]
    if len(set(map(len, cut))) > 1:
        return list(lines)
    cells = ("".join(_stripped(column)) for column in zip(*cut, strict=True))
    return ["\t".join(cells), *[""] * (len(lines) - 1)]


def _stripped(parts: Iterable[str]) -> Iterable[str]:
    return (part.strip() for part in parts)
