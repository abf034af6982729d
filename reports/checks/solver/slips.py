"""How likely is it that one number was typed for another? The likelier, the cheaper to change."""

from itertools import pairwise

from reports.checks.solver.quantities import Quantity

TRANSPOSED = 80
LOST_OR_DOUBLED = 82
EXTRA = 84
REPLACED = 90
OF_A_TOTAL = 94
ANY = 100


def likeness_of(quantity: Quantity, new: int) -> int:
    """How unlikely it is that the quantity was meant to be another number."""
    unlikely = _slip(*(abs(one) // quantity.scale for one in (quantity.value, new)))
    return min(unlikely, OF_A_TOTAL) if quantity.is_total else unlikely


def _slip(old: int, new: int) -> int:
    """Which slip of the hand leads from one number to the other; the lower the likelier."""
    typed, meant = str(old), str(new)
    if len(typed) == len(meant):
        return _same_length(typed, meant)
    if abs(len(typed) - len(meant)) == 1 and "0" not in (typed, meant):
        return _one_more(*sorted((typed, meant), key=len))
    return ANY


def is_slip(old: int, new: int) -> bool:
    """A slip that one recognises: digits that changed places, one lost, one too many."""
    return _slip(old, new) <= EXTRA


def _same_length(typed: str, meant: str) -> int:
    apart = [n for n, (a, b) in enumerate(zip(typed, meant, strict=True)) if a != b]
    if len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(typed) == sorted(meant):
        return TRANSPOSED
    return REPLACED if len(apart) == 1 and len(typed) > 1 else ANY


def _one_more(shorter: str, longer: str) -> int:
    doubled = any(
        a == b and longer[:n] + longer[n + 1 :] == shorter
        for n, (a, b) in enumerate(pairwise(longer))
    )
    if doubled:
        return LOST_OR_DOUBLED
    without_one = int(shorter) in (int(longer[:n] + longer[n + 1 :]) for n in range(len(longer)))
    return EXTRA if without_one else ANY
