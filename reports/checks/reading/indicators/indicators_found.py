"""What is found in a report for each indicator? A number with its sentence, several, or none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reports.checks.chapter_parts import OTHERS, OVERVIEW, chapter_of
from reports.checks.reading.claims import bare
from reports.checks.reading.indicators.counting_story import CountingStory
from reports.checks.reading.indicators.counting_term import TermRole
from reports.checks.reading.indicators.counting_terms import terms_of
from reports.checks.reading.indicators.indicator import BY_KEY, INDICATORS, Indicator
from reports.checks.reading.indicators.stated_number import Stated
from reports.checks.reading.text import Sentence, sentences_of
from reports.document import Document

_TOLD_IN = (OVERVIEW, OTHERS)
"""Where the year is told; what stands with the problems are examples and plans."""


@dataclass(frozen=True)
class FoundNumber:
    """One number as the text says it; of several channels added up, with each one's sentence."""

    number: int
    unit: str
    sentences: tuple[str, ...]
    is_about: bool = False
    added: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class IndicatorFound:
    """What the text says for an indicator: nothing, one number, or several that differ.

    ``mentions`` are sentences that name it without a number that could be read.
    """

    indicator: Indicator
    numbers: tuple[FoundNumber, ...] = ()
    mentions: tuple[str, ...] = ()

    @property
    def number(self) -> int | None:
        """The one number; None where nothing was found, and where several have to be asked."""
        return self.numbers[0].number if len(self.numbers) == 1 else None

    @property
    def is_asked(self) -> bool:
        return len(self.numbers) > 1


def indicators_in(document: Document) -> dict[str, IndicatorFound]:
    """Every indicator by its key, read from the sentences of 总体情况 and 其他事项."""
    chapters = frozenset(chapter_of(document.edition, part) for part in _TOLD_IN)
    return dict(_indicators(sentences_of(document).of(chapters), document.year))


@lru_cache(2_000)
def _indicators(sentences: tuple[Sentence, ...], year: int) -> Mapping[str, IndicatorFound]:
    """An approved text stays as it is, and its county asks for it with every page."""
    told: dict[str, list[tuple[Stated, Sentence]]] = {one.key: [] for one in INDICATORS}
    named: dict[str, list[str]] = {one.key: [] for one in INDICATORS}
    for sentence, said, keys in _read(sentences, year):
        for one in said:
            told[one.key].append((one, sentence))
        for key in keys:
            named[key].append(sentence.original)
    return {one.key: _found(one, told[one.key], named[one.key]) for one in INDICATORS}


def _read(
    sentences: Iterable[Sentence], year: int
) -> Iterator[tuple[Sentence, list[Stated], set[str]]]:
    """Each sentence with its numbers and the indicators it names."""
    story, before = CountingStory(year), None
    for sentence in sentences:
        if before is None or not _is_tied(before, sentence):
            story = CountingStory(year)
        terms = list(terms_of(bare(sentence)))
        said = list(story.told(terms))
        yield sentence, said, {one.key for one in terms if one.role is TermRole.SUBJECT}
        before = sentence


def _is_tied(before: Sentence, sentence: Sentence) -> bool:
    is_beside = (before.section, before.index) == (sentence.section, sentence.index)
    is_open = before.text.endswith(("；", ";")) or sentence.text.startswith("其中")
    return is_beside and is_open


def _found(
    indicator: Indicator, told: Sequence[tuple[Stated, Sentence]], named: Sequence[str]
) -> IndicatorFound:
    strong = [one for one in told if not one[0].is_weak] or list(told)
    whole = [one for one in strong if not one[0].part]
    numbers = _distinct(whole) if whole else _added(strong)
    quoted = {sentence for one in numbers for sentence in one.sentences}
    mentions = () if numbers else tuple(dict.fromkeys(one for one in named if one not in quoted))
    return IndicatorFound(indicator, numbers, mentions)


def _distinct(told: Sequence[tuple[Stated, Sentence]]) -> tuple[FoundNumber, ...]:
    """The numbers that differ; 200余 and 213 are one, and it is 213."""
    exact = {one.number for one, _ in told if not one.is_about}
    by_number: dict[int, list[tuple[Stated, Sentence]]] = {}
    for one, sentence in told:
        near = next((n for n in exact if one.is_about and one.number <= n < one.number * 1.5), None)
        by_number.setdefault(one.number if near is None else near, []).append((one, sentence))
    return tuple(_number(number, some) for number, some in by_number.items())


def _number(number: int, told: Sequence[tuple[Stated, Sentence]]) -> FoundNumber:
    said = next((one for one, _ in told if one.number == number), told[0][0])
    sentences = dict.fromkeys(sentence.original for _, sentence in told)
    return FoundNumber(number, said.unit, tuple(sentences), said.is_about)


def _added(told: Sequence[tuple[Stated, Sentence]]) -> tuple[FoundNumber, ...]:
    """微信40条、微博20条 without a number for both: the sum; a channel with two is asked."""
    parts: Mapping[str, tuple[FoundNumber, ...]] = {
        name: _distinct([one for one in told if one[0].part == name])
        for name in dict.fromkeys(one.part for one, _ in told)
    }
    if any(len(some) > 1 for some in parts.values()):
        return tuple(number for some in parts.values() for number in some)
    each = {name: some[0] for name, some in parts.items()}
    if not each:
        return ()
    sentences = dict.fromkeys(text for one in each.values() for text in one.sentences)
    return (
        FoundNumber(
            sum(one.number for one in each.values()),
            next(iter(each.values())).unit,
            tuple(sentences),
            any(one.is_about for one in each.values()),
            tuple((_label(name), one.number) for name, one in each.items())
            if len(each) > 1
            else (),
        ),
    )


def _label(part: str) -> str:
    """微信, 查阅点, or the channel by which something was published."""
    return BY_KEY[part].label if part in BY_KEY else part
