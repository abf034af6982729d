"""Which figures can stand in the text and follow their table? {新收申请} and its kin."""

import re
from collections.abc import Mapping
from functools import cache

from reports.document.fee import yuan
from reports.statute import EVERY_EDITION
from reports.statute.schema import Cell, Edition, Figure, Figures

TOKEN = re.compile(r"\{([^{}\n]{1,20})\}")


def live_cells() -> Mapping[str, Cell]:
    """The names that clerks see in braces, in whichever edition, and their cells."""
    return _fields(tuple(EVERY_EDITION))


@cache
def _fields(editions: tuple[Edition, ...]) -> Mapping[str, Cell]:
    return {name: cell for one in editions for name, cell in one.live_fields.items()}


def resolve(text: str, figures: Figures) -> str:
    """Put figures in place of their fields; one whose cell is blank or unknown stays as it is."""

    known = live_cells()

    def figure(match: re.Match[str]) -> str:
        value = figures.get(known.get(match[1], ""))
        return match[0] if value is None else written(value)

    return TOKEN.sub(figure, text)


def resolved_from(text: str, figures: Figures) -> tuple[str, list[int]]:
    """The text resolved, and for each place in it, the end included, where it stood before."""
    shown, places, end = "", list[int](), 0
    for token in (*TOKEN.finditer(text), None):
        start, stop = token.span() if token else (len(text), len(text))
        shown += text[end:start]
        places += range(end, start)
        if token:
            figure = resolve(token[0], figures)
            shown += figure
            places += (start + n if figure == token[0] else start for n in range(len(figure)))
        end = stop
    return shown, [*places, len(text)]


def written(value: Figure) -> str:
    """Write a figure as it is printed: counts plainly, amounts without trailing zeros."""
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else yuan(value)
