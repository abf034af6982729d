"""Where does a remark on a printed line point to?"""

from reports.checks.base import Place
from reports.checks.reading.lines.row import Row
from reports.checks.reading.outline import Outline
from reports.statute.text_sections import COVER

_AROUND = 8
_LONGEST = 40


def on(row: Row, start: int = 0, end: int | None = None) -> Place:
    """The place of a stretch of a line (positions in its raw text), with a little around it."""
    last = len(row.raw) if end is None else end
    quote = row.raw[max(0, start - _AROUND) : min(last + _AROUND, start + _LONGEST)]
    return Place(row.chapter, row.section, quote.strip() or row.raw, printed=row.number or None)


def whole(row: Row) -> Place:
    """The place of a line, quoted from its first word."""
    return Place(row.chapter, row.section, row.text[:_LONGEST], printed=row.number or None)


def on_title(outline: Outline) -> Place:
    """The place of the title, at its first line where that is known."""
    return whole(outline.title_rows[0]) if outline.title_rows else Place(COVER, "title")
