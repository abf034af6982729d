"""How is something on a page turned? By quarters, or aslant as the marks across a page are."""

import math
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]

_ASLANT = 0.15
"""Of a quarter turn: a paper that was scanned lies straighter."""


def turned(x: float, y: float, quarters: int) -> Point:
    """A point after turns of the whole page around its corner."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarters % 4]


def quarters_of(a: float, b: float) -> int:
    """The quarter turns nearest to a direction."""
    return round(-math.atan2(b, a) / (math.pi / 2)) % 4


def is_askew(a: float, b: float) -> bool:
    """Whether a direction is far from every quarter turn."""
    turns = math.atan2(b, a) / (math.pi / 2)
    return abs(turns - round(turns)) > _ASLANT
