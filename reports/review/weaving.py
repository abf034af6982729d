"""How is a paragraph written with what changed in it, and with the words somebody speaks of?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from reports.document.comparison import ADDED, REMOVED, Segments

_TAGS = {ADDED: "ins", REMOVED: "del"}


@dataclass(frozen=True)
class Quoted:
    """Words to be marked, and the element that marks them."""

    words: str
    kind: str


def woven(segments: Segments, quoted: Iterable[Quoted] = ()) -> str:
    """The paragraph as HTML; of overlapping words only those that come first are marked."""
    now = "".join(one.text for one in segments if one.kind != REMOVED)
    ranges = list(_apart(_found(now, quoted)))
    html, at = [], 0
    for one in segments:
        if one.kind == REMOVED:
            html.append(f"<del>{escape(one.text)}</del>")
            continue
        inside = "".join(_marked(one.text, at, ranges))
        tag = _TAGS.get(one.kind)
        html.append(f"<{tag}>{inside}</{tag}>" if tag else inside)
        at += len(one.text)
    return "".join(html)


_Range = tuple[int, int, str]


def _found(text: str, quoted: Iterable[Quoted]) -> list[_Range]:
    places = ((text.find(one.words), one) for one in quoted if one.words)
    return sorted((at, at + len(one.words), one.kind) for at, one in places if at >= 0)


def _apart(ranges: Iterable[_Range]) -> Iterator[_Range]:
    end = 0
    for one in ranges:
        if one[0] >= end:
            end = one[1]
            yield one


def _marked(text: str, offset: int, ranges: Iterable[_Range]) -> Iterator[str]:
    at = 0
    for first, last, kind in ranges:
        start, stop = max(first - offset, at), min(last - offset, len(text))
        if start >= stop:
            continue
        yield escape(text[at:start])
        yield f'<mark class="is-{kind}">{escape(text[start:stop])}</mark>'
        at = stop
    yield escape(text[at:])
