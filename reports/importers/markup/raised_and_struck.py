"""Which characters of a page are no part of the words beside them? Marks of notes, struck words,
and what nobody sees.

36<sup>1</sup> is 36 with a note, <del>35</del>36 is 36: put together they are other figures.
"""

import re
from typing import Final

from lxml import html

from reports.document.note_marks import STRUCK
from reports.importers.markup.beside_words import Holders, outermost_of, said, without
from reports.importers.markup.note_pieces import raise_marks
from reports.importers.markup.page_styles import Styles, asking
from reports.importers.markup.unseen_pieces import take_out_unseen

_ANY: Final = re.compile(
    r"<(?:su[pb]|del|s|strike|small|r[tp]|noscript|template|svg|object|iframe|button)\b"
    r"|line-through|font-size|vertical-align|mso-(?:text-raise|hide|deleted)|none|hidden|opacity"
    r"|aria-hidden|sr[-_]only|reader|hide|invisible|note|color|position|indent|<font|href\s{0,9}=\s{0,9}[\"']?#\w",
    re.IGNORECASE,
)
_ASKED: Final = asking(
    "display|visibility|opacity|text-decoration(?:-line)?|vertical-align|font-size|position|left|right"
    "|top|bottom|text-indent|clip|color|background(?:-color|-image)?"
    "|mso-hide|mso-deleted|mso-text-raise"
)
_NO_SIZE: Final = re.compile(r"0(?:\.0{1,3})?[a-z%]{0,3}")
_TAGS: Final = frozenset(
    {
        *("del", "s", "strike", "sup", "sub", "small", "font", "rt", "rp"),
        *("noscript", "template", "svg", "object", "iframe", "button"),
    }
)
_SAYING: Final = ("class", "aria-hidden", "epub:type")
_PARTS: Final = ("table", "tr", "td", "th", "p", "div", "h1", "h2", "h3")
_NOTES_OF_WORD: Final = re.compile(
    r"<!\[if !support(?:Footnotes|Annotations)\]>([^<>]{0,20})<!\[endif\]>", re.IGNORECASE
)


def with_notes_marked(text: str) -> str:
    """A page's source with the marks that Word adds for browsers set above the line."""
    return _NOTES_OF_WORD.sub(r"<sup>\1</sup>", text) if "<![if !support" in text else text


def may_have_some(text: str) -> bool:
    """Whether a page's source has anything of the kind."""
    return _ANY.search(text) is not None


def take_out_struck(root: html.HtmlElement) -> tuple[tuple[str, str], ...]:
    """Take out what is struck through or is not seen, and raise the digits of notes: where the
    former stood, and what it says."""
    styles, holders = Styles(root, _ASKED), Holders()
    telling = [one for one in root.iter("*") if _tells(one, styles)]
    if not telling:
        return ()
    struck = list(outermost_of(telling, lambda one: _is_struck(one, styles, holders)))
    texts = [said(one) for one in struck]
    telling = without(telling, struck)
    unseen, telling = take_out_unseen(root, telling, styles)
    texts.append(" | ".join(dict.fromkeys(filter(None, unseen))))
    raise_marks(telling, styles)
    return tuple((STRUCK, text) for text in dict.fromkeys(texts) if text)


def _tells(element: html.HtmlElement, styles: Styles) -> bool:
    """Whether an element may be no part of the words around it: of most nothing says so."""
    if element.tag in _TAGS or styles.of(element):
        return True
    return bool(element.attrib) and (
        element.tag == "a"
        or any(element.get(name) for name in _SAYING)
        or "hidden" in element.attrib
    )


def _is_struck(element: html.HtmlElement, styles: Styles, holders: Holders) -> bool:
    """Whether words are struck through or have no size; a whole part of a page never is."""
    if element.tag not in ("del", "s", "strike") and not _is_drawn_struck(element, styles):
        return False
    if element.tag not in _PARTS and next(element.iterdescendants(*_PARTS), None) is None:
        return True
    holder = holders.of(element)
    if holder is None or not holder.is_cell or not holder.may_hold(element):
        return False
    return said(element) != said(holder.element)


def _is_drawn_struck(element: html.HtmlElement, styles: Styles) -> bool:
    look = styles.of(element)
    if any("line-through" in look.get(f"text-decoration{one}", "") for one in ("", "-line")):
        return True
    return len(element) == 0 and _NO_SIZE.fullmatch(look.get("font-size", "")) is not None
