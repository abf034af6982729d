"""Which words of last year's sentence were changed for this year, or must be looked at?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.document import Document
from reports.models import Report
from reports.workflow.same_body import is_same_body

_OF_TIME = (
    "今年|去年|明年|前年|来年|上一年度?|下一年度?|上年度?(?!度?结转)|近[一二两三四五几]?年来?"
    "|目前|近日|日前|至今|首次|第一次"
)


@dataclass(frozen=True)
class Run:
    """Words that stand together; ``why`` they are marked, and whether they ask to be read anew."""

    text: str
    why: str = ""
    asks: bool = False


@dataclass(frozen=True)
class WordedAnew:
    """The words to mark in the sentences of one report."""

    year: int
    name: str = ""
    former: str = ""

    def runs(self, text: str) -> Sequence[Run]:
        """The text cut where something is to be marked."""
        return tuple(self._cut(text))

    def _cut(self, text: str) -> Iterator[Run]:
        end = 0
        for found in self._pattern().finditer(text):
            if found.start() > end:
                yield Run(text[end : found.start()])
            yield self._marked(found)
            end = found.end()
        if end < len(text):
            yield Run(text[end:])

    def _pattern(self) -> re.Pattern[str]:
        moved = "|".join(str(self.year + one) for one in (-1, 0, 1))
        name = f"|(?P<name>{re.escape(self.name)})" if self.former else ""
        return re.compile(f"(?P<time>{_OF_TIME})|(?P<year>{moved})(?=\\s*年){name}")

    def _marked(self, found: re.Match[str]) -> Run:
        if found.lastgroup == "year":
            return Run(found[0], f"上年写的是{int(found[0]) - 1}")
        if found.lastgroup == "name":
            return Run(found[0], f"上年写的是{self.former}")
        return Run(found[0], "是照上年写的，今年还对吗？", asks=True)


def worded_anew(report: Report, last: Document | None) -> WordedAnew:
    """With the unit's former name, where last year's report bore another."""
    name, former = report.agency.name, last.organisation if last else ""
    if not former or is_same_body(former, name):
        return WordedAnew(report.year)
    return WordedAnew(report.year, name, former)
