"""Which pieces beside words does a browser not show, or only read out to those who cannot see?

What a whole part of a page keeps back, its tabs and its copies, is none of these.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from lxml import html

from reports.document.note_marks import FIGURE_OR_UNIT
from reports.importers.cells.pieces import is_value
from reports.importers.markup.beside_words import Holder, Holders, outermost_of, said, without
from reports.importers.markup.page_styles import Laid, Styles
from reports.importers.markup.table_parts import part_of

_NOT_DRAWN: Final = frozenset({"noscript", "template", "svg", "object", "iframe"})
_ABOVE: Final = frozenset({"rt", "rp"})
"""How a word is spoken, in small letters above it."""

_READ_OUT: Final = re.compile(
    r"(?<![\w-])(?:sr-only|sr_only|(?:is-)?visually-?hidden|screen-?reader(?:-text|-only)?"
    r"|a11y-hidden|hidden|hide|d-none|invisible)(?![\w-])",
    re.IGNORECASE,
)
_FAR: Final = re.compile(r"-[0-9]{3,9}")
_WHITE: Final = re.compile(r"(?:#fff|#ffffff|white|rgb\(255, ?255, ?255\))", re.IGNORECASE)
_DIGIT: Final = re.compile("[0-9０-９]")
_LONGEST: Final = 200
_SHOWN_ALL: Final = 1000
"""So many characters are not left out of a page of which they are the greater part."""


def take_out_unseen(
    root: html.HtmlElement, telling: Sequence[html.HtmlElement], styles: Styles
) -> tuple[list[str], list[html.HtmlElement]]:
    """Take out the pieces and cells that are not shown, and those only read out: what they say,
    and what is left of the elements that tell something."""
    holders = Holders()
    found = list(outermost_of(telling, lambda one: _is_unseen_piece(one, styles, holders)))
    texts = [said(one) for one in found]
    most = sum(map(len, texts))
    if most > _SHOWN_ALL and 2 * most > len(said(root)):
        return [], list(telling)
    left = without(telling, found)
    supposed = _beside_others(left, lambda one: _is_supposed(one, styles), holders)
    texts += map(said, supposed)
    left = without(left, supposed)
    for one in _beside_others(left, _is_not_read_out, holders):
        _set_apart(one)
    return texts, left


def is_gone(element: html.HtmlElement, look: Laid) -> bool:
    """Whether a browser does not show an element, as far as its look says."""
    if "hidden" in element.attrib or look.get("display") == "none":
        return True
    if not look:
        return False
    if look.get("visibility") in ("hidden", "collapse") or look.get("mso-hide") == "all":
        return True
    return look.get("mso-deleted") == "yes" or _is_zero(look.get("opacity")) or _is_far(look)


def _is_zero(opacity: str | None) -> bool:
    return opacity is not None and not opacity.strip("0.%")


def _is_far(look: Laid) -> bool:
    """Whether words stand off the screen, or are cut down to nothing."""
    if _FAR.match(look.get("text-indent", "")):
        return True
    if look.get("position") not in ("absolute", "fixed"):
        return False
    is_off = any(_FAR.match(look.get(side, "")) for side in ("left", "top", "right"))
    return is_off or look.get("clip", "").startswith("rect(")


def _is_unseen_piece(element: html.HtmlElement, styles: Styles, holders: Holders) -> bool:
    """Whether an element is a cell that is not drawn beside others, or a piece of a cell that is
    not shown; outside of cells, such a piece beside words."""
    if not _is_out_of_sight(element, styles):
        return False
    if element.tag == "tr":
        return _is_drawn_elsewhere(element, lambda one: _is_not_drawn(one, styles))
    if element.tag in ("td", "th"):
        return _is_not_drawn(element, styles) and not all(
            _is_not_drawn(one, styles) for one in element.getparent().iterchildren("td", "th")
        )
    holder = holders.of(element)
    if holder is None or not holder.may_hold(element):
        return False
    is_piece = holder.is_cell and element.tag not in ("div", "p", "ul", "section")
    return is_piece or _is_beside_words(element, holder)


def _is_drawn_elsewhere(
    row: html.HtmlElement, is_not_drawn: Callable[[html.HtmlElement], bool]
) -> bool:
    """Whether a row is not drawn, and one beside it that is drawn has the same labels."""
    if not is_not_drawn(row):
        return False
    labels = _labels(row)
    return any(
        _labels(one) == labels and not is_not_drawn(one)
        for one in row.getparent().iterchildren("tr")
        if one is not row
    )


def _labels(row: html.HtmlElement) -> list[str]:
    cells = (said(cell) for cell in row.iterchildren("td", "th"))
    return [one for one in cells if not is_value(one)]


def _is_not_drawn(cell: html.HtmlElement, styles: Styles) -> bool:
    return "hidden" in cell.attrib or styles.of(cell).get("display") == "none"


def _is_out_of_sight(element: html.HtmlElement, styles: Styles) -> bool:
    if element.tag in _ABOVE or (element.tag in _NOT_DRAWN and "srcdoc" not in element.attrib):
        return True
    return is_gone(element, styles.of(element))


def _is_beside_words(element: html.HtmlElement, holder: Holder) -> bool:
    own = said(element)
    return len(own) <= _LONGEST and own != said(holder.element)


def _beside_others(
    telling: Sequence[html.HtmlElement],
    is_one: Callable[[html.HtmlElement], bool],
    holders: Holders,
) -> list[html.HtmlElement]:
    """The pieces of cells that are of some kind, where other words stand in the same cell."""
    found: dict[html.HtmlElement, list[html.HtmlElement]] = defaultdict(list)

    def is_meant(element: html.HtmlElement) -> bool:
        if element.tag in ("td", "th") or not is_one(element):
            return False
        holder = holders.of(element)
        return holder is not None and holder.is_cell and holder.may_hold(element)

    for one in outermost_of(telling, is_meant):
        if holder := holders.of(one):
            found[holder.element].append(one)
    beside = (pieces for cell, pieces in found.items() if len(said(cell)) > _length(pieces))
    return [one for pieces in beside for one in pieces]


def _length(pieces: Sequence[html.HtmlElement]) -> int:
    """How long pieces are with a blank around each."""
    return sum(len(said(one)) + 1 for one in pieces) - 1


def _is_supposed(element: html.HtmlElement, styles: Styles) -> bool:
    if element.tag == "button":
        return True
    if (names := element.get("class")) and _READ_OUT.search(names):
        return styles.of(element).get("display", "none") == "none"
    return _is_white(element, styles)


def _is_white(element: html.HtmlElement, styles: Styles) -> bool:
    """Whether a figure is white, and nothing around it within its table is of a colour."""
    color = styles.of(element).get("color") or element.get("color") or ""
    if not _WHITE.fullmatch(color) or not FIGURE_OR_UNIT.fullmatch(said(element)):
        return False
    for one in (element, *element.iterancestors()):
        if one.get("bgcolor") or any(name.startswith("background") for name in styles.of(one)):
            return False
        if part_of(one) == "table":
            break
    return True


def _is_not_read_out(element: html.HtmlElement) -> bool:
    """Whether digits are seen, and not read out: they may be the figure's or not."""
    return element.get("aria-hidden") == "true" and bool(_DIGIT.search(said(element)))


def _set_apart(piece: html.HtmlElement) -> None:
    """Print a gap around a piece: nobody can tell whether its digits are the figure's."""
    piece.text = f" {piece.text or ''}"
    piece.tail = f" {piece.tail or ''}"
