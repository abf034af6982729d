"""Which problems and which measures does chapter 五 list?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.checks.reading.text import Sentence

_TURNS = re.compile(
    r"(?:采取|制定)(?:以下|如下|下列)?.{0,6}措施.{0,8}$|以下措施|下一步|改进(?:措施|情况|方向)|整改措施"
    r"|改进工作[：:]?$|下步工作|今后.{0,6}将"
)
_ITEM = re.compile(
    r"(?:^|(?<=[：:，。；]))(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]"
    r"|[（(]?[1-9]\d?[）)][、.．]?|[1-9]\d?[、.．](?!\d))"
)


@dataclass(frozen=True)
class Improvement:
    """The sentences on problems, and those on measures, in whichever box they stand."""

    problems: tuple[Sentence, ...]
    measures: tuple[Sentence, ...]


def improvement(sentences: Iterable[Sentence]) -> Improvement:
    """Split chapter 五; in the problems' box everything after 采取以下措施 is measures."""
    problems: list[Sentence] = []
    measures: list[Sentence] = []
    turned = False
    for sentence in sentences:
        turned = turned or bool(_TURNS.search(sentence.text))
        in_measures = turned or sentence.section == "measures"
        (measures if in_measures else problems).append(sentence)
    return Improvement(tuple(problems), tuple(measures))


def items(sentences: Sequence[Sentence]) -> int:
    """How many numbered items (一是, 1., 第一，) the sentences list."""
    return sum(len(_ITEM.findall(sentence.text)) for sentence in sentences)
