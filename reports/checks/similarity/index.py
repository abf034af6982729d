"""Which of thousands of reports is one like? An index of sentences by MinHash."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import Any
from zlib import crc32

from reports.checks.similarity.copied_words import is_enough, length_of, together
from reports.checks.similarity.likeness import ALIKE, Sentences, alike, shingles
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.checks.similarity.repeated import repeated
from reports.checks.similarity.skeletons import Skeleton, own_names, skeletons
from reports.document import Document

PIECE = 5
"""Pieces this long are rare enough to find a sentence by."""
SMALLEST = 5
"""A sentence is known by so many of its smallest hashes: its bottom-k MinHash."""
TOGETHER = 3
"""It is found by those that share so many of them; 0.8 alike do in 19 of 20 cases."""
MOST_COMPARED = 12
_BITS = 32
_NUMBER = (1 << _BITS) - 1
COMMON = 0.02
"""A sentence in more than this share of all reports is a template's and nobody's copy."""
LEAST_COMMON = 10
MOST_HOLDING = 2000
"""So many holders of one sentence are looked at; more of them tell nothing new."""
MOST_ASKED = 200
"""So many of the nearest reports are asked whether they may be told of."""

Among = Callable[[Sequence[Any]], Mapping[Any, bool]]
"""Of these keys, those of reports that may be told of, and whether with their names."""


class Index:
    """Sentences of many reports; each different sentence is kept once."""

    def __init__(self) -> None:
        self._reports: list[tuple[str, int]] = []
        self._keys: list[Any] = []
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._owners: list[array[int]] = []
        self._sentences: list[array[int]] = []
        self._found_by = array("Q")
        self._not_sorted: list[int] = []

    def __len__(self) -> int:
        return len(self._reports)

    def add(self, document: Document, key: Any = None) -> None:
        """Take a report in; ``key`` is what the caller knows it by."""
        texts = {one.text for one in skeletons(document)}
        numbers = array("I", map(self._number, sorted(texts)))
        for number in numbers:
            self._owners[number].append(len(self._reports))
        self._sentences.append(numbers)
        self._reports.append((document.organisation, document.year))
        self._keys.append(key)

    def _number(self, text: str) -> int:
        """The number of a sentence; a new one is taken in."""
        number = self._numbers.setdefault(text, len(self._texts))
        if number == len(self._texts):
            self._texts.append(text)
            self._owners.append(array("I"))
            self._not_sorted += [key << _BITS | number for key in keys(text)]
        return number

    def nearest(
        self, document: Document, most: int = 3, among: Among | None = None
    ) -> tuple[Neighbour, ...]:
        """The other units' reports that hold most of this one's text, the nearest first.

        What many have in common tells none of them from the others, and is measured all the same:
        the report that holds most of chapters 一 and 五 is among them, template or not.
        ``among`` says which of them may be told of.
        """
        own = skeletons(document)
        weights: Counter[int] = Counter()
        whole: Counter[int] = Counter()
        everybodys: set[int] = set()
        for place, one in enumerate(own):
            holding, is_common = self._holding(one.text)
            if is_common:
                everybodys.add(place)
            for report, likeness in holding.items():
                weight = round(len(one.text) * likeness)
                whole[report] += weight
                weights[report] += 0 if is_common else weight
        kept = [one for place, one in enumerate(own) if place not in everybodys]
        asked = MOST_ASKED if among else most
        near, all_in_all = (list(self._others(one, document, asked)) for one in (+weights, whole))
        told = self._told([*near, *all_in_all], among)
        chosen = [
            *islice((one for one in near if one in told), most),
            *islice((one for one in all_in_all if one in told), 1),
        ]
        return tuple(self._neighbour(one, own, kept, told[one]) for one in dict.fromkeys(chosen))

    def _others(self, weights: Counter[int], document: Document, most: int) -> Iterator[int]:
        found = (one for one, _ in weights.most_common() if not self._is_own(one, document))
        return islice(found, most)

    def _told(self, reports: Sequence[int], among: Among | None) -> dict[int, bool]:
        """Those of the reports that may be told of, and whether with their names."""
        if among is None or not reports:
            return dict.fromkeys(reports, True)
        told = among([self._keys[one] for one in dict.fromkeys(reports)])
        return {one: told[self._keys[one]] for one in reports if self._keys[one] in told}

    def _is_own(self, report: int, document: Document) -> bool:
        """Last year's report of the same unit is another matter."""
        return bool({self._reports[report][0]} & set(own_names(document.organisation)))

    def _holding(self, text: str) -> tuple[dict[int, float], bool]:
        """The reports that hold a sentence like this one, and whether it is everybody's."""
        common = max(LEAST_COMMON, COMMON * len(self._reports))
        best: dict[int, float] = {}
        for number, likeness in self._like(text):
            for report in self._owners[number][:MOST_HOLDING]:
                best[report] = max(best.get(report, 0.0), likeness)
        return best, len(best) > common

    def _like(self, text: str) -> Iterator[tuple[int, float]]:
        pieces = shingles(text)
        shared = Counter(number for key in keys(text) for number in self._sharing(key))
        for number, _ in shared.most_common(MOST_COMPARED):
            likeness = alike(pieces, shingles(self._texts[number]))
            if likeness >= ALIKE:
                yield number, likeness

    def _sharing(self, key: int) -> Iterator[int]:
        """The sentences that are found by a key; keys and sentences stand sorted, in pairs."""
        if self._not_sorted:
            self._found_by = array("Q", sorted([*self._found_by, *self._not_sorted]))
            self._not_sorted = []
        first = bisect_left(self._found_by, key << _BITS)
        last = bisect_left(self._found_by, (key + 1) << _BITS, first)
        return (pair & _NUMBER for pair in self._found_by[first:last])

    def _neighbour(
        self, report: int, own: Sequence[Skeleton], kept: Sequence[Skeleton], is_named: bool
    ) -> Neighbour:
        """What the hashes found, compared anew sentence by sentence."""
        organisation, year = self._reports[report]
        theirs = Sentences(self._texts[number] for number in self._sentences[report])
        said = together(own)
        return Neighbour(
            organisation,
            year,
            theirs.share_of(kept),
            tuple(_copied(kept, [theirs.likeness_of(one.text) for one in kept])),
            is_named,
            whole=theirs.share_of(said),
            length=length_of(said) if is_enough(said) else 0,
            repeated=repeated(own, theirs),
        )


def index(reports: Iterable[Document]) -> Index:
    """Take many reports in."""
    made = Index()
    for report in reports:
        made.add(report)
    return made


def keys(text: str) -> tuple[int, ...]:
    """What a sentence is found by: its smallest hashes, so many at a time."""
    data = text.encode("utf-16-le")
    width = 2 * PIECE
    hashes = {crc32(data[n : n + width]) for n in range(0, max(1, len(data) - width + 2), 2)}
    together = combinations(sorted(hashes)[:SMALLEST], TOGETHER)
    return tuple(crc32(repr(some).encode()) for some in together)


def _copied(own: Sequence[Skeleton], shares: Sequence[float]) -> Iterator[Copied]:
    """Paragraph by paragraph: how much of it stands in the other report."""
    paragraphs: defaultdict[tuple[str, int], list[tuple[Skeleton, float]]] = defaultdict(list)
    for one, share in zip(own, shares, strict=True):
        paragraphs[one.sentence.section, one.sentence.index].append((one, share))
    for (section, number), sentences in paragraphs.items():
        length = sum(len(one.text) for one, _ in sentences)
        held = sum(len(one.text) * share for one, share in sentences)
        if held:
            longest, _ = max(sentences, key=lambda pair: (pair[1] > 0, len(pair[0].text)))
            said = longest.sentence
            yield Copied(said.chapter, section, number, said.original, length, held / length)
