"""Which figures can stand in the text and follow their table? {新收申请} and its kin."""

import re
from collections.abc import Mapping
from decimal import Decimal
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
    if "{" not in text:
        return text
    known = live_cells()

    def figure(match: re.Match[str]) -> str:
        value = figures.get(known.get(match[1], ""))
        return match[0] if value is None else written(value)

    return TOKEN.sub(figure, text)


def written(value: Figure) -> str:
    """Write a figure as it is printed: counts plainly, amounts without trailing zeros."""
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else yuan(value)


def with_sign(difference: int | Decimal) -> str:
    """Write a difference as one writes it by hand: +3, −2, 0."""
    if not difference:
        return "0"
    return f"+{written(difference)}" if difference > 0 else f"−{written(-difference)}"
