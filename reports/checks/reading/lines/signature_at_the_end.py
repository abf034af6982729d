"""Where does the signature begin? With a date behind the last chapter, and the name before it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from reports.checks.reading.chapter_headings import Heading
from reports.checks.reading.lines.title_at_the_top import LONGEST_TITLE
from reports.document.printed_lines.signed_lines import alone

_DATE = re.compile(r"(?:[0-9０-９]{4}|二[〇○Oo0零][一二三四五六七八九〇○零]{2})年.{1,3}月.{1,3}日?")
_SIGNED = re.compile(rf"[^，。；：:0-9]{{4,40}}{_DATE.pattern}")
_NO_WORDS = re.compile(
    r"\s*+(?:[-\u2013—·]{1,3}\s*+[0-9]{1,3}\s*+[-\u2013—·]{1,3}|第\s*+[0-9]{1,3}\s*+页(?:\s*+[，,/]?共\s*+[0-9]{1,3}\s*+页)?)?\s*+"
)
"""A blank line, or a page's number: it may stand between the signing body and the date."""
_SHORTEST_BODY, _NOWHERE = 6, 10**9


def signature_start(
    lines: Sequence[tuple[int, str]], headings: Sequence[Heading], bodies: str
) -> int:
    """The first line of 落款: the date at the end, or behind a name, and the short line before; or
    the first of several bodies that sign."""
    last = max((one.line for one in headings), default=0)
    behind = lines[bisect_right(lines, last, key=itemgetter(0)) :]
    plain = ((number, alone(text).strip()) for number, text in behind)
    tail = [(number, text) for number, text in plain if not _NO_WORDS.fullmatch(text)]
    for place, (number, text) in enumerate(tail):
        said = "".join(text.split())
        if len(said) >= _SHORTEST_BODY and bodies.startswith(said):
            return number
        if place and _DATE.fullmatch(said):
            before, name = tail[place - 1]
            return before if len(name) <= LONGEST_TITLE // 2 and "。" not in name else number
        if _SIGNED.fullmatch(said):
            return number
    return _NOWHERE
