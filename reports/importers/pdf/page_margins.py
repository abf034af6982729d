"""What do printers put around a page? Its number; a browser its date, title and address as well.

They are the outermost lines of a page. A number without signs beside it must count the pages, and
what is no label of a table is a running head where three pages have it at the same height, or
both of two.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import TypeAlias

from reports.importers.cells.pieces import may_be_a_rest
from reports.importers.pdf.glyph_lines import TextLine, lines_of
from reports.importers.pdf.pdf_drawing import Drawing
from reports.importers.same_label import dense
from reports.importers.text.line_kinds import has_label

_EDGE = 110.0
_SAME_HEIGHT = 2.0
_FEWEST_SIGNS, _FEWEST_PAGES = 3, 3
_ENDS = re.compile("[，。；！？]$")
_Place: TypeAlias = tuple[str, int, int]
_MOST_LINES = 2
_SIGNS = r"[-–—―·._\s]"
_PAGE_NUMBER = re.compile(
    rf"{_SIGNS}+[0-9]{{1,3}}{_SIGNS}+|第[0-9]{{1,3}}页(?:[,/]?共[0-9]{{1,3}}页)?|[0-9]{{1,3}}/[0-9]{{1,3}}"
    r"|[Pp]age[0-9]{1,3}(?:(?:of|/)[0-9]{1,3})?"
)
_PLAIN_NUMBER = re.compile(r"[0-9]{1,3}")
_ADDRESS = re.compile(r"(?:https?://|file:///|about:blank|chrome://|blob:|data:)\S*")
_PRINTED_AT = re.compile(
    r"[0-9]{1,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,4}日?,?(?:[上下]午)?[0-9]{1,2}:[0-9]{2}"
)


def without_margins(pages: Sequence[Drawing]) -> tuple[list[Drawing], list[str]]:
    """The pages as they were before they were printed, and what the printer said around them."""
    outer = [_outermost(page) for page in pages]
    again = Counter(_standing(line) for lines in outer for line in lines)
    fewest = max(min(len(pages), _FEWEST_PAGES), 2)
    heads = frozenset(place for place, times in again.items() if times >= fewest)
    plain = Counter(
        int(line.text) - page.number
        for page, lines in zip(pages, outer, strict=True)
        for line in lines
        if _is_plain(line.text)
    )
    left, said = [], []
    for page, lines in zip(pages, outer, strict=True):
        around = [one for one in lines if _is_around(one, page, plain, heads)]
        gone = {id(glyph) for one in around for glyph in one.glyphs}
        left.append(replace(page, glyphs=tuple(g for g in page.glyphs if id(g) not in gone)))
        said += [one.text for one in around if not _is_number(one.text)]
        said += [page.askew] if page.askew.strip() else []
    return left, list({_unnumbered(text): text for text in reversed(said)}.values())[::-1]


def _outermost(page: Drawing) -> list[TextLine]:
    lines = sorted(
        lines_of([one for one in page.glyphs if one.turn == 0]), key=lambda one: one.box[1]
    )
    head = [one for one in lines[:_MOST_LINES] if one.box[3] < _EDGE]
    foot = [one for one in lines[-_MOST_LINES:] if one.box[1] > page.height - _EDGE]
    return list(dict.fromkeys((*head, *foot)))


def _is_around(line: TextLine, page: Drawing, plain: Counter[int], heads: Set[_Place]) -> bool:
    text = dense(line.text)
    if _standing(line) in heads and _is_running(text):
        return True
    if _is_plain(line.text):
        offset = int(text) - page.number
        return plain[offset] > 1 or (offset == 0 and _stands_alone(line, page))
    return bool(_is_number(line.text) or _ADDRESS.match(text) or _PRINTED_AT.match(text))


def _standing(line: TextLine) -> _Place:
    """What a line says, how large it is, and at which height it stands."""
    return _unnumbered(line.text), round(line.size), round(line.box[1] / _SAME_HEIGHT)


def _is_running(text: str) -> bool:
    """Whether a line that comes again may be a head or a foot of pages, and no row of a table."""
    is_said = len(text) >= _FEWEST_SIGNS and not _ENDS.search(text) and not may_be_a_rest(text)
    return is_said and not has_label(text)


def _stands_alone(line: TextLine, page: Drawing) -> bool:
    """Whether a line stands at the foot, far below all others."""
    others = [one.bottom for one in page.glyphs if one.base < line.box[3] - line.size]
    return line.box[1] > page.height - _EDGE and line.box[1] - max(others, default=0) > line.size


def _is_number(text: str) -> bool:
    return _is_plain(text) or bool(_PAGE_NUMBER.fullmatch(dense(text)))


def _is_plain(text: str) -> bool:
    """Whether a line is one number: 3 0 3 are three, the last row of a table."""
    return bool(_PLAIN_NUMBER.fullmatch(text.strip()))


def _unnumbered(text: str) -> str:
    return re.sub(r"[0-9]{1,3}(?:/[0-9]{1,3})?$", "", dense(text))
