"""Which digits of a page point to a note? Those that a style sets above or below the line, or
smaller than the figure before them, and those that lead to a place below."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from lxml import html

from reports.document.note_marks import lowered, raised
from reports.importers.markup.beside_words import Holders, before, said
from reports.importers.markup.page_styles import Laid, Styles

_MARK: Final = re.compile(
    r"[\[(（〔【]?(?:附?注)?[0-9０-９]{1,2}(?:[,，、][0-9０-９]{1,2}){0,4}[\])）〕】]?"
)
_OF_NOTES: Final = re.compile(
    r"Mso(?:Foot|End)noteReference|(?<![a-z])(?:foot|end)[-_]?note|note-?ref"
    r"|#_?(?:ftn|fn|edn|note|ref|cite|zhu)",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(r"#[\w-]")
_SHIFTS: Final = {"super": raised, "sub": lowered}
_LENGTH: Final = re.compile(r"([-+]?[0-9]{0,4}(?:\.[0-9]{1,9})?)(px|pt|em|rem|ex|%)")
_POINTS: Final = {"px": 0.75, "pt": 1.0, "em": 10.5, "rem": 12.0, "ex": 5.0, "%": 0.105}
_SMALL: Final = ("small", "x-small", "xx-small", "smaller")
_PARTS: Final = frozenset(
    {"html", "body", "table", "tbody", "thead", "tr", "td", "th", "p", "div", "ul", "li"}
)
_TAGS: Final = ("small", "font")
_TELLING: Final = {
    *("vertical-align", "mso-text-raise", "font-size"),
    *("position", "top", "bottom"),
}
_FIGURES: Final = "0123456789０１２３４５６７８９件)）"
_LONGEST, _MOST_WITHIN = 20, 2
_RELATIVE: Final = ("%", "em", "ex")
_LEAST, _USUAL, _SMALLER = 2.0, 10.5, 0.75
"""Points by which a mark is raised, those of usual words, and how much smaller a mark is."""


def raise_marks(telling: Iterable[html.HtmlElement], styles: Styles) -> None:
    """Raise, or lower, the digits of notes among the elements that may be marks of them."""
    holders = Holders()
    for one in telling:
        if one.tag == "sup":
            _change(one, raised)
        elif one.tag == "sub":
            _change(one, lowered)
        elif _may_be_one(one, styles) and (change := _meant(one, styles, holders)):
            _change(one, change)


def _change(element: html.HtmlElement, change: Callable[[str], str]) -> None:
    for part in element.iter():
        part.text = change(part.text or "")
        part.tail = part.tail if part is element else change(part.tail or "")


def _may_be_one(element: html.HtmlElement, styles: Styles) -> bool:
    """Whether an element is no more than the mark of a note might be, and says how it looks."""
    if element.tag in _PARTS or len(element) > _MOST_WITHIN:
        return False
    look = styles.of(element)
    if not (look.keys() & _TELLING or element.tag in _TAGS or _leads_to_note(element)):
        return False
    return len(element.text or "") <= _LONGEST and _MARK.fullmatch(said(element)) is not None


def _meant(
    element: html.HtmlElement, styles: Styles, holders: Holders
) -> Callable[[str], str] | None:
    """How the digits of a mark are changed; None where they are none."""
    holder = holders.of(element)
    if holder is None or not holder.may_hold(element) or said(holder.element) == said(element):
        return None
    if change := _shifted(styles.of(element)):
        return change
    text, around = before(element, holder.element)
    if not text[-1:].strip():
        return None
    if _leads_to_note(element) and (holder.is_cell or _is_of_notes(element)):
        return raised
    is_figure = holder.is_cell and text[-1] in _FIGURES
    return raised if is_figure and _is_smaller(element, around, styles) else None


def _shifted(look: Laid) -> Callable[[str], str] | None:
    """How a style shifts words off their line; None where it does not."""
    align = look.get("vertical-align", "")
    if align in _SHIFTS:
        return _SHIFTS[align]
    up = _points(align) + _points(look.get("mso-text-raise", ""))
    if look.get("position") == "relative":
        up += _points(look.get("bottom", "")) - _points(look.get("top", ""))
    return None if abs(up) < _LEAST else raised if up > 0 else lowered


def _points(length: str) -> float:
    told = _LENGTH.match(length)
    return float(told[1]) * _POINTS[told[2]] if told and told[1].strip("+-") else 0.0


def _leads_to_note(element: html.HtmlElement) -> bool:
    """Whether an element is called the mark of a note, or leads to a place of the page."""
    if not element.attrib:
        return False
    is_link = element.tag == "a" and _PLACE.match(element.get("href") or "") is not None
    return is_link or _is_of_notes(element)


def _is_of_notes(element: html.HtmlElement) -> bool:
    """Whether an element is called the mark of a note, or leads to what is called one: a list of
    contents leads to chapters."""
    told = (element.get(name) for name in ("class", "epub:type", "href"))
    return any(one and _OF_NOTES.search(one) for one in told)


def _is_smaller(element: html.HtmlElement, around: html.HtmlElement, styles: Styles) -> bool:
    """Whether words are clearly smaller than those of the element before them."""
    size = styles.of(element).get("font-size", "")
    if around.tag == element.tag and styles.of(around).get("font-size", "") == size:
        return False
    if element.tag == "small" or size in _SMALL or _is_small_font(element):
        return True
    own, other = _points(size), _USUAL if size.endswith(_RELATIVE) else _size_of(around, styles)
    return 0 < own <= _SMALLER * other


def _size_of(element: html.HtmlElement, styles: Styles) -> float:
    for one in (element, *element.iterancestors()):
        size = styles.of(one).get("font-size", "")
        if own := 0.0 if size.endswith(_RELATIVE) else _points(size):
            return own
    return _USUAL


def _is_small_font(element: html.HtmlElement) -> bool:
    """Whether an old page sets words in its smallest letters: <font size=1>."""
    return element.tag == "font" and element.get("size") in ("1", "-2")
