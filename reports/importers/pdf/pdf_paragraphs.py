"""Which printed lines are one paragraph? Those that go on to the right margin and in one hand."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reports.importers.flow import Line
from reports.importers.parts.ranks import BRACKETED, CHAPTER, ranked
from reports.importers.parts.site_lines import is_site_line
from reports.importers.parts.unbroken import UNBROKEN
from reports.importers.pdf.glyph_lines import TextLine, runs_of
from reports.importers.pdf.labels_in_print import is_chapter

_SPARE = 0.8
"""What may be left free behind a full line, in characters."""
_STOPS = "。！？；!?;"
_INDENT = 0.8
_APART = 1.35
_BESIDE_CHINESE = re.compile(r"(?<=[^\x00-\x7f]) +|(?<! ) +(?=[^\x00-\x7f])")


@dataclass(frozen=True)
class Margins:
    """Where full lines begin and end, how far below one another they stand, as most do.

    ``set_in`` are the places further in at which whole paragraphs begin their lines.
    """

    left: float = 0.0
    right: float = 0.0
    step: float = 0.0
    set_in: frozenset[int] = frozenset()

    def sides(self, line: TextLine) -> tuple[float, float]:
        """Where full lines begin and end round a line: in its column, or on the page."""
        return line.span or (self.left, self.right)

    def is_within(self, line: TextLine, above: TextLine) -> bool:
        """Whether both lines stand in a paragraph that is set in as a whole."""
        return round(line.box[0]) in self.set_in and abs(line.box[0] - above.box[0]) < 1


def margins_of(lines: Sequence[TextLine]) -> Margins:
    """The margins that most lines keep."""
    lefts = Counter(round(line.box[0]) for line in lines)
    rights = Counter(round(line.box[2] / 4) * 4 for line in lines)
    if not lines:
        return Margins()
    most = max(rights.values())
    steps = [
        (line.box[3] - above.box[3]) / line.size
        for above, line in pairwise(lines)
        if line.page == above.page and line.box[3] > above.box[3]
    ]
    left = min(x for x, count in lefts.items() if count >= max(lefts.values()) / 3)
    right = max(x for x, count in rights.items() if count >= most / 3)
    return Margins(left, right, median(steps) if steps else 0.0, _set_in(lines, left, right))


def _set_in(lines: Sequence[TextLine], left: float, right: float) -> frozenset[int]:
    """Places further in than the margin below which full lines go on more often than at it."""
    on: Counter[int] = Counter()
    for above, line in pairwise(lines):
        at, size = round(above.box[0]), above.size
        if at > left + _INDENT * size and right - above.box[2] < (1 + _SPARE) * size:
            on[at] += 1 if abs(line.box[0] - above.box[0]) < 1 else -1
    return frozenset(at for at, times in on.items() if times > 0)


def begins(line: TextLine, above: TextLine, margins: Margins) -> bool:
    """Whether a line opens a paragraph: set in or off, in another hand, or below a short line."""
    if not is_chapter(above.text) and is_chapter(above.text + line.text):
        return False
    left, right = margins.sides(line)[0], margins.sides(above)[1]
    is_set_in = line.box[0] > left + _INDENT * line.size and not margins.is_within(line, above)
    is_out = margins.is_within(above, above) and line.box[0] < above.box[0] - 1
    ended = right - above.box[2] > _room_for(line, above)
    changed = abs(line.size - above.size) > 1 or _is_in_another_hand(line, above)
    apart = (
        line.page == above.page and line.box[3] - above.box[3] > _APART * margins.step * line.size
    )
    numbered = above.text[-1] in _STOPS and ranked(line.text).rank in {CHAPTER, BRACKETED}
    headed = is_chapter(line.text) or is_chapter(above.text) or numbered
    return is_set_in or is_out or ended or changed or apart or headed


def _room_for(line: TextLine, above: TextLine) -> float:
    """How much had to be free in the line above for the first word of this one to stand there.

    A line that ends a sentence may end a paragraph, and is not thought to be short for a word.
    """
    first = UNBROKEN.match(line.text)
    if first is None or above.text[-1] in _STOPS or first.end() > len(line.glyphs):
        return (1 + _SPARE) * above.size
    wide = line.glyphs[first.end() - 1].right - line.box[0]
    return max(wide, above.size) + _SPARE * above.size


def _is_in_another_hand(line: TextLine, above: TextLine) -> bool:
    """Whether the weights differ; digits come from a type of their own, and tell of digits only."""
    hands = ((_weights(line, kind), _weights(above, kind)) for kind in (False, True))
    return next((one != other for one, other in hands if one and other), False)


def _weights(line: TextLine, is_ascii: bool) -> list[int]:
    """The weight of most of a line's Chinese characters, or of most of the others."""
    own = Counter(one.weight for one in line.glyphs if one.text.isascii() is is_ascii)
    return [weight for weight, _ in own.most_common(1)]


def paragraph_of(lines: Sequence[TextLine], margins: Margins) -> Line:
    """The lines as one text; what a site prints keeps the room between its words."""
    spaced = " ".join("".join(one.text for one in run) for run in runs_of(lines[0].glyphs))
    if len(lines) == 1 and is_site_line(spaced):
        return Line(spaced)
    text = lines[0].text
    for line in lines[1:]:
        seam = text[-1:] + line.text[:1]
        text += f" {line.text}" if seam.isascii() and seam.isalpha() else line.text
    middle = sum(margins.sides(lines[0])) / 2
    is_right = len(lines) == 1 and lines[0].box[0] > middle
    return Line(_BESIDE_CHINESE.sub("", text), align="right" if is_right else "")
