"""Where do the words that a finding quotes stand in a text?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class QuotedWords:
    """A quote's first line; asterisks stand for the digits that a finding does not repeat.

    Spaces are as wide as they are: print makes one of several. ``word`` is its longest piece:
    where that does not stand, nothing else is looked for.
    """

    word: str
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, quote: str) -> "QuotedWords":
        said = quote.split("\n")[0].strip()
        words = re.split(r"\*{2,}", said)
        pattern = r"[0-9０-９Xx*]+".join(map(_spaced, words))
        return cls(max(re.split(r"\*{2,}|\s+", said), key=len), re.compile(pattern))

    def every_in(self, text: str) -> Iterator[re.Match[str]]:
        """All places; words without a character stand nowhere."""
        found = self.pattern.finditer(text) if self.word in text else ()
        return (one for one in found if one[0])

    def found_in(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self.word in text else None


def _spaced(words: str) -> str:
    """The words as a pattern, one or more spaces where they have one."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", words)))
