"""How is plain text read? Paragraphs, and tables in the shapes that copying leaves."""

from dataclasses import replace

from reports.document import Document
from reports.document.entry import writable
from reports.importers.assemble import assemble
from reports.importers.bounds import refuse_long_text
from reports.importers.flow import Flow
from reports.importers.opening.encoding import decoded
from reports.importers.parts.look_alikes import in_common_use
from reports.importers.parts.soft_breaks import with_titles_on_one_line
from reports.importers.source import source_of
from reports.importers.text.comma_rows import without_commas
from reports.importers.text.drawn_tables import without_drawing
from reports.importers.text.marked_down import without_marks
from reports.importers.text.quoted import unquoted
from reports.importers.text.spaced_letters import without_gaps
from reports.importers.text.text_tables import items_of
from reports.importers.text.whole_cells import with_whole_cells
from reports.importers.text.wrapped_lines import whole_paragraphs
from reports.importers.unreadable import Unreadable


def read(data: bytes, year: int | None = None) -> Document:
    """Read a text file, in UTF-8, UTF-16 or GB18030."""
    return assemble(flow(data), source_of("txt", data), year)


def flow(data: bytes) -> Flow:
    """Take a text apart."""
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("这不是文本文件，无法读取。")
    text, is_whole = decoded(data)
    refuse_long_text(text)
    text = writable(text).replace("\r\n", "\n").replace("\r", "\n")
    lines = without_commas(text.split("\n"))
    lines = without_marks(with_whole_cells(without_drawing(unquoted(lines))))
    lines, told = without_gaps(with_titles_on_one_line(lines))
    remarks = () if is_whole else ("有些字符读不出来，文件的编码可能有错。",)
    plain = in_common_use(Flow((), (*remarks, *told), lines))
    items = whole_paragraphs([*items_of(plain.lines)], plain.lines)
    return replace(plain, items=tuple(items), is_plain=True)
