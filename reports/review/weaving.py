"""How is a paragraph written with what changed in it, and with the words somebody speaks of?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from reports.document.comparison import ADDED, REMOVED, Segment, Segments


@dataclass(frozen=True)
class Quoted:
    """Words to be marked, and the element that marks them."""

    words: str
    kind: str


def woven(segments: Segments, quoted: Iterable[Quoted] = ()) -> str:
    """The paragraph as HTML; where words overlap, those given first are marked whole."""
    now = "".join(one.text for one in segments if one.kind != REMOVED)
    kinds = iter(_kinds(now, list(quoted)))
    return "".join(_written(one, kinds) for one in segments)


def _kinds(text: str, quoted: Sequence[Quoted]) -> list[str]:
    """For every character what it is marked as; empty where nobody speaks of it."""
    kinds = [""] * len(text)
    for one in reversed(quoted):
        at = text.find(one.words) if one.words else -1
        if at >= 0:
            kinds[at : at + len(one.words)] = [one.kind] * len(one.words)
    return kinds


def _written(segment: Segment, kinds: Iterator[str]) -> str:
    if segment.kind == REMOVED:
        return f"<del>{escape(segment.text)}</del>"
    marked = groupby(zip(segment.text, kinds, strict=False), lambda pair: pair[1])
    inside = "".join(_run(kind, "".join(one for one, _ in run)) for kind, run in marked)
    return f"<ins>{inside}</ins>" if segment.kind == ADDED else inside


def _run(kind: str, text: str) -> str:
    return f'<mark class="is-{kind}">{escape(text)}</mark>' if kind else escape(text)
