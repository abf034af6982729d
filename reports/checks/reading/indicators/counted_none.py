"""Does a clause say that there was none: 未开展社会评议, 责任追究：无, 均为零?"""

from collections.abc import Iterator

from reports.checks.reading.indicators.counting_term import Term, TermRole, Terms
from reports.checks.reading.indicators.stated_number import CHANNELS, Stated

_LEADS = {TermRole.SMALL, TermRole.HOLD, TermRole.VERB, TermRole.AND, TermRole.NOW}
_FOLLOWS = _LEADS | {TermRole.PEOPLE}


def nothing(clause: Terms, governing: Terms) -> Iterator[Stated]:
    """A zero for each indicator of which the clause says so; ``governing``: what it is about."""
    for n, one in enumerate(clause):
        if one.role is TermRole.NONE:
            yield from _denied(clause[n + 1 :])
            if n == len(clause) - 1:
                yield from _zeros(clause[:n] or governing)
        elif one.role is TermRole.ZERO:
            yield from _zeros(clause[:n] if _subjects(clause[:n]) else governing)


def _denied(behind: Terms) -> Iterator[Stated]:
    """What the negation reaches, past further things joined by 和; and nothing is left over."""
    named: Terms = []
    unknown = False
    for one in behind:
        if one.role is TermRole.SUBJECT and one.key not in CHANNELS and not unknown:
            named.append(one)
        elif one.role is TermRole.AND:
            unknown = False
        elif one.role is TermRole.OPAQUE:
            unknown = True
        elif one.role not in _FOLLOWS:
            return
    if not unknown or not named:
        yield from (Stated(one.key, 0) for one in named)


def _zeros(terms: Terms) -> Iterator[Stated]:
    if all(one.role in _FOLLOWS | {TermRole.SUBJECT} for one in terms):
        yield from (Stated(one.key, 0) for one in _subjects(terms))


def _subjects(terms: Terms) -> list[Term]:
    return [one for one in terms if one.role is TermRole.SUBJECT and one.key not in CHANNELS]
