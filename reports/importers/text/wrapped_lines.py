"""Which lines of plain text are one paragraph? Those that go on where a line was full.

A paper or a mail of fixed width breaks its lines, and copying keeps the breaks. A line was full
where the first word of the next had no room left: a printer breaks there and nowhere else.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reports.document.digits import are_digits
from reports.importers.chapter_titles import is_chapter_title
from reports.importers.flow import Item, Line
from reports.importers.parts.ranks import NONE, ORDINAL, ranked
from reports.importers.parts.site_lines import is_site_line
from reports.importers.parts.unbroken import UNBROKEN
from reports.importers.text.line_kinds import is_page_number

_NARROWEST = 24
"""No paper holds fewer characters or columns in a line."""

_ALIKE = 5
"""By so much full lines differ: two characters set in, or a stop that hangs over."""

_SET_IN = 4
_NARROWEST_SET_IN = 44
_FEWEST = 3
_FEWEST_ON_PAGES = 2
_MOST_LONGER = 0.04
_ENDED = re.compile(r"[。！？；：…!?;:][”\u2019）)》〉】]*$")
_ASKED = re.compile(r"(?:电话|传真|邮编|编码|地址|网址|邮箱|信箱)[：:]$")
_GOES_ON = re.compile(r"[，、,第]$")
_GAP = re.compile(r"(?<=[^\x00-\x7f]) (?=[!-~])|(?<=[!-~]) (?=[^\x00-\x7f])")
_HYPHEN = re.compile(r"[0-9][-－—]")
_BRACKET = re.compile("[（）]")
_TITLE = re.compile(r"信息公开.{0,16}(?:报告|年报)$")


def whole_paragraphs(items: Sequence[Item], printed: Sequence[str]) -> Sequence[Item]:
    """The items of a text, the lines that one paragraph was broken into joined under the first."""
    all_lines = [one for one in items if isinstance(one, Line)]
    lines = [one for one in all_lines if not is_page_number(one.text)]
    fewest = _FEWEST if len(lines) == len(all_lines) else _FEWEST_ON_PAGES
    # Programs break lines by their width, or count characters whatever their width.
    papers = (_paper(lines, printed, measure, fewest) for measure in (_columns, len))
    tried = {len(lines) - len([*_joined(lines, one)]): one for one in papers if one}
    if not tried or max(tried) < fewest:
        return items
    return list(_joined(items, tried[max(tried)]))


def _joined(items: Sequence[Item], paper: "_Paper") -> Iterator[Item]:
    """The number of a page that stands within a paragraph comes behind it."""
    begun: _Begun | None = None
    for one in items:
        if begun and isinstance(one, Line) and is_page_number(one.text):
            begun.pages.append(one)
        elif begun and isinstance(one, Line) and paper.is_broken(begun, one):
            begun.add(one)
        else:
            yield from begun.whole() if begun else ()
            begun = _Begun(one) if isinstance(one, Line) else None
            if begun is None:
                yield one
    yield from begun.whole() if begun else ()


class _Begun:
    """A paragraph as far as it was printed, with the numbers of pages that stand in it."""

    def __init__(self, line: Line) -> None:
        self._first, self.last = line, line
        self._parts = [line.text]
        self.pages: list[Line] = []
        self.is_open = _is_open(line.text)

    @property
    def is_first(self) -> bool:
        """Whether no more than its first line was printed."""
        return self.last is self._first

    def add(self, below: Line) -> None:
        above, rest = self._parts[-1].rstrip(), below.text.strip()
        seam = above[-1:] + rest[:1]
        space = " " if seam.isascii() and seam.isalpha() else ""
        self._parts[-1:] = [above, space + rest]
        self.last, self.is_open = below, _is_open(rest, self.is_open)

    def whole(self) -> Iterator[Line]:
        yield replace(self._first, text="".join(self._parts))
        yield from self.pages


def _is_open(text: str, before: bool = False) -> bool:
    """Whether a bracket is left open at the end of a text."""
    opened, closed = text.rfind("（"), text.rfind("）")
    return before if opened == closed else opened > closed


@dataclass(frozen=True)
class _Paper:
    """How wide lines are, in columns or characters, and where they begin."""

    printed: Sequence[str]
    measure: Callable[[str], float]
    margin: float
    left: float
    sets_in: bool

    def is_broken(self, begun: _Begun, below: Line) -> bool:
        """Whether a paragraph that was begun goes on in the line below.

        Behind the end of a sentence only where the next line would be set in as a new one is.
        """
        line = begun.last
        if not line.number or not below.number or line.number == below.number:
            return False
        text, printed = below.text.strip(), self.printed[line.number - 1].rstrip()
        if not _is_torn(line.text, text, begun.is_open) and not self._is_full(begun, printed, text):
            return False
        is_set_in = _indent(self.printed[below.number - 1]) > self.left + 1
        return not is_set_in and not _stands_alone(line, below)

    def _is_full(self, begun: _Begun, printed: str, below: str) -> bool:
        """Whether the first word of the text below would have found no room."""
        first = UNBROKEN.match(below)
        needed = self.measure(first[0]) if first else 0
        room = self.margin - self.measure(printed)
        text = begun.last.text.rstrip()
        if _ENDED.search(text) and not _ASKED.search(text):
            return self.sets_in and room < needed
        return room < needed + _ALIKE + (self._set_in if begun.is_first else 0)

    @property
    def _set_in(self) -> int:
        """By how much the first lines of paragraphs are shorter where copying lost the indent."""
        return 0 if self.sets_in or self.margin < _NARROWEST_SET_IN else _SET_IN


def _is_torn(above: str, below: str, is_open: bool) -> bool:
    """Whether a number goes on below, or a bracket is closed there."""
    if _HYPHEN.fullmatch(above.rstrip()[-2:]) and are_digits(below[:1]):
        return True
    closing = _BRACKET.search(below) if is_open else None
    return closing is not None and closing[0] == "）"


def _stands_alone(line: Line, below: Line) -> bool:
    """Whether one of two lines is no piece of a paragraph: a heading, a title, a site's line."""
    is_heading = is_chapter_title(below.text) and not _ENDED.search(below.text.rstrip())
    if is_heading or _TITLE.search("".join(line.text.split())):
        return True
    if _is_numbered(below.text.strip()) and not _GOES_ON.search(line.text.rstrip()):
        return True
    return is_site_line(line.text) or is_site_line(below.text)


def _is_numbered(text: str) -> bool:
    """Whether a heading's number opens a line; 统 / 一，… may be one word over two lines."""
    number = ranked(text)
    return number.rank not in {NONE, ORDINAL} and text[number.end - 1] not in "，,:："


def _paper(
    lines: Sequence[Line], printed: Sequence[str], measure: Callable[[str], float], fewest: int
) -> _Paper | None:
    """The paper that the longest lines fill; None where some are far longer than the rest."""
    # A page in one line has many parts on it: that line is measured once.
    numbers = dict.fromkeys(one.number for one in lines if one.number)
    own = [printed[number - 1].rstrip() for number in numbers]
    widths = sorted(map(measure, own), reverse=True)
    longer = min(int(len(widths) * _MOST_LONGER), len(widths) - fewest)
    for margin, as_wide in zip(widths[: longer + 1], widths[fewest - 1 :], strict=False):
        if margin >= _NARROWEST and margin - as_wide <= _ALIKE:
            indents = Counter(map(_indent, own))
            most = max(indents.values())
            left = min(one for one, count in indents.items() if count >= most / 3)
            set_in = sum(count for one, count in indents.items() if one > left + 1)
            return _Paper(printed, measure, margin, left, set_in >= _FEWEST)
    return None


def _indent(text: str) -> float:
    return _columns(text[: len(text) - len(text.lstrip())])


def _columns(text: str) -> float:
    """How wide a text is where a Chinese character takes two columns and a digit one.

    The gap between Chinese and digits, that some programs copy as a space, is half as wide as one.
    """
    gaps = len(_GAP.findall(text)) if " " in text else 0
    return len(text.encode("gbk", "replace")) - gaps / 2
