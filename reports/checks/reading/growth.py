"""Which growth does the text state, and what is it when recomputed?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.checks.reading.claims import bare
from reports.checks.reading.counts import counts_in
from reports.checks.reading.rounding import rounded, rounds_to
from reports.checks.reading.shares import Misreckoned
from reports.checks.reading.text import Sentence

_LAST_YEAR = r"(?:上一?年度?|去年|20[0-9][0-9]年度?)(?:全年|同期)?"
_GROWTH = re.compile(
    rf"(?:同比|[较比]{_LAST_YEAR}|与{_LAST_YEAR}相比，?)(?P<between>[^。；，%]{{0,14}}?)"
    r"(?P<direction>增长|增加|上升|提高|减少|下降|降低)(?:了|率|幅度|为|达到?)*"
    r"(?P<vague>约|近|超过?|逾)?(?P<amount>[0-9]{1,6}(?:\.[0-9]{1,4})?)(?P<unit>%|件|条|份|宗)(?!点)"
)
_BEFORE = re.compile(r"(?P<number>[0-9]{1,9})(?:件|条|份|宗)")
_LESS = frozenset({"减少", "下降", "降低"})
_NEAR = re.compile(r"(?:的)?[，、（]?")
"""What may stand between a count and what is said of its growth."""


@dataclass(frozen=True)
class Growth:
    """同比增长20%: what grew may be any count said ``earlier``, ``now`` is the nearest."""

    sentence: Sentence
    quote: str
    amount: Decimal
    unit: str
    now: int | None
    before: int | None
    earlier: tuple[int, ...] = ()

    def fits(self, now: int, before: int) -> bool:
        """Whether the two numbers give the growth that is stated."""
        if self.unit != "%":
            return now - before == self.amount
        return before > 0 and rounds_to(Decimal(100 * (now - before)) / before, self.amount)

    def reckoned(self, now: int, before: int) -> str:
        """What the two numbers give, with as many places as were stated."""
        change = now - before
        if self.unit != "%" or not before:
            return f"{'增加' if change >= 0 else '减少'}{abs(change)}{self.unit.strip('%') or '件'}"
        percent = rounded(Decimal(100 * abs(change)) / before, self.amount)
        return f"{'增长' if change >= 0 else '下降'}{percent}%"


def growths(sentences: Sequence[Sentence], year: int) -> Iterator[Growth]:
    """Every stated growth; 约 and its kin are left alone, and so are percentage points."""
    for sentence in sentences:
        text = bare(sentence)
        for match in _GROWTH.finditer(text):
            if not match["vague"]:
                yield _growth(sentence, text, match, year)


def wrong_growth(sentences: Sequence[Sentence], year: int) -> Iterator[Misreckoned]:
    """Growth whose two numbers are both said: 收到3件，较去年5件减少2件."""
    for one in growths(sentences, year):
        if one.now is None or one.before is None:
            continue
        if not any(one.fits(now, one.before) for now in one.earlier):
            yield Misreckoned(one.sentence, one.quote, one.reckoned(one.now, one.before))


def _growth(sentence: Sentence, text: str, match: re.Match[str], year: int) -> Growth:
    earlier = [one for one in counts_in(text, year) if one.end <= match.start()]
    is_near = earlier and _NEAR.fullmatch(text, earlier[-1].end, match.start())
    near = earlier[-1] if is_near and not earlier[-1].is_about else None
    before = _BEFORE.search(match["between"])
    sign = -1 if match["direction"] in _LESS else 1
    return Growth(
        sentence,
        match[0],
        sign * Decimal(match["amount"]),
        match["unit"],
        near.value if near else None,
        int(before["number"]) if before else None,
        tuple(count.value for count in earlier),
    )
