"""Does a text carry signs before its headings, Markdown's or bullets? It is read without them."""

import re
from collections.abc import Sequence

_HEADING = re.compile(r" {0,3}#{1,6}[ \t\u3000]{1,4}(?=\S)|[\t \u3000]{0,8}(?=\*\*)")
LONE_SIGN = re.compile(r"\s*(#{1,6})\s+")
"""Where a text has too few signs to be Markdown, its lines keep them; the words behind such a
sign are read as a heading all the same.
"""

_CLOSED = re.compile(r"[ \t]#{1,6}[ \t]{0,4}$")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*]{1,200})\*\*")
_SIGNS = "●○•·◆◇■▪➢➤\uf06c\uf06e\uf0b7\uf0d8\uf0a7"
_BULLETS = tuple(f"{sign}\t" for sign in _SIGNS)
_BULLET = re.compile(rf"[ \u3000]{{0,8}}[{_SIGNS}]\t(?=[^\t]{{1,200}}$)")
"""A word processor's bullet, and the tab by which it copies the room behind it."""

_ESCAPED = re.compile(r"(?<=[0-9])\\(?=\.)")
"""1\\. is no item of a list: Markdown's way of saying 1. at the beginning of a line."""

_FEWEST = 3
"""Headings, below which a sign may be there by chance."""


def without_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without bullets; without # and ** where several headings have such a sign."""
    told = "\n".join(lines)
    if any(map(told.__contains__, _BULLETS)):
        lines = [_BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in lines]
    if "\\." in told:
        lines = [_ESCAPED.sub("", line) for line in lines]
    if "#" not in told and "**" not in told:
        return tuple(lines)
    marked = [line for line in lines if line.lstrip(" \t\u3000").startswith(("#", "**"))]
    if sum(bool(_HEADING.match(line)) for line in marked) < _FEWEST:
        return tuple(lines)
    return tuple(map(_plain, lines))


def _plain(line: str) -> str:
    found = _HEADING.match(line)
    if found and "#" in found[0]:
        line = _CLOSED.sub("", line[found.end() :])
    return _BOLD.sub(r"\1", line) if "**" in line else line
