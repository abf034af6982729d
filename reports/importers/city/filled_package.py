"""How are values put into a workbook so that all else stays as it was? In the XML of its sheets.

No cell that has anything is written; formulas, formats, pictures and all other parts are kept.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Final

from lxml import etree
from openpyxl.utils import column_index_from_string, get_column_letter

from reports.importers.opening.package import DAMAGED, Package
from reports.importers.unreadable import Unreadable

_NAMESPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MAIN: Final = f"{{{_NAMESPACE}}}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK: Final = "xl/workbook.xml"
_PLACE: Final = re.compile("([A-Z]{1,3})([0-9]{1,7})")

Value = tuple[str, int, int, str]
"""Sheet, row, column and the number that goes there."""


def filled_package(data: bytes, values: Iterable[Value]) -> bytes:
    """The workbook with the values in its empty cells, to be computed anew when it is opened."""
    package = Package(data)
    book = package.tree(_BOOK)
    sheets = dict(_sheet_parts(package, book))
    by_part: dict[str, dict[tuple[int, int], str]] = {part: {} for part in sheets.values()}
    for name, row, column, value in values:
        if name not in sheets:
            raise Unreadable(DAMAGED)
        by_part[sheets[name]][row, column] = value
    changed = {part: _filled(package.tree(part), some) for part, some in by_part.items()}
    changed[_BOOK] = _computed_anew(book)
    return _repacked(data, changed)


def _sheet_parts(package: Package, book: etree._Element) -> Iterator[tuple[str, str]]:
    """The name of each sheet and the part that it is kept in."""
    relations = package.tree("xl/_rels/workbook.xml.rels")
    targets = {one.get("Id"): str(one.get("Target")) for one in relations}
    for sheet in book.iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        part = posixpath.normpath(part)
        if part in package and "worksheets" in part:
            yield str(sheet.get("name")), part


def _filled(sheet: etree._Element, values: Mapping[tuple[int, int], str]) -> bytes:
    data = sheet.find(f"{_MAIN}sheetData")
    if data is None:
        raise Unreadable(DAMAGED)
    styles = dict(_column_styles(sheet))
    rows = dict(_numbered_rows(data))
    for (row, column), value in sorted(values.items()):
        line = rows.get(row)
        if line is None:
            line = rows[row] = _new_row(data, row)
        _write(line, row, column, value, styles)
    for cell in data.iter(f"{_MAIN}c"):
        _forget_result(cell)
    return _xml(sheet)


def _numbered_rows(data: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    number = 0
    for row in data.iter(f"{_MAIN}row"):
        number = int(row.get("r") or number + 1)
        yield number, row


def _new_row(data: etree._Element, number: int) -> etree._Element:
    row = etree.Element(f"{_MAIN}row", r=str(number))
    before = sum(1 for one, _ in _numbered_rows(data) if one < number)
    data.insert(before, row)
    return row


def _write(
    line: etree._Element, row: int, column: int, value: str, styles: Mapping[int, str]
) -> None:
    """Put a number into a cell that has none, with the format that it has there."""
    at = 0
    for index, (number, cell) in enumerate(_numbered_cells(line)):
        if number == column:
            if cell.find(f"{_MAIN}f") is None and not _said(cell):
                cell[:] = []
                cell.attrib.pop("t", "")
                etree.SubElement(cell, f"{_MAIN}v").text = value
            return
        if number < column:
            at = index + 1
    cell = etree.Element(f"{_MAIN}c", r=f"{get_column_letter(column)}{row}")
    style = line.get("s") if line.get("customFormat") in ("1", "true") else styles.get(column)
    if style:
        cell.set("s", style)
    etree.SubElement(cell, f"{_MAIN}v").text = value
    line.insert(at, cell)


def _said(cell: etree._Element) -> str:
    return "".join(map(str, cell.itertext())).strip()


def _numbered_cells(line: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    number = 0
    for cell in line.iter(f"{_MAIN}c"):
        place = _PLACE.fullmatch(cell.get("r") or "")
        number = column_index_from_string(place[1]) if place else number + 1
        yield number, cell


def _column_styles(sheet: etree._Element) -> Iterator[tuple[int, str]]:
    for one in sheet.iter(f"{_MAIN}col"):
        first, last = int(one.get("min") or 1), int(one.get("max") or 1)
        if style := one.get("style"):
            yield from ((number, style) for number in range(first, min(last, first + 500) + 1))


def _forget_result(cell: etree._Element) -> None:
    """What a formula gave before there were figures is no longer so: it is computed anew."""
    value = cell.find(f"{_MAIN}v")
    if cell.find(f"{_MAIN}f") is not None and value is not None:
        cell.remove(value)
        cell.attrib.pop("t", "")


def _computed_anew(book: etree._Element) -> bytes:
    settings = book.find(f"{_MAIN}calcPr")
    if settings is None:
        settings = etree.Element(f"{_MAIN}calcPr")
        before = [book.find(f"{_MAIN}{name}") for name in ("definedNames", "sheets")]
        place = next(one for one in before if one is not None)
        place.addnext(settings)
    settings.set("fullCalcOnLoad", "1")
    return _xml(book)


def _repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same members in the same order, but for those that were changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = changed.get(entry.filename)
            told = zipfile.ZipInfo(entry.filename, entry.date_time)
            told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, entry.external_attr
            new.writestr(told, old.read(entry) if content is None else content)
    return out.getvalue()


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
