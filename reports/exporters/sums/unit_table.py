"""一单位一行: how do all figures of a county stand in one table? Keys and labels on top of them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from reports.document.live_fields import written
from reports.document.sums.sum_book import SumWorkbook
from reports.exporters.plain_sheet import Row, comma_separated, workbook
from reports.statute.schema import Edition, Figure

_ABOUT: Final = {
    "单位": "unit",
    "全称": "name",
    "是否计入": "counting",
    "理由": "reason",
    "版本": "version",
    "内容校验值（SHA-256）": "digest",
}
"""The columns before the figures: label and key."""

_WIDTH, _WIDE = 12, 24


def unit_sheet(book: SumWorkbook) -> bytes:
    """XLSX: labels in the first row, keys in the second, then a row each unit."""
    labels = [*_ABOUT, *_labels(book.edition)]
    widths = {one: _WIDE if at < len(_ABOUT) else _WIDTH for at, one in enumerate(labels)}
    rows = (_keys(book.edition), *map(_with_numbers, _rows(book)))
    return workbook("一单位一行", widths, rows, title=f"{book.headline}一单位一行")


def unit_list(book: SumWorkbook) -> bytes:
    """CSV with the same rows; a blank is an empty field."""
    rows = (_keys(book.edition), *map(_in_words, _rows(book)))
    return comma_separated([*_ABOUT, *_labels(book.edition)], rows)


def _labels(edition: Edition) -> list[str]:
    numerals = {
        cell: edition.chapter_of[table.chapter].numeral
        for table in edition.tables
        for cell in table.cells
    }
    return [f"{numerals[cell]} {edition.spoken(cell)}" for cell in edition.cells]


def _keys(edition: Edition) -> Row:
    return [*_ABOUT.values(), *edition.cells]


def _rows(book: SumWorkbook) -> Iterator[Row]:
    """Every body with what is said of it; one that does not count has no figures."""
    figures = {one.names[0]: one.figures for one in book.lines if one.names}
    for note in book.notes:
        own = figures.get(note.name, {})
        about = (note.label, note.name, note.counting, note.reason, note.version, note.digest)
        yield [*about, *(own.get(cell) for cell in book.edition.cells)]


def _with_numbers(row: Row) -> Row:
    return [Decimal(written(one)) if isinstance(one, Decimal) else one for one in row]


def _in_words(row: Row) -> Row:
    return [_said(one) for one in row]


def _said(value: object) -> str:
    figure: Figure = value if isinstance(value, (int, Decimal)) else None
    return str(value or "") if figure is None else written(figure)
