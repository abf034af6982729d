"""How is a web page read? Its headings, paragraphs and tables in order, as a browser shows them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from lxml import etree, html

from reports.document import Document
from reports.document.entry import writable
from reports.importers.assemble import assemble
from reports.importers.bounds import Room, refuse_endless, refuse_large
from reports.importers.cells.pieces import is_value
from reports.importers.flow import TITLE, Flow, Item, Line
from reports.importers.markup.hidden_copies import take_out_copies
from reports.importers.markup.html_table import is_printed_table, is_unseen, matrix, typed_value
from reports.importers.markup.laid_apart import RowsOf, laid_apart
from reports.importers.markup.page_names import named
from reports.importers.markup.page_styles import Styles
from reports.importers.markup.raised_and_struck import (
    may_have_some,
    take_out_struck,
    with_notes_marked,
)
from reports.importers.markup.sheet_names import without_sheet_names
from reports.importers.markup.tab_sheets import with_names_above
from reports.importers.markup.unclosed import close_cells
from reports.importers.markup.unshown import unshown_markup
from reports.importers.opening.encoding import decoded
from reports.importers.parts.headings import is_chapter_like, names_chapter
from reports.importers.parts.title import reads_like_title
from reports.importers.source import source_of
from reports.importers.text.lines_of_tables import are_drawn, with_tables
from reports.importers.unreadable import Unreadable

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div"),
        *("dl", "dt", "legend", "menu", "summary"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACE_WITHIN = re.compile(r"[ \f]+")
_RETURN = re.compile(r"\r\n?")
_WHITE_SPACE = re.compile(r"white-space\s{0,9}:\s{0,9}([a-z-]+)", re.IGNORECASE)
_TO_THE_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s*:", re.IGNORECASE)
_RANKS = {f"h{rank}": rank for rank in range(1, 7)}


@dataclass
class _Page:
    """The lines and tables of a page as far as it has been walked."""

    items: list[Item] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    room: Room = field(default_factory=Room)
    apart: RowsOf = field(default_factory=dict)
    """Elements whose rows of cells a style sets apart."""

    def end_line(self, rank: int, align: str) -> None:
        text = "\n".join(part.strip(" ") for part in "".join(self.words).split("\n"))
        self.words.clear()
        if text.strip():
            self.items.append(Line(text.strip("\n"), rank, align=align))


def read(data: bytes, year: int | None = None) -> Document:
    """Read an HTML page or fragment, in UTF-8 or GB18030."""
    return assemble(flow(data), source_of("html", data), year)


def flow(data: bytes) -> Flow:
    """Take a web page apart."""
    refuse_endless(data)
    text, is_whole = decoded(data)
    try:
        root = _tree(with_notes_marked(writable(text)))
        hidden = take_out_copies(root) if "none" in text or "hidden" in text else ()
        hidden += take_out_struck(root) if may_have_some(text) else ()
        shown, struck = _items(root)
        items, around = without_sheet_names(shown)
    except Unreadable:
        raise
    except (etree.LxmlError, ValueError, RecursionError) as fault:
        raise Unreadable("这不是完整的网页，或者层级太深，无法读取。") from fault
    remarks = () if is_whole else ("有些字符读不出来，网页的编码可能有错。",)
    items = with_tables(list(_with_levels(items)))
    return Flow(tuple(items), remarks, around=around, hidden=hidden + struck, name=named(root))


def _items(root: html.HtmlElement) -> tuple[list[Item], tuple[tuple[str, str], ...]]:
    """What a page shows; where that is no report, what tabs and scripts would show of one, and
    what is taken out of that."""
    shown = _walked(root)
    refuse_large(shown)
    if not are_drawn(shown) and (apart := laid_apart(root, Styles(root))):
        shown = _walked(root, apart)
    if _has_chapters(shown):
        return shown, ()
    if with_names_above(root):
        return _walked(root), ()
    markup = writable(unshown_markup(root)) if not any(map(_is_table, shown)) else ""
    if not markup:
        return shown, ()
    refuse_endless(markup.encode())
    held = _tree(with_notes_marked(markup))
    struck = take_out_struck(held) if may_have_some(markup) else ()
    return [*shown, *_walked(held)], struck


def _walked(root: html.HtmlElement, apart: RowsOf | None = None) -> list[Item]:
    page = _Page(apart=apart or {})
    _walk(root, page, 0, "")
    page.end_line(0, "")
    return page.items


def _has_chapters(items: Sequence[Item]) -> bool:
    """Whether two headings of chapters have something between them."""
    heads = [isinstance(one, Line) and names_chapter(one.text) for one in items]
    places = [n for n, is_head in enumerate(heads) if is_head]
    return any(last - first > 1 for first, last in pairwise(places))


def _is_table(item: Item) -> bool:
    return not isinstance(item, Line)


def _tree(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    root = html.document_fromstring(text.encode(), parser=parser)
    close_cells(root)
    return root


def _walk(
    element: html.HtmlElement, page: _Page, rank: int, align: str, is_set: bool = False
) -> None:
    """Add what an element shows; ``rank``, ``align`` are those of the block it stands in.

    ``is_set``: the text is printed as it is set, line by line.
    """
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag and is_unseen(element):
        return
    if tag in _SINGLE:
        page.words.append(_SINGLE[tag](element))
        return
    if (items := _whole(element, page)) is not None:
        page.end_line(rank, align)
        page.items += items
        return
    is_block = tag in _BLOCKS
    own_rank, own_align = _RANKS.get(tag, rank), _align(element, align)
    if is_block:
        page.end_line(rank, align)
    is_set = _is_set(element, tag == "pre" or is_set)
    page.words.append(_shown(element.text or "", is_set))
    for child in element:
        _walk(child, page, own_rank, own_align, is_set)
        page.words.append(_shown(child.tail or "", is_set))
    if is_block:
        page.end_line(own_rank, own_align)


def _whole(element: html.HtmlElement, page: _Page) -> list[Item] | None:
    """What an element is that is no block of words: a table, rows of cells, a page in a frame."""
    if rows := page.apart.get(element):
        return [Line("\t".join(row)) for row in rows]
    if is_printed_table(element):
        return [matrix(element, page.room)]
    if element.tag == "iframe" and (framed := element.get("srcdoc", "").strip()):
        return _walked(_tree(framed))
    return None


def _filled_in(field: html.HtmlElement) -> str:
    """The figure in a field of a form; other words there are a box to search or to sign in."""
    value = typed_value(field)
    return value if is_value(value) else ""


def _pictured(picture: html.HtmlElement) -> str:
    """What a picture stands for, where that is the title or the heading of a chapter."""
    said = " ".join((picture.get("alt") or picture.get("title") or "").split())
    return said if names_chapter(said) or reads_like_title(said) else ""


_SINGLE: Final = {"br": lambda _: "\n", "img": _pictured, "input": _filled_in}
"""Elements that hold no others, and what they say."""


def _is_set(element: html.HtmlElement, is_inherited: bool) -> bool:
    style = _WHITE_SPACE.search(element.get("style") or "")
    return style[1].lower().startswith(("pre", "break")) if style else is_inherited


def _shown(text: str, is_set: bool) -> str:
    """Text as a browser prints it: in one line, or line by line."""
    if is_set:
        return _SPACE_WITHIN.sub(" ", _RETURN.sub("\n", text))
    return _SPACE.sub(" ", text)


def _align(element: html.HtmlElement, inherited: str) -> str:
    style = element.get("style") or ""
    if _TO_THE_RIGHT.search(style) or (element.get("align") or "").lower() == "right":
        return "right"
    return "" if _ALIGNED.search(style) or element.get("align") else inherited


def _with_levels(items: list[Item]) -> Iterator[Item]:
    """Ranks become levels: the heading that reads like a title is the title, else the first is.

    Above it a site has headings of its own, which say nothing of the report's.
    """
    ranked = [one for one in items if isinstance(one, Line) and one.level]
    titled = next((one for one in ranked if reads_like_title(one.text)), None)
    first = titled or next(iter(ranked), None)
    top = first.level - is_chapter_like(first.text) if first else 0
    is_title = bool(titled) or items[:1] == [first] or not _is_named(items)
    for one in items:
        if isinstance(one, Line) and one.level:
            level = max(one.level - top, 0)
            role = TITLE if one is first and not level and is_title else ""
            yield Line(one.text, level, role, one.align)
        else:
            yield one


def _is_named(items: list[Item]) -> bool:
    """Whether a line that is no heading reads like the title."""
    return any(isinstance(one, Line) and reads_like_title(one.text) for one in items)
