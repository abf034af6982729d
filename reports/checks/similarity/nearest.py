"""Which of some reports hold most of this one, and how much exactly? Sentence by sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.checks.similarity.copied_words import is_enough, length_of, together
from reports.checks.similarity.likeness import Sentences
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.checks.similarity.repeated import repeated
from reports.checks.similarity.skeletons import Skeleton

MOST = 3
"""So many of the nearest are told of."""

COMMON = 0.02
"""A sentence in more than this share of all reports is a template's and nobody's copy."""
LEAST_COMMON = 10


@dataclass(frozen=True)
class Other:
    """Another unit's report, as far as it is compared."""

    organisation: str
    year: int
    sentences: tuple[str, ...]
    is_named: bool = True


def nearest(
    own: Sequence[Skeleton], others: Iterable[Other], everybodys: Collection[str] = ()
) -> tuple[Neighbour, ...]:
    """The reports that hold most of this one's text, the nearest first.

    What many have in common (``everybodys``) tells none of them from the others, and is measured
    all the same: the report that holds most of all is among them, template or not.
    """
    kept = [one for one in own if one.text not in everybodys]
    measured = [_neighbour(one, own, kept) for one in others]
    near = sorted((one for one in measured if one.share), key=lambda one: -one.share)[:MOST]
    most = max(measured, key=lambda one: one.repeated.share, default=None)
    if most and most.repeated.share and most not in near:
        near.append(most)
    return tuple(near)


def _neighbour(other: Other, own: Sequence[Skeleton], kept: Sequence[Skeleton]) -> Neighbour:
    theirs = Sentences(other.sentences)
    said = together(own)
    return Neighbour(
        other.organisation,
        other.year,
        theirs.share_of(kept),
        tuple(_copied(kept, [theirs.likeness_of(one.text) for one in kept])),
        other.is_named,
        whole=theirs.share_of(said),
        length=length_of(said) if is_enough(said) else 0,
        repeated=repeated(own, theirs),
    )


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
