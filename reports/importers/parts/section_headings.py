"""Where do the sections of a chapter begin? By headings of one rank, each taken for itself.

The headings of a chapter share a rank: （一）, or 1., or none at all. The rank whose lines name
most sections is theirs; what is numbered below it is text. A heading of that rank that names no
section leaves the others alone, and what stands under it is the chapter's first section.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.importers.flow import Line
from reports.importers.parts.ranks import NONE, numbered_within, ranked
from reports.statute.section_names import LONGEST_NAME, is_called, named
from reports.statute.text_sections import TextSection

_STOP = re.compile(r"[。：:；;\n]")
_LOOSE = re.compile(r"[，,\s]|(?=[0-9０-９])")
"""Behind a section's very title, a heading may also end so."""
_SPOKEN = re.compile(r"(?:方面|情况)[，,]$")
_WITHIN = re.compile(r"[。；;！](?=[^。；;：:，,]{2,16}[：:])")
"""Where an unnumbered heading may stand in a paragraph: …不及时。改进措施：…."""
_LONGEST_HEAD = 60
_SURE, _LIKELY = 2, 1
_MARKED = -10


@dataclass(frozen=True)
class Stretch:
    """A paragraph, or the part of one that a heading within it begins; ``line`` counts them."""

    line: int
    text: str
    level: int = 0
    number: int | None = None


@dataclass(frozen=True)
class SectionHeading:
    """A piece of text that is headed: its rank and number, title and what runs on behind it.

    ``section`` is the one it names, None where it names none; it is ``sure`` to the letter only.
    """

    place: int
    rank: int
    number: int
    title: str
    after: str
    section: TextSection | None
    sure: bool

    @property
    def weight(self) -> int:
        return (_SURE if self.sure else _LIKELY) if self.section else 0


def pieces_of(lines: Iterable[Line], headed: Sequence[TextSection], marked: bool) -> list[Stretch]:
    """The paragraphs, cut where a heading stands within one: …及时。（二）改进情况：…."""
    return [
        Stretch(count, text, line.level, line.number)
        for count, line in enumerate(lines)
        for text in ([line.text] if line.level else _cut(line.text, headed))
    ]


def section_headings(
    pieces: Sequence[Stretch], headed: Sequence[TextSection], marked: bool
) -> list[SectionHeading]:
    """The headings among the pieces of a chapter, those that name no section among them.

    In a file that marks its headings, a chapter without any is parted only where a section's very
    name runs on into the text: （一）主动公开情况。….
    """
    by_rank: dict[int, list[SectionHeading]] = defaultdict(list)
    bare = marked and not any(piece.level > 1 for piece in pieces)
    for place, piece in enumerate(pieces):
        if piece.level > 1 or not marked or bare:
            one = _read(place, piece, headed, marked)
            if one and (not bare or (one.sure and one.after)):
                by_rank[one.rank].append(one)
    ranks = sorted(by_rank, key=lambda rank: (-_worth(by_rank[rank]), rank))
    if not ranks or not any(one.sure for one in by_rank[ranks[0]]):
        return []
    chosen = list(_in_turn(by_rank[ranks[0]]))
    numbered = [one for rank in ranks[1:] if rank != NONE for one in by_rank[rank]]
    return sorted((*chosen, *_misnumbered(numbered, chosen)), key=lambda one: one.place)


def _misnumbered(
    others: Iterable[SectionHeading], chosen: Iterable[SectionHeading]
) -> Iterator[SectionHeading]:
    """Headings to the letter that bear a number of another rank: （1）主动公开 before （二）…."""
    taken = {one.section.key for one in chosen if one.section}
    for one in others:
        if one.sure and one.section and one.section.key not in taken:
            taken.add(one.section.key)
            yield one


def _cut(text: str, headed: Sequence[TextSection]) -> Iterator[str]:
    places = sorted({*numbered_within(text), *(one.end() for one in _WITHIN.finditer(text))})
    start = 0
    for place in places:
        opening = text[place : place + _LONGEST_HEAD]
        number = ranked(opening)
        if _title(opening[number.end :], headed, alone=number.rank == NONE).sure:
            yield text[start:place]
            start = place
    yield text[start:]


def _worth(headings: Iterable[SectionHeading]) -> int:
    """What the sections that they name weigh, each once."""
    weights: dict[str, int] = {}
    for one in headings:
        if one.section:
            weights[one.section.key] = max(one.weight, weights.get(one.section.key, 0))
    return sum(weights.values())


def _in_turn(headings: Sequence[SectionHeading]) -> Iterator[SectionHeading]:
    """Without lines that name nothing and do not go on with the numbers: lists within a section."""
    last, taken = 0, {one.number for one in headings if one.section}
    for one in headings:
        is_next = one.number == last + 1 and one.number not in taken
        if one.section or one.rank <= 0 or is_next:
            last = one.number
            yield one


def _read(
    place: int, piece: Stretch, headed: Sequence[TextSection], marked: bool
) -> SectionHeading | None:
    number = ranked(piece.text)
    is_alone = number.rank == NONE and not piece.level
    title = _title(piece.text[number.end :], headed, alone=is_alone)
    if is_alone and not title.sure:
        return None
    is_of_the_file = piece.level and (marked or number.rank == NONE)
    return SectionHeading(
        place=place,
        rank=_MARKED + piece.level if is_of_the_file else number.rank,
        number=number.number,
        title=(piece.text[: number.end] + title.front).strip(),
        after=title.behind.strip(),
        section=named(title.front, headed) if title.front else None,
        sure=title.sure,
    )


@dataclass(frozen=True)
class _Title:
    """The title in front of a text, what follows, and whether it is a section's very name."""

    front: str
    behind: str
    sure: bool = False


def _title(rest: str, headed: Sequence[TextSection], *, alone: bool) -> _Title:
    opening = rest[:_LONGEST_HEAD]
    match = _STOP.search(opening)
    end = match.end() if match else len(rest)
    loose = _LOOSE.search(opening)
    for cut in (end, loose.end() if loose else end):
        front = rest[:cut]
        is_whole = cut == end or _SPOKEN.search(front) or (end > LONGEST_NAME and not alone)
        if is_whole and any(is_called(front, one) for one in headed):
            return _Title(front, rest[cut:], sure=True)
    if alone or end > LONGEST_NAME:
        return _Title("", rest)
    return _Title(rest[:end], rest[end:])
