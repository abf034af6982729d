"""Which sentences have two reports in common, and how do the two read side by side?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from reports.checks.similarity import Skeleton, skeletons
from reports.checks.similarity.held_by import HeldBy, held_by
from reports.checks.similarity.likeness import Sentences
from reports.document import Document
from reports.document.live_fields import resolve
from reports.document.places import ReportPlace

Numbers = Mapping[str, int]
"""By what is compared of a sentence: the number that it shares with its like."""


@dataclass(frozen=True)
class SharedSentence:
    """One sentence as it stands here and there."""

    number: int
    place: str
    here: str
    there: str

    @property
    def is_same(self) -> bool:
        return self.here == self.there


@dataclass(frozen=True)
class BesideSection:
    """A section of both reports, their sentences in common marked and numbered."""

    title: str
    here: SafeString
    there: SafeString


@dataclass(frozen=True)
class SideBySide:
    """``held``: how much of this one stands in the other; ``back``: the other way."""

    held: HeldBy
    back: HeldBy
    shared: list[SharedSentence]
    sections: list[BesideSection]


def side_by_side(document: Document, other: Document) -> SideBySide:
    """Compare two reports as the matrix does."""
    own, theirs = skeletons(document), skeletons(other)
    here, there = _numbered(own, theirs)
    mine = Sentences(one.text for one in own)
    return SideBySide(
        held_by(Sentences(one.text for one in theirs), sorted(_texts(own))),
        held_by(mine, sorted(_texts(theirs))),
        list(_shared(document, own, here, _first(theirs, there))),
        list(_sections((document, own, here), (other, theirs, there))),
    )


def _texts(said: Sequence[Skeleton]) -> set[str]:
    return {one.text for one in said}


def _numbered(own: Sequence[Skeleton], theirs: Sequence[Skeleton]) -> tuple[Numbers, Numbers]:
    """What is alike has the same number, in the order in which this report says it."""
    in_theirs = Sentences(one.text for one in theirs)
    in_own = Sentences(one.text for one in own)
    here: dict[str, int] = {}
    there: dict[str, int] = {}
    for one in own:
        match, share = in_theirs.match_of(one.text)
        if share and one.text not in here:
            here[one.text] = there.setdefault(match, len(set(there.values())) + 1)
    for one in theirs:
        match, share = in_own.match_of(one.text)
        if share and match in here:
            there.setdefault(one.text, here[match])
    return here, there


def _first(said: Sequence[Skeleton], numbers: Numbers) -> Mapping[int, str]:
    """By number, the first sentence that bears it."""
    return {
        numbers[one.text]: one.sentence.original for one in reversed(said) if one.text in numbers
    }


def _shared(
    document: Document, own: Sequence[Skeleton], numbers: Numbers, theirs: Mapping[int, str]
) -> Iterator[SharedSentence]:
    seen: set[str] = set()
    for one in own:
        if one.text in numbers and one.text not in seen:
            seen.add(one.text)
            said, number = one.sentence, numbers[one.text]
            place = ReportPlace(document.edition, said.section, said.chapter).title
            yield SharedSentence(number, place, said.original, theirs.get(number, ""))


Side = tuple[Document, Sequence[Skeleton], Numbers]


def _sections(here: Side, there: Side) -> Iterator[BesideSection]:
    """Every section of text that either of the two has, in this one's order."""
    own, theirs = _paragraphs("here", *here), _paragraphs("there", *there)
    for chapter, section in dict.fromkeys([*own, *theirs]):
        title = ReportPlace(here[0].edition, section, chapter).title
        yield BesideSection(
            title,
            own.get((chapter, section), SafeString()),
            theirs.get((chapter, section), SafeString()),
        )


def _paragraphs(
    side: str, document: Document, said: Sequence[Skeleton], numbers: Numbers
) -> dict[tuple[str, str], SafeString]:
    marked: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for one in said:
        if one.text in numbers:
            at = one.sentence
            marked[at.section, at.index].append((at.original, numbers[one.text]))
    named: set[int] = set()
    drawn: dict[tuple[str, str], SafeString] = {}
    for chapter in dict.fromkeys(one.sentence.chapter for one in said):
        for passage in document.passages(chapter):
            text = resolve(passage.text, document.figures)
            html = _marked(text, marked.get((passage.section, passage.index), ()), side, named)
            place = (chapter, passage.section)
            drawn[place] = mark_safe(drawn.get(place, "") + f"<p>{html}</p>")
    return drawn


def _marked(text: str, sentences: Sequence[tuple[str, int]], side: str, named: set[int]) -> str:
    """The paragraph with its sentences in common; the first of a number can be gone to."""
    written, end = "", 0
    for original, number in sentences:
        at = text.find(original, end)
        if at < 0:
            continue
        name = "" if number in named else f' id="{side}-{number}"'
        named.add(number)
        beyond = f"{'there' if side == 'here' else 'here'}-{number}"
        written += escape(text[end:at])
        written += (
            f'<mark class="is-shared"{name}>{escape(original)}'
            f'<a href="#{beyond}" aria-label="另一边的第{number}处">{number}</a></mark>'
        )
        end = at + len(original)
    return written + escape(text[end:])
