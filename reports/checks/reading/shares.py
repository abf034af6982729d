"""Which shares does the text state, and what are they when recomputed?"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.checks.reading.counts import Count, Statement, counts_in
from reports.checks.reading.rounding import rounded, rounds_to
from reports.checks.reading.text import Sentence

_OF = (
    r"比|全年|本年度?|收到|受理|办理|办结|答复|公开|政府信息|信息|申请|全部|总体|总数|总量|总件数"
    r"|总条数|总"
)
_SHARE = re.compile(
    rf"，?占(?:{_OF})*(?:的|为|达到?|了)*(?P<vague>约|近|超过?|逾|不足)?"
    r"(?P<percent>[0-9]{1,3}(?:\.[0-9]{1,4})?)%"
)


@dataclass(frozen=True)
class Misreckoned:
    """A percentage or a difference that does not come out, and what does."""

    sentence: Sentence
    quote: str
    computed: str


def wrong_shares(
    told: Iterable[Statement], year: int, totals: Collection[int]
) -> Iterator[Misreckoned]:
    """a件，占x%: wrong when no total of the statement, nor one of ``totals``, gives that share."""
    for statement in told:
        if "占" not in statement.text or "%" not in statement.text:
            continue
        counts = counts_in(statement.text, year)
        for match in _SHARE.finditer(statement.text):
            part = next((one for one in counts if one.end == match.start()), None)
            if part and not match["vague"] and not part.is_about:
                yield from _wrong(statement, match, part, counts, totals)


def _wrong(
    statement: Statement,
    match: re.Match[str],
    part: Count,
    counts: Sequence[Count],
    totals: Collection[int],
) -> Iterator[Misreckoned]:
    said, whole = Decimal(match["percent"]), counts[0]
    if _SHARE.match(statement.text, whole.end):
        return  # itself a share: the whole was told before
    if whole is part or whole.is_about or whole.unit != part.unit or whole.value < part.value:
        return
    wholes = {one.value for one in counts if one is not part} | set(totals)
    if whole.value and not any(rounds_to(_percent(part.value, one), said) for one in wholes if one):
        quote = match[0].lstrip("，")
        share = rounded(_percent(part.value, whole.value), said)
        yield Misreckoned(statement.spoken_by(quote), quote, f"{share}%")


def _percent(part: int, whole: int) -> Decimal:
    return Decimal(100 * part) / whole
