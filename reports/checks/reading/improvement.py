"""Which problems and which measures does chapter 五 list?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.checks.reading.numerals import to_int
from reports.checks.reading.text import Sentence

_TURNS = re.compile(
    r"(?:采取|制定)(?:以下|如下|下列)?.{0,6}措施.{0,8}$|以下措施|下一步|改进(?:措施|情况|方向)|整改措施"
    r"|改进工作[：:]?$|下步工作|今后.{0,6}将"
)
_OF_BOTH = re.compile(r"问题(?:及|和|与|以及)(?:下一步)?改进")
"""The chapter's own heading names both; it turns nothing."""
_ITEM = re.compile(
    r"(?:^|(?<=[：:，。；]))(?:(?P<is>[一二三四五六七八九十])是|第(?P<nth>[一二三四五六七八九十])[，、]"
    r"|(?P<sign>[（(]?[1-9][0-9]?[）)][、.．]?|[1-9][0-9]?[、.．](?![0-9])))"
)


@dataclass(frozen=True)
class Improvement:
    """The sentences on problems, and those on measures, in whichever box they stand."""

    problems: tuple[Sentence, ...]
    measures: tuple[Sentence, ...]


def improvement(sentences: Sequence[Sentence]) -> Improvement:
    """Split chapter 五 by its boxes; where only one is filled, at 采取以下措施 and its kin."""
    if any(sentence.section == "measures" for sentence in sentences):
        cut = sum(sentence.section == "problems" for sentence in sentences)
    else:
        places = (n for n, sentence in enumerate(sentences) if turns(sentence.text))
        cut = next(places, len(sentences))
    return Improvement(tuple(sentences[:cut]), tuple(sentences[cut:]))


def turns(text: str) -> bool:
    """Whether a sentence turns from what is wrong to what is to be done."""
    return bool(_TURNS.search(text)) and not _OF_BOTH.search(text)


def items(sentences: Sequence[Sentence]) -> int:
    """How many numbered items (一是, 1., 第一，) the sentences list."""
    return sum(len(_ITEM.findall(sentence.text)) for sentence in sentences)


def numbered(sentences: Sequence[Sentence]) -> dict[int, Sentence]:
    """The items by the number they bear, in the first manner of numbering; none where one returns.

    Within an item there may be a list of its own, numbered in another manner.
    """
    found: dict[int, Sentence] = {}
    manner = None
    for sentence in sentences:
        for match in _ITEM.finditer(sentence.text):
            manner = manner or match.lastgroup
            if match.lastgroup != manner:
                continue
            number = _number(match[manner or 0])
            if number in found:
                return {}
            found[number] = sentence
    return found


def unanswered(said: Improvement) -> dict[int, Sentence]:
    """The numbered problems that no measure is left for: measures follow problems by number."""
    problems, measures = numbered(said.problems), numbered(said.measures)
    if not measures or len(measures) >= len(problems):
        return {}
    return {number: one for number, one in problems.items() if number not in measures}


def _number(sign: str) -> int:
    digits = "".join(one for one in sign if one in "0123456789")
    return int(digits) if digits else to_int(sign)
