"""How does a sentence fall into words? Left to right, the first pattern that fits each time."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reports.checks.reading.indicators.counting_term import Term, TermRole
from reports.checks.reading.indicators.counting_words import BEFORE_SUBJECTS, BEHIND_SUBJECTS
from reports.checks.reading.indicators.indicator_subjects import SUBJECTS
from reports.checks.reading.numerals import to_int

_SCALE = {"": 1, "千": 1_000, "万": 10_000}
_ALL = [
    *((role, "", "", pattern) for role, pattern in BEFORE_SUBJECTS),
    *((TermRole.SUBJECT, key, part, pattern) for key, part, pattern in SUBJECTS),
    *((role, "", "", pattern) for role, pattern in BEHIND_SUBJECTS),
]
_WORD = re.compile("|".join(f"(?P<w{n}>{one[3]})" for n, one in enumerate(_ALL)))
_NUMBERS = {f"w{n}": n for n in range(len(_ALL))}


def terms_of(text: str) -> Iterator[Term]:
    """The words in their order; what lies between known ones is opaque."""
    end = 0
    for match in _WORD.finditer(text):
        if not match[0]:
            continue
        if match.start() > end:
            yield Term(TermRole.OPAQUE, text[end : match.start()])
        yield _term(match)
        end = match.end()
    if end < len(text):
        yield Term(TermRole.OPAQUE, text[end:])


def _term(match: re.Match[str]) -> Term:
    role, key, part, _ = _ALL[_NUMBERS[match.lastgroup or ""]]
    return _count(match) if role is TermRole.COUNT else Term(role, match[0], key, part)


def _count(match: re.Match[str]) -> Term:
    scale = _SCALE[match["scale"] or ""]
    is_broken = "." in match["number"]
    value = Decimal(match["number"]) if is_broken else Decimal(to_int(match["number"]))
    is_about = bool(match["near"] or match["more"] or match["scale"] or match["above"])
    return Term(
        TermRole.COUNT,
        match[0],
        number=int(value * scale),
        unit=match["unit"] if value * scale == int(value * scale) else "",
        is_about=is_about,
    )
