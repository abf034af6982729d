"""Which things are counted in a statement, and where a breakdown of them begins?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.checks.reading.claims import bare, clause_before, is_of_another_year
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.text import Sentence

PARTS = re.compile(
    r"(?P<open>涵盖|主要包括|主要(?:为|是|有|涉及)|涉及)|其中|分别(?:为|是)?|包括|包含"
)
_UNIT = r"(?:[件条篇期场]次|人次|条|件|篇|期|个|份|宗|起|项|部|册|场|次|例|幅|封)"
_COUNT = re.compile(
    rf"(?<![第0-9.])(?P<number>[0-9]+\.[0-9]+|{NUMBER})(?P<ten_thousands>万)?(?P<about>余|多|来)?"
    rf"(?P<unit>{_UNIT})"
)
_ABOUT = re.compile(r"(?:约|近|超过?|逾|不少于|至少)$")
_CARRIED_IN = re.compile(r"(?:上一?年度?|去年|以前年度)结转")
_ASIDE = re.compile(r"（([^（）]*)）")
_BREAKDOWN_ASIDE = re.compile(r"其中|分别|包括")


@dataclass(frozen=True)
class Count:
    """So many of something: ``label`` is what stands before the number in its own clause."""

    value: int
    unit: str
    start: int
    end: int
    label: str
    is_about: bool = False


@dataclass(frozen=True)
class Statement:
    """Sentences that count together: joined at semicolons and before 其中."""

    text: str
    sentences: tuple[Sentence, ...]

    def spoken_by(self, quote: str) -> Sentence:
        """The sentence in which a quote stands; the first where none has it literally."""
        return next((one for one in self.sentences if quote in one.text), self.sentences[0])


def statements(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Join what a semicolon or a following 其中 ties together; asides are left out."""
    joined: list[Sentence] = []
    for sentence in sentences:
        if joined and not _goes_on(joined[-1], sentence):
            yield _statement(joined)
            joined = []
        joined.append(sentence)
    if joined:
        yield _statement(joined)


def counts_in(text: str, year: int) -> tuple[Count, ...]:
    """Every count in the text but those of other years and of comparisons.

    What last year left over is counted this year: 上年结转4件.
    """
    return tuple(
        count
        for match in _COUNT.finditer(text)
        if (count := _count(text, match))
        and (_CARRIED_IN.search(count.label) or not is_of_another_year(count.label, year))
    )


def _count(text: str, match: re.Match[str]) -> Count:
    label = clause_before(text, match.start())
    is_about = bool(
        match["about"]
        or match["ten_thousands"]
        or "." in match["number"]
        or _ABOUT.search(label)
        or text.startswith(("以上", "左右"), match.end())
    )
    value = 0 if "." in match["number"] else to_int(match["number"])
    unit = match["unit"] if match["unit"] == "人次" else match["unit"][0]
    return Count(value, unit, match.start(), match.end(), label, is_about)


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    if (before.section, before.index) != (sentence.section, sentence.index):
        return False
    return before.text.endswith(("；", ";")) or sentence.text.startswith("其中")


def _statement(sentences: list[Sentence]) -> Statement:
    text = "".join(
        bare(one).rstrip("。") + "，" if after.text.startswith("其中") else bare(one)
        for one, after in zip(sentences, [*sentences[1:], sentences[0]], strict=True)
    )
    return Statement(_without_asides(text), tuple(sentences))


def _without_asides(text: str) -> str:
    """Leave out what stands in brackets, but for the first breakdown of a total."""

    def kept(match: re.Match[str]) -> str:
        is_first = not PARTS.search(text, 0, match.start())
        return f"，{match[1]}。" if is_first and _BREAKDOWN_ASIDE.match(match[1]) else ""

    return _ASIDE.sub(kept, text) if "（" in text else text
