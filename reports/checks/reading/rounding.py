"""Does a stated number agree with the exact one, at the places that were stated?"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


def rounds_to(exact: Decimal, said: Decimal) -> bool:
    """Rounded half up, or cut off, at the places that were stated."""
    places = _places(said)
    return said in {exact.quantize(places, one) for one in (ROUND_HALF_UP, ROUND_DOWN)}


def rounded(exact: Decimal, like: Decimal) -> Decimal:
    """The exact number with as many places as another one is written with."""
    return exact.quantize(_places(like), ROUND_HALF_UP)


def _places(number: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(number.as_tuple().exponent))
