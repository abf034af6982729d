"""How is a Word file read? Its paragraphs and tables in order, as they are printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from lxml import etree

from reports.document import Document
from reports.importers.assemble import assemble
from reports.importers.bounds import Room
from reports.importers.flow import Flow, Item, Line, Matrix, Slot
from reports.importers.opening import embedded
from reports.importers.opening.package import Package
from reports.importers.source import source_of
from reports.importers.text.lines_of_tables import with_tables
from reports.importers.text_frames import is_text_frame
from reports.importers.unreadable import Unreadable
from reports.importers.word.docx_styles import W, look_of, styles
from reports.importers.word.list_numbers import ListNumbers
from reports.importers.word.struck_runs import is_on, take_out_struck_runs

_BODY = "word/document.xml"
_COMMENTS = "word/comments.xml"
_STYLES = "word/styles.xml"
_NUMBERING = "word/numbering.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = f"{W}txbxContent"
_INNER = {_FALLBACK, _BOX}
"""A box inside these is read with them, or not at all."""
_UNPRINTED = {f"{W}{name}" for name in ("pPr", "rPr", "del", "moveFrom")} | {_FALLBACK, _BOX}
_SPECIAL = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
_HOLDERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "customXml", "moveTo")}
_SLIVER = 40
"""Twentieths of a point: no column of a table is narrower than 0.7 mm."""
_WIDEST = 64
"""Columns that one cell may span: a table of the report has fifteen."""


@dataclass(frozen=True)
class _Word:
    """What the parts of a file share: its styles, its lists, and the room for its tables."""

    styles: Mapping[str, etree._Element]
    numbers: ListNumbers
    room: Room = field(default_factory=Room)


def read(data: bytes, year: int | None = None) -> Document:
    """Read a DOCX file; the copy of the report that it may carry can only confirm what it says."""
    package = Package(data)
    printed = assemble(flow(package), source_of("docx", data), year)
    return embedded.confirm(printed, package)


def flow(package: Package) -> Flow:
    """Take a Word file apart."""
    if _BODY not in package:
        raise Unreadable("这不是Word文件（DOCX），或者文件已经损坏。")
    root = package.tree(_BODY)
    by_id = styles(package.tree(_STYLES) if _STYLES in package else None)
    lists = package.tree(_NUMBERING) if _NUMBERING in package else None
    word = _Word(by_id, ListNumbers(by_id, lists))
    struck = take_out_struck_runs(root, by_id)
    body = root.find(f"{W}body")
    items = tuple(_items(body, word)) if body is not None else ()
    changed = root.find(f".//{W}ins") is not None or root.find(f".//{W}del") is not None
    hidden = any(_is_hidden(run) and run.find(f"{W}t") is not None for run in root.iter(f"{W}r"))
    remarks = (
        *(("文件里有隐藏的文字，不会打印，没有读取。",) if hidden else ()),
        *(("文件里有修订痕迹，按接受全部修订以后的文字读取。",) if changed else ()),
        *(("文件里有批注，没有读取。",) if _COMMENTS in package else ()),
    )
    return Flow(tuple(with_tables(items)), remarks, hidden=struck)


def _items(parent: etree._Element, word: _Word) -> Iterator[Item]:
    for child in parent:
        if child.tag == f"{W}p":
            yield from _lines(child, word)
        elif child.tag == f"{W}tbl":
            yield from _table(child, word)
        elif child.tag in _HOLDERS:
            yield from _items(child, word)


def _table(table: etree._Element, word: _Word) -> Iterator[Item]:
    """A table; one that holds text together, or has tables in its cells, is only drawn round it."""
    rows = [list(_found(row, f"{W}tc")) for row in _found(table, f"{W}tr")]
    cells = [cell for row in rows for cell in row]
    is_drawn_round = table.find(f".//{W}tbl") is not None or len(cells) == 1
    if not is_drawn_round and not is_text_frame(
        ["".join(_text(one)) for one in row] for row in rows
    ):
        yield _matrix(table, word)
        return
    for cell in cells:
        yield from _items(cell, word)


def _lines(paragraph: etree._Element, word: _Word) -> Iterator[Item]:
    number, text = word.numbers.before(paragraph), "".join(_text(paragraph))
    if text.strip():
        text = number + text.lstrip() if number else text
        look = look_of(paragraph, word.styles)
        yield Line(text, look.level, look.role, look.align)
    for box in paragraph.iter(_BOX):
        if not any(above.tag in _INNER for above in _within(box, paragraph)):
            yield from _items(box, word)


def _within(element: etree._Element, outer: etree._Element) -> Iterator[etree._Element]:
    """What an element stands in, up to another one."""
    return takewhile(lambda above: above is not outer, element.iterancestors())


def _text(node: etree._Element) -> Iterator[str]:
    for child in node:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SPECIAL:
            yield _SPECIAL[child.tag]
        elif child.tag not in _UNPRINTED and not _is_hidden(child):
            yield from _text(child)


def _is_hidden(run: etree._Element) -> bool:
    """Whether words are hidden: Word neither shows nor prints them."""
    look = run.find(f"{W}rPr") if run.tag == f"{W}r" else None
    return look is not None and is_on(look, "vanish")


def _matrix(table: etree._Element, word: _Word) -> Matrix:
    rows: list[tuple[Slot, ...]] = []
    for number, row in enumerate(_found(table, f"{W}tr")):
        above = rows[-1] if rows else ()
        rows.append(tuple(_slots(row, number, above, word.numbers)))
        word.room.take(len(rows[-1]))
    kept = _columns(table, max(map(len, rows), default=0))
    return Matrix(tuple(tuple(row[n] for n in kept if n < len(row)) for row in rows))


def _columns(table: etree._Element, count: int) -> Sequence[int]:
    """The columns that are wide enough to be seen; rounding leaves slivers between others."""
    widths = [
        _number_of(column.get(f"{W}w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")
    ]
    slivers = {n for n, width in enumerate(widths) if width and width <= _SLIVER}
    return [n for n in range(count) if n not in slivers]


def _slots(
    row: etree._Element, number: int, above: tuple[Slot, ...], numbers: ListNumbers
) -> Iterator[Slot]:
    skipped = _number(row.find(f"{W}trPr/{W}gridBefore"))
    yield from (Slot("", number, column) for column in range(skipped))
    column, slot = skipped, None
    for cell in _found(row, f"{W}tc"):
        width = _number(cell.find(f"{W}tcPr/{W}gridSpan")) or 1
        text, before = _cell_text(cell, numbers), slot
        slot = Slot(text, number, column)
        if _goes_on(cell, "vMerge") and column < len(above):
            slot = above[column]
        elif before and not text.strip() and _goes_on(cell, "hMerge"):
            slot = before
        yield from (slot,) * width
        column += width


def _goes_on(cell: etree._Element, merge: str) -> bool:
    """Whether a cell is covered by the one above it, or in old files by the one before it."""
    found = cell.find(f"{W}tcPr/{W}{merge}")
    return found is not None and found.get(f"{W}val", "continue") == "continue"


def _found(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _found(child, tag)


def _cell_text(cell: etree._Element, numbers: ListNumbers) -> str:
    """The paragraphs of a cell with their numbers; a number alone is counted and says nothing."""
    texts = ((numbers.before(one), "".join(_text(one))) for one in cell.iter(f"{W}p"))
    return "\n".join(number + text for number, text in texts if text.strip())


def _number(element: etree._Element | None) -> int:
    value = _number_of(element.get(f"{W}val")) if element is not None else None
    return min(value or 0, _WIDEST)


def _number_of(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch("[0-9]{1,9}", text) else None
