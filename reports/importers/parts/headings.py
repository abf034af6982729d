"""Which line is the heading of which chapter? Number, words and what stands below it are weighed.

Every line that may be a heading is a candidate for the chapters that its words or its number
speak for; the heaviest candidates in the order of the form are the headings.
What is numbered （一） is none.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reports.document.remembered import remembered
from reports.importers.chapter_titles import chapter_titles, is_chapter_title
from reports.importers.flow import Item, Line
from reports.importers.parts.ranks import ARABIC, CHAPTER, NONE, Ranked, ranked
from reports.importers.same_label import bare, closest, dense, length
from reports.statute.schema import Edition
from reports.statute.text_sections import Chapter

_LONGEST = 40
_LIKE_A_CHAPTER, _LIKE_IN_FRONT = 0.6, 0.85
_STOP = re.compile(r"[：:。\n]|\s{1,8}(?=\S)")
_DIGIT_OR_STOP = re.compile(r"[0-9０-９：:。，,]")
_SENTENCE = re.compile(r"[。；;:：！!？?]")
_LONGEST_OTHER = 24
"""Characters of a heading that is known by its number alone."""
_NEAR = 3
EXACT, ALIKE, HINTED, BARE = 10, 7, 4, 2
"""What the words weigh: the chapter's title, nearly so, a word of it, none."""
_SAME_NUMBER, _OTHER_NUMBER, _MARKED, _TABLE, _IN_A_ROW = 4, -3, 3, 2, -3


@dataclass(frozen=True)
class ChapterHeading:
    """A line that opens a chapter: what of it is the heading, and the text that runs on in it.

    It is ``certain`` when the title is printed to the letter, with its number, in whatever order.
    """

    place: int
    chapter: Chapter
    title: str
    after: str
    weight: int
    is_certain: bool


def is_chapter_like(text: str) -> bool:
    """Whether a line opens as the headings of chapters do: 一、…."""
    return ranked(text).rank == CHAPTER and length(text) <= _LONGEST


def names_chapter(text: str) -> bool:
    """Whether a text is a chapter's title of any edition: behind its number, or to the letter."""
    if not is_chapter_like(text):
        return bare(text) in chapter_titles() and ranked(text).rank == NONE
    return is_chapter_title(text[ranked(text).end :])


def chapters(items: Sequence[Item], edition: Edition) -> tuple[ChapterHeading, ...]:
    """The chapters' headings in printing order; marked lines decide when all are marked."""
    marked = _chosen(items, edition, 1)
    return marked if len(marked) == len(edition.chapters) else _chosen(items, edition, 0)


def are_marked(items: Sequence[Item], edition: Edition) -> bool:
    """Whether the file marks all chapters as headings of the first level, and no section so."""
    by_number = (one for one in items if isinstance(one, Line) and one.level == 1)
    is_apart = all(ranked(one.text).rank in {CHAPTER, NONE} for one in by_number)
    return is_apart and len(_chosen(items, edition, 1)) == len(edition.chapters)


def _chosen(items: Sequence[Item], edition: Edition, least: int) -> tuple[ChapterHeading, ...]:
    found = list(_candidates(items, edition, least))
    order = {one.number: n for n, one in enumerate(edition.chapters)}
    best = _heaviest(found, order)
    there = {one.chapter.number for one in best}
    for one in found:
        if one.chapter.number not in there and one.is_certain:
            there.add(one.chapter.number)
            best.append(one)
    return tuple(sorted(best, key=lambda one: one.place))


def _heaviest(found: Iterable[ChapterHeading], order: Mapping[str, int]) -> list[ChapterHeading]:
    """The heaviest candidates whose chapters follow one another; of equal ones the first."""
    best: list[tuple[int, list[ChapterHeading]]] = [(0, []) for _ in range(len(order) + 1)]
    for one in found:
        place = order[one.chapter.number]
        weight, before = max(best[: place + 1], key=lambda run: run[0])
        if weight + one.weight > best[place + 1][0]:
            best[place + 1] = (weight + one.weight, [*before, one])
    return max(best, key=lambda run: run[0])[1]


def _candidates(items: Sequence[Item], edition: Edition, least: int) -> Iterator[ChapterHeading]:
    lines = [(n, _readings(one, edition, least)) for n, one in enumerate(items)]
    heads = {n for n, readings in lines if readings}
    for place, readings in lines:
        row = _IN_A_ROW if place + 1 in heads else 0
        for chapter, title, after, weight in sorted(readings, key=lambda one: -int(one[0].number)):
            has_table = chapter.table and any(
                not isinstance(one, Line) for one in items[place + 1 : place + 1 + _NEAR]
            )
            whole = weight + row + (_TABLE if has_table else 0)
            if whole > 0:
                yield ChapterHeading(
                    place, chapter, title, after, whole, weight >= EXACT + _SAME_NUMBER
                )


_Reading = tuple[Chapter, str, str, int]


def _readings(item: Item, edition: Edition, least: int) -> list[_Reading]:
    """The chapters that a line may open, each with the weight of its words and number."""
    if not isinstance(item, Line) or not least <= item.level <= 1:
        return []
    number = ranked(item.text)
    if number.rank == ARABIC and _exact(item.text, edition):
        number = Ranked(NONE)
    is_open = bool(item.level or number.rank == CHAPTER)
    head, rest = item.text[: number.end], item.text[number.end :]
    if number.rank not in {CHAPTER, NONE} or not (is_open or _exact(rest, edition)):
        return []
    if number.number and closest(bare(rest), _labels(edition)):
        return []
    return [
        (
            chapter,
            (head + title).strip(),
            after.strip(),
            words + _told(number, chapter, item),
        )
        for chapter, title, after, words in _named_in(edition)(rest)
        if words > BARE or number.number == int(chapter.number)
    ]


@cache
def _named_in(edition: Edition) -> Callable[[str], Sequence[_Reading]]:
    """The chapters that a line's words may name, each with its title, what runs on behind it, and
    the weight of the words."""

    def named(rest: str) -> Sequence[_Reading]:
        return [
            (chapter, *told)
            for chapter in edition.chapters
            for told in _words(rest, chapter, edition)
        ]

    return remembered(named)


def _told(ordinal: Ranked, chapter: Chapter, line: Line) -> int:
    number = ordinal.number
    told = _SAME_NUMBER if number == int(chapter.number) else _OTHER_NUMBER if number else 0
    return told + (_MARKED if line.level else 0)


def _exact(text: str, edition: Edition) -> bool:
    return len(text) <= _LONGEST and bare(text) in _titles(edition)


@cache
def _titles(edition: Edition) -> Mapping[str, Chapter]:
    """The chapters by the words of their titles."""
    return {bare(one.title): one for one in edition.chapters}


@cache
def _labels(edition: Edition) -> frozenset[str]:
    """The lines of tables that are numbered as chapters are: 一、本年新收…."""
    labels = (line.label for table in edition.tables for line in table.lines)
    return frozenset(bare(label) for label in labels if ranked(label).rank == CHAPTER)


def _words(rest: str, chapter: Chapter, edition: Edition) -> Iterator[tuple[str, str, int]]:
    """How a line's words name a chapter: title, what runs on behind it, and the weight."""
    stop = _STOP.search(rest)
    if stop and stop.start() <= _LONGEST and rest[stop.end() :].strip():
        front, behind = rest[: stop.end()], rest[stop.end() :]
        weight = _weight(bare(front), chapter, edition, _LIKE_IN_FRONT)
        if weight > (HINTED if stop[0].isspace() else BARE):
            yield front, behind, weight
            return
    text = dense(rest[: 2 * _LONGEST])
    if text.startswith(chapter.title) and _DIGIT_OR_STOP.match(text[len(chapter.title) :]):
        yield chapter.title, _behind(rest, len(chapter.title)), EXACT
    elif len(text) <= _LONGEST and not _SENTENCE.search(text[:-1]):
        weight = _weight(bare(rest), chapter, edition, _LIKE_A_CHAPTER)
        if weight > BARE or len(text) <= _LONGEST_OTHER:
            yield rest, "", weight


def _weight(words: str, chapter: Chapter, edition: Edition, likeness: float) -> int:
    titles = _titles(edition)
    alike = closest(words, titles, likeness)
    if alike:
        is_it = titles[alike] is chapter
        return (EXACT if words == alike else ALIKE) if is_it else BARE
    return HINTED if chapter.hinted and re.search(chapter.hinted, words) else BARE


def _behind(text: str, count: int) -> str:
    """A text from its so many-th visible character on."""
    places = [n for n, sign in enumerate(text) if not sign.isspace()]
    return text[places[count] :] if count < len(places) else ""
