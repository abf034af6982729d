"""Which token of a paragraph is the number that is claimed, and how would it read with another?

Exactly one token is changed, in the signs that it is written in; where it is not beyond doubt
which one (未收到 has none, 三件 is in words, the same sentence stands twice), none is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reports.checks.reading.claims import Claim
from reports.checks.reading.text import plain
from reports.document.digits import narrow

_TOKEN = re.compile(
    r"(?<![0-9０-９.．,，])(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)"
    r"(?![0-9０-９.．%％]|[,，][0-9０-９]{3}(?![0-9０-９]))"
)
_COMMAS = re.compile("[,，]")
_WIDE = {ord("0") + n: chr(ord("０") + n) for n in range(10)}
_ENDS = "。！？；;"


@dataclass(frozen=True)
class Rewording:
    """One token of a paragraph, and what should stand in its place."""

    section: str
    index: int
    paragraph: str
    start: int
    end: int
    new: str

    @property
    def old(self) -> str:
        return self.paragraph[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before the token in its sentence."""
        head = self.paragraph[: self.start]
        return head[max(map(head.rfind, _ENDS)) + 1 :].lstrip()

    @property
    def after(self) -> str:
        """What stands behind the token in its sentence."""
        tail = self.paragraph[self.end :]
        end = min((n for n, sign in enumerate(tail) if sign in _ENDS), default=len(tail) - 1)
        return tail[: end + 1]


def rewording(claim: Claim, paragraph: str, to: int) -> Rewording | None:
    """The token that a claim rests on with another number; None where it cannot be told."""
    said = claim.sentence
    if paragraph.count(said.original) != 1:
        return None
    start = paragraph.index(said.original)
    tokens = [
        one
        for one in _TOKEN.finditer(paragraph, start, start + len(said.original))
        if _value(one[0]) == claim.value
    ]
    if len(tokens) > 1:
        tokens = [one for one in tokens if _is_in(said.original, one.start() - start, claim.quote)]
    if len(tokens) != 1:
        return None
    (token,) = tokens
    new = _in_the_signs_of(token[0], to)
    return Rewording(said.section, said.index, paragraph, *token.span(), new)


def reworded(paragraph: str, changes: Iterable[Rewording]) -> str:
    """A paragraph with its tokens changed."""
    for one in sorted(changes, key=lambda one: -one.start):
        paragraph = f"{paragraph[: one.start]}{one.new}{paragraph[one.end :]}"
    return paragraph


def _is_in(sentence: str, start: int, quote: str) -> bool:
    """Whether a place lies in the quote, which the sentence holds once."""
    whole, before = plain(sentence), len(plain(sentence[:start]))
    first = whole.find(quote)
    return whole.count(quote) == 1 and first <= before < first + len(quote)


def _value(token: str) -> int:
    return int(narrow(_COMMAS.sub("", token)))


def _in_the_signs_of(token: str, number: int) -> str:
    """A number as the other one is written: with its commas, in wide digits."""
    comma = _COMMAS.search(token)
    text = f"{number:,}".replace(",", comma[0]) if comma else str(number)
    return text if narrow(token) == token else text.translate(_WIDE)
