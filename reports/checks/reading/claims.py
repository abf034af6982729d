"""What has every claim in common: a number, where it is said, and whose number it is not."""

import re
from dataclasses import dataclass

from reports.checks.reading.text import Sentence

_PAST = re.compile(r"上年|去年|上一年|往年|历年|同期|以来|同比|相比|较|增长|增加|减少|下降")
_PARTS = re.compile(r"其中|分别")
_YEAR = re.compile(r"(?<![0-9])20[0-9][0-9](?=年)")
_LONGEST_CLAUSE = 200
_DELIMITERS = frozenset("，,、；;：:（）“”")


@dataclass(frozen=True)
class Claim:
    """A number that the text states. ``is_part``: perhaps only of a part (online, on paper …)."""

    kind: str
    value: int
    sentence: Sentence
    quote: str
    is_part: bool = False
    is_about: bool = False
    """约数: 200余件."""
    applicant: str = ""
    """自然人, 企业 …: the kind of applicant that a part counts."""


def bare(sentence: Sentence) -> str:
    """The sentence without names of documents and without 公民、法人或其他组织."""
    return sentence.bare


def clause_before(text: str, position: int) -> str:
    """What stands before a position in its own clause."""
    least = max(0, position - _LONGEST_CLAUSE)
    start = position
    while start > least and text[start - 1] not in _DELIMITERS:
        start -= 1
    return text[start:position]


def is_of_another_year(clause: str, year: int) -> bool:
    """The clause speaks of the past, of a comparison, or names another year."""
    years = _YEAR.findall(clause) if "年" in clause else ()
    return any(int(one) != year for one in years) or _PAST.search(clause) is not None


def is_breakdown(text: str, position: int) -> bool:
    """The position lies behind 其中 or 分别: what follows are parts of a total."""
    return bool(_PARTS.search(text, 0, position))
