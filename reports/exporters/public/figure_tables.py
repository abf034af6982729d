"""How do all figures of a package stand in tables? Wide and long; a blank is empty, never 0."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from io import StringIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from reports.document import Document
from reports.document.entry import writable
from reports.document.live_fields import written
from reports.document.public.published_year import PublicUnit, PublicVersion, PublishedYear
from reports.exporters.xlsx_parts import packed_book

Value = str | int | Decimal | None
Documents = Mapping[str, Document]
"""The reports of a package as they were frozen, by the key of their version."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDE_HEAD = ("unit_id", "unit", "kind", "year", "version", "title", "published_on", "address")
LONG_HEAD = ("unit_id", "unit", "year", "version", "cell", "table", "line", "column", "value")


def wide_rows(package: PublishedYear, documents: Documents) -> Iterator[list[Value]]:
    """A head, then a row each valid report."""
    editions = {documents[one.key].edition for _, one in _valid(package)}
    cells = list(dict.fromkeys(cell for edition in editions for cell in edition.cells))
    yield [*WIDE_HEAD, *cells]
    about: list[Value]
    for unit, one in _valid(package):
        figures = documents[one.key].figures
        day = f"{one.published_at:%Y-%m-%d}"
        about = [unit.number, unit.name, unit.group, one.year, one.version, one.title, day]
        yield [*about, one.address, *map(figures.get, cells)]


def long_rows(package: PublishedYear, documents: Documents) -> Iterator[list[Value]]:
    """A head, then a row each figure of each valid report."""
    yield [*LONG_HEAD]
    about: list[Value]
    for unit, one in _valid(package):
        document = documents[one.key]
        about = [unit.number, unit.name, one.year, one.version]
        for table in document.edition.tables:
            caption = document.edition.chapter_of[table.chapter].heading
            for cell in table.cells:
                names = document.edition.names(cell)
                yield [*about, cell, caption, *names, document.figures.get(cell)]


def plain_rows(rows: Iterable[Iterable[Value]]) -> bytes:
    """CSV that Excel reads as well; no text in it is ever taken for a formula."""
    out = StringIO()
    csv.writer(out).writerows([_said(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def figures_book(package: PublishedYear, documents: Documents) -> bytes:
    """Both tables as a workbook; the same figures always give the same bytes."""
    book = Workbook(write_only=True)
    for name, rows in (
        ("一份报告一行", wide_rows(package, documents)),
        ("一个数一行", long_rows(package, documents)),
    ):
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "C2"
        for row in rows:
            sheet.append([_cell(sheet, value) for value in row])
    moment = datetime.combine(package.as_of.date(), datetime.min.time())
    return packed_book(book, [], package.title, "阳光年报", moment)


def _valid(package: PublishedYear) -> Iterator[tuple[PublicUnit, PublicVersion]]:
    return ((unit, unit.versions[0]) for unit in package.units if unit.versions)


def _said(value: Value) -> str:
    if not isinstance(value, str):
        return written(value)
    text = writable(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _cell(sheet: object, value: Value) -> object:
    """A number stays one, a blank stays blank, and a text that looks like a formula stays text."""
    if not isinstance(value, str):
        return Decimal(written(value)) if isinstance(value, Decimal) else value
    text = writable(value)
    if not text.startswith(_FORMULA):
        return text
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type, cell.quotePrefix = "s", True
    return cell
