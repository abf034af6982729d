"""Does a wrong figure look like the right one, misprinted?"""

from decimal import Decimal

from rapidfuzz.distance import OSA


def is_slip(right: int | Decimal, written: int | Decimal) -> bool:
    """Whether one digit was changed, left out, put in, or two neighbours exchanged; or a point."""
    if right == written:
        return False
    one, other = _digits(right), _digits(written)
    return OSA.distance(one, other) == 1 or one.strip("0") == other.strip("0") != ""


def _digits(figure: int | Decimal) -> str:
    return f"{figure:f}".replace(".", "").replace("-", "")
