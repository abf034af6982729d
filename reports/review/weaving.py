"""How is a paragraph written: its sentences, what changed in them, the words somebody speaks of?"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate, groupby

from reports.document.comparison import ADDED, REMOVED, REPEATED, SAME, Segment, Segments
from reports.document.sentences.sentence_changes import sentences_in


@dataclass(frozen=True)
class Quoted:
    """Words to be marked, and the element that marks them."""

    words: str
    kind: str


@dataclass(frozen=True)
class _Run:
    """A stretch of one sentence that is written in one way."""

    sentence: int
    segment: Segment
    text: str
    mark: str = ""


def woven(segments: Segments, quoted: Iterable[Quoted] = ()) -> str:
    """The paragraph as HTML; where words overlap, those given first are marked whole.

    Each sentence is an element: it can be chosen. What is gone stands in the sentence behind it.
    """
    now = "".join(one.text for one in segments if one.kind != REMOVED)
    ends = list(accumulate(map(len, sentences_in(now))))
    runs = _runs(segments, _kinds(now, list(quoted)), ends)
    return "".join(_sentence(list(some)) for _, some in groupby(runs, lambda run: run.sentence))


def _kinds(text: str, quoted: Sequence[Quoted]) -> list[str]:
    """For every character what it is marked as; empty where nobody speaks of it."""
    kinds = [""] * len(text)
    for one in reversed(quoted):
        at = text.find(one.words) if one.words else -1
        if at >= 0:
            kinds[at : at + len(one.words)] = [one.kind] * len(one.words)
    return kinds


def _runs(segments: Segments, kinds: Sequence[str], ends: Sequence[int]) -> Iterator[_Run]:
    at = 0
    for segment in segments:
        own = min(bisect_right(ends, at), len(ends) - 1)
        if segment.kind == REMOVED:
            yield _Run(own, segment, segment.text)
            continue
        places = range(at, at + len(segment.text))
        for (sentence, mark), some in groupby(
            places, lambda place: (bisect_right(ends, place), kinds[place])
        ):
            text = "".join(segment.text[place - at] for place in some)
            yield _Run(sentence, segment, text, mark)
        at = places.stop


def _sentence(runs: Sequence[_Run]) -> str:
    together = [(one, list(some)) for one, some in groupby(runs, lambda run: run.segment)]
    inside = "".join(_changed(segment, "".join(map(_marked, some))) for segment, some in together)
    if runs[0].sentence < 0:
        return inside
    return f"<span{_standing([segment for segment, _ in together])} data-sentence>{inside}</span>"


def _standing(segments: Sequence[Segment]) -> str:
    """How a sentence stands to last year's: the same, or the same but for its figures."""
    if all(one.kind == REPEATED for one in segments):
        return ' class="is-repeated"'
    changed = [one for one in segments if one.kind != SAME]
    are_figures = bool(changed) and all(one.is_figure for one in changed)
    return ' class="is-repeated has-figures"' if are_figures else ""


def _changed(segment: Segment, inside: str) -> str:
    tag = {ADDED: "ins", REMOVED: "del"}.get(segment.kind)
    dress = ' class="is-figure"' if segment.is_figure else ""
    return f"<{tag}{dress}>{inside}</{tag}>" if tag else inside


def _marked(run: _Run) -> str:
    text = escape(run.text)
    return f'<mark class="is-{run.mark}">{text}</mark>' if run.mark else text
