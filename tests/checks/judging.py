"""What do some checks say, as in a run of all? Only those are asked that have a say in it."""

from functools import cache

from reports.checks import CATALOGUE, Check, Dossier, Finding
from reports.checks.engine import judge_all


def found(dossier: Dossier, *codes: str) -> list[Finding]:
    """The findings of the checks with these codes, or whose codes begin so (``"N"``)."""
    wanted = _codes(codes)
    return [one for one in judge_all(_having_a_say(codes), dossier) if one.check in wanted]


@cache
def _codes(codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(check.code for check in CATALOGUE if check.code.startswith(codes))


@cache
def _having_a_say(codes: tuple[str, ...]) -> tuple[Check, ...]:
    """The checks themselves, those that replace them and those that they replace."""
    wanted = _codes(codes)
    replaced = {code for check in CATALOGUE if check.code in wanted for code in check.supersedes}
    return tuple(
        check
        for check in CATALOGUE
        if check.code in wanted | replaced or wanted.intersection(check.supersedes)
    )
