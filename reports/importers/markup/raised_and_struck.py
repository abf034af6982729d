"""Which characters of a page are no part of the words beside them? Marks of notes, struck words.

36<sup>1</sup> is 36 with a note, <del>35</del>36 is 36: put together they are other figures.
"""

import re
from collections.abc import Iterator
from typing import Final

from lxml import html

from reports.document.note_marks import STRUCK, raised

_ANY: Final = re.compile(
    r"<(?:sup|del|s|strike)\b|line-through|font-size\s{0,9}:\s{0,9}0", re.IGNORECASE
)
_STRUCK: Final = re.compile(
    r"text-decoration[a-z-]{0,9}\s{0,9}:[^;]{0,40}line-through", re.IGNORECASE
)
_SIZELESS: Final = re.compile(
    r"font-size\s{0,9}:\s{0,9}0(?:\.0{1,3})?[a-z%]{0,3}\s{0,9}(?:;|$)", re.I
)
_PARTS: Final = ("table", "tr", "td", "th", "p", "div", "h1", "h2", "h3")


def may_have_some(text: str) -> bool:
    """Whether a page's source has anything of the kind."""
    return _ANY.search(text) is not None


def take_out_struck(root: html.HtmlElement) -> tuple[tuple[str, str], ...]:
    """Take out what is struck through or has no size, and raise the digits of notes: where the
    former stood, and what it says."""
    for one in root.iter("sup"):
        for part in one.iter():
            part.text = raised(part.text or "")
            part.tail = part.tail if part is one else raised(part.tail or "")
    struck = list(_struck(root))
    said = [" ".join("".join(one.itertext()).split()) for one in struck]
    for one in struck:
        one.drop_tree()
    return tuple((STRUCK, text) for text in said if text)


def _struck(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The outermost elements of words that are struck; a whole part of a page never is."""
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if _is_struck(one) and next(one.iterdescendants(*_PARTS), None) is None:
            yield one
        else:
            waiting += reversed(one)


def _is_struck(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _PARTS:
        return False
    style = element.get("style") or ""
    is_sizeless = len(element) == 0 and _SIZELESS.search(style) is not None
    return element.tag in ("del", "s", "strike") or is_sizeless or bool(_STRUCK.search(style))
