"""What did a page leave open? A row or cell that begins in a cell ends that cell."""

from typing import Final

from lxml import html

_ENDS: Final = {"tr": frozenset({"tr", "td", "th"}), "td": frozenset({"td", "th"})}
"""What a part of a table that begins ends, if the table in which it stands has not ended."""


def close_cells(root: html.HtmlElement) -> None:
    """Put rows and cells that words left open (a FONT, a B) have swallowed behind what they end."""
    for part in list(root.iter("tr", "td", "th")):
        if (ended := _ended_by(part)) is not None:
            _move_behind(part, ended)


def _ended_by(part: html.HtmlElement) -> html.HtmlElement | None:
    """The outermost row or cell of its own table that a part stands in and ends."""
    ends, ended = _ENDS["tr" if part.tag == "tr" else "td"], None
    for over in part.iterancestors():
        if over.tag == "table":
            break
        if over.tag in ends:
            ended = over
    return ended


def _move_behind(part: html.HtmlElement, ended: html.HtmlElement) -> None:
    """With all that follows it there, in the same order."""
    for one in (part, *part.itersiblings()):
        ended.addnext(one)
        ended = one
