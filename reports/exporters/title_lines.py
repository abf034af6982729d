"""Where is a title broken? In lines of whole words that form a trapezoid or a lozenge.

Source: GB/T 9704-2012 7.3.1: 回行时应当词意完整，排列对称，长短适宜，间距恰当，梯形或菱形.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from unicodedata import east_asian_width

MOST = 20
"""Characters of 22 pt that a line of the type area holds."""

_FOREIGN = 0.6
"""Width of a letter or digit where it must be certain that a line fits."""

_WORD = re.compile(
    r"[0-9０-９]{4}年度?|政府信息公开|工作|年度报告|报告|人民政府|办公室|办事处|委员会|管理局|"
    r"\w{2,20}?(?:自治区|自治州|自治县|自治旗|地区|街道(?:办事处)?|[省市州盟县区旗镇乡局])(?:管理委员会|管委会)?|"
    r"[0-9A-Za-z.,]+|."
)
_MOST_WORDS = 12
_MOST_LINES = 6
"""A title of more lines is none: it is cut anywhere."""


def title_lines(title: str, most: int = MOST) -> tuple[str, ...]:
    """Break a title in as few lines as hold it, the organisation apart from the rest."""
    if _room(title) <= most:
        return (title,)
    words = _words(title) if width(title) <= most * _MOST_LINES else []
    for count in range(2, len(words) + 1):
        fitting = [lines for lines in _breaks(words, count) if max(map(_room, lines)) <= most]
        if fitting:
            return tuple(line.strip() for line in min(fitting, key=_ugliness))
    return tuple(title[at : at + most] for at in range(0, len(title), most))


def _words(title: str) -> list[str]:
    """The words of a title, the shortest neighbours joined until there are few enough."""
    words = _WORD.findall(title)
    while len(words) > _MOST_WORDS:
        at = min(range(len(words) - 1), key=lambda n: width(words[n] + words[n + 1]))
        words[at : at + 2] = [words[at] + words[at + 1]]
    return words


def _breaks(words: list[str], count: int) -> Iterator[tuple[str, ...]]:
    for cuts in combinations(range(1, len(words)), count - 1):
        yield tuple("".join(words[a:b]) for a, b in pairwise((0, *cuts, len(words))))


def _ugliness(lines: tuple[str, ...]) -> tuple[int, bool, bool, float]:
    """Prefer, in this order: no short line, the year first on its line, a good shape, evenness."""
    widths = [width(line) for line in lines]
    short = sum(one < 5 for one in widths)
    before_year = any(re.match(r"[0-9０-９]{4}年", line) for line in lines[1:])
    return short, not before_year, not _is_well_shaped(widths), max(widths) - min(widths)


def _is_well_shaped(widths: list[float]) -> bool:
    """Growing, shrinking, or growing to the middle and shrinking again; never all the same."""
    steps = [later - earlier for earlier, later in pairwise(widths)]
    turned = next((n for n, step in enumerate(steps) if step < 0), len(steps))
    return any(steps) and all(step < 0 for step in steps[turned:])


def _room(text: str) -> float:
    """The room that a line needs at most, whatever the typeface of its digits."""
    return sum(1.0 if east_asian_width(one) in "WFA" else _FOREIGN for one in text)


def width(text: str) -> float:
    """The width of a text in characters (字): letters and digits take half of one."""
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.5 for character in text)
