"""What is a number that a text states for an indicator, and what is asked of the words around?"""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.checks.reading.indicators.counting_term import Term, TermRole, Terms

CHANNELS = frozenset({"website", "media", "board"})
"""Indicators of one way of publishing; together they are the total, and nothing more."""


@dataclass(frozen=True)
class Stated:
    """A number for an indicator; ``part``: of one channel of it, ``is_weak``: perhaps of less."""

    key: str
    number: int
    unit: str = ""
    part: str = ""
    is_about: bool = False
    is_weak: bool = False


def roles_of(terms: Iterable[Term]) -> set[TermRole]:
    """What the words do, together."""
    return {one.role for one in terms}


def subjects_of(terms: Iterable[Term], *, channels: bool) -> Terms:
    """The channels that are named, or what else is counted."""
    named = (one for one in terms if one.role is TermRole.SUBJECT)
    return [one for one in named if (one.key in CHANNELS) is channels]


def said_by(count: Term, key: str, part: str = "", *, is_weak: bool = False) -> Stated:
    """The count as a number of the indicator."""
    return Stated(key, count.number, count.unit, part, count.is_about, is_weak)


def last_at(terms: Terms, *roles: TermRole) -> int:
    """Where the last word of these roles stands; -1 for nowhere."""
    return next((n for n in reversed(range(len(terms))) if terms[n].role in roles), -1)


def first_at(terms: Terms, *roles: TermRole) -> int:
    """Where the first word of these roles stands; behind the end for nowhere."""
    return next((n for n, one in enumerate(terms) if one.role in roles), len(terms))


def is_of_more_words(after: Terms) -> bool:
    """Behind the number more is said of what it counts: 60条财政信息, 12条咨询, 12个村."""
    rest = [one for one in after if one.role not in {TermRole.SMALL, TermRole.CLOSES}]
    return bool(rest) and rest[0].role in {TermRole.OPAQUE, TermRole.OTHER, TermRole.PEOPLE}
