"""Which printed lines are one paragraph? Those that go on to the right margin and in one hand."""

import re
from collections import Counter
from collections.abc import Sequence
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
Margins = tuple[float, float, float]


def margins_of(lines: Sequence[TextLine]) -> Margins:
    """Where full lines begin and end, and how far below one another they stand, as most do."""
    lefts = Counter(round(line.box[0]) for line in lines)
    rights = Counter(round(line.box[2] / 4) * 4 for line in lines)
    if not lines:
        return 0.0, 0.0, 0.0
    most = max(rights.values())
    steps = [
        (line.box[3] - above.box[3]) / line.size
        for above, line in pairwise(lines)
        if line.page == above.page and line.box[3] > above.box[3]
    ]
    return (
        float(min(x for x, count in lefts.items() if count >= max(lefts.values()) / 3)),
        float(max(x for x, count in rights.items() if count >= most / 3)),
        median(steps) if steps else 0.0,
    )


def begins(line: TextLine, above: TextLine, margins: Margins) -> bool:
    """Whether a line opens a paragraph: set in or off, in another hand, or below a short line."""
    left, right, step = margins
    is_indented = line.box[0] > left + _INDENT * line.size
    ended = right - above.box[2] > _room_for(line, above)
    changed = abs(line.size - above.size) > 1 or _is_in_another_hand(line, above)
    apart = line.page == above.page and line.box[3] - above.box[3] > _APART * step * line.size
    numbered = above.text[-1] in _STOPS and ranked(line.text).rank in {CHAPTER, BRACKETED}
    headed = is_chapter(line.text) or is_chapter(above.text) or numbered
    return is_indented or ended or changed or apart or headed


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
    middle = (margins[0] + margins[1]) / 2
    is_right = len(lines) == 1 and lines[0].box[0] > middle
    return Line(_BESIDE_CHINESE.sub("", text), align="right" if is_right else "")
