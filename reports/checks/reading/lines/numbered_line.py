"""Is a line numbered, at which level, and what does it say?"""

import re
from dataclasses import dataclass

from reports.checks.reading.chapter_headings import numbered
from reports.checks.reading.lines.row import Row
from reports.document.digits import are_digits

_BRACKETS = re.compile(
    r"[（(]\s*(?P<number>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[）)][、.．]?\s*"
)
_PLAIN = re.compile(r"(?P<number>[0-9０-９]{1,2})[、.．](?![0-9０-９])\s*")
_OPENING = frozenset("（(0123456789０１２３４５６７８９")
_TITLE = re.compile(r"[^。：:；\n]{1,40}")


@dataclass(frozen=True)
class NumberedSection:
    """A numbered line: ``style`` is （一）, （1） or 1; ``mark`` its numbering as printed.

    ``title`` runs to the first stop, ``after`` is what follows it in the same paragraph.
    """

    row: Row
    style: str
    mark: str
    number: int
    title: str
    after: str


def section_in(row: Row) -> NumberedSection | None:
    """Read a line's numbering; None when it has none."""
    if row.text[:1] not in _OPENING:
        return None
    match, style = _BRACKETS.match(row.text), "（一）"
    if match and are_digits(match["number"]):
        style = "（1）"
    if match is None:
        match, style = _PLAIN.match(row.text), "1"
    if match is None:
        return None
    rest = row.text[match.end() :]
    title = _TITLE.match(rest)
    words = title[0].strip() if title else ""
    after = rest[title.end() :].strip("。：: ") if title else rest
    return NumberedSection(row, style, match[0].strip(), numbered(match["number"]), words, after)
