"""Which characters of a page are no part of the words beside them? Marks of notes, struck words.

36<sup>1</sup> is 36 with a note, <del>35</del>36 is 36: put together they are other figures.
"""

import re
from typing import Final

from lxml import html

from reports.document.note_marks import STRUCK, raised
from reports.importers.markup.table_parts import outermost

_ANY: Final = re.compile(
    r"<(?:sup|del|s|strike)\b|line-through|font-size\s{0,9}:\s{0,9}0", re.IGNORECASE
)
_STRUCK: Final = re.compile(
    r"text-decoration[a-z-]{0,9}\s{0,9}:[^;]{0,40}line-through", re.IGNORECASE
)
_SIZELESS: Final = re.compile(
    r"font-size\s{0,9}:\s{0,9}0(?:\.0{1,3})?[a-z%]{0,3}\s{0,9}(?:;|$)", re.IGNORECASE
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
    struck = list(outermost(root, _is_struck))
    said = [" ".join("".join(one.itertext()).split()) for one in struck]
    for one in struck:
        one.drop_tree()
    return tuple((STRUCK, text) for text in said if text)


def _is_struck(element: html.HtmlElement) -> bool:
    """Whether words are struck through or have no size; a whole part of a page never is."""
    if not isinstance(element.tag, str) or element.tag in _PARTS:
        return False
    style = element.get("style") or ""
    is_sizeless = len(element) == 0 and _SIZELESS.search(style) is not None
    is_struck = element.tag in ("del", "s", "strike") or bool(_STRUCK.search(style))
    return (is_sizeless or is_struck) and next(element.iterdescendants(*_PARTS), None) is None
