"""Which parts is a workbook packed from? The same for the same content, results beside formulas."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree
from openpyxl import Workbook
from openpyxl.workbook.properties import CalcProperties
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import tostring

from reports.exporters.office_file import packed, unpacked

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

AS_NEW: Final = CalcProperties(calcId=191029, fullCalcOnLoad=False)
"""The results of the formulas are in the file: nothing is to be computed, or saved, on opening."""

Results = Mapping[str, int | Decimal]
"""What the formulas of a sheet give, by place."""


def packed_book(
    book: Workbook, results: Sequence[Results], title: str, author: str, moment: datetime
) -> bytes:
    """The file of a workbook; ``results`` are those of its sheets, in their order."""
    parts = _parts(book)
    for number, computed in enumerate(results, 1):
        name = f"xl/worksheets/sheet{number}.xml"
        parts[name] = _with_results(parts[name], computed)
    parts["docProps/core.xml"] = _described(book, title, author, moment)
    return packed(parts)


def _parts(book: Workbook) -> dict[str, bytes]:
    file = BytesIO()
    ExcelWriter(book, ZipFile(file, "w")).save()
    return unpacked(file.getvalue())


def _described(book: Workbook, title: str, author: str, moment: datetime) -> bytes:
    """Title, author and dates of the file, all of them its content's own."""
    properties = book.properties
    properties.title = title[:255]
    properties.creator = properties.lastModifiedBy = author[:255]
    properties.language = "zh-CN"
    properties.created = properties.modified = moment
    return bytes(tostring(properties.to_tree()))


def _with_results(sheet: bytes, results: Results) -> bytes:
    """Put the results beside the formulas, so that a preview shows them without computing."""
    root = etree.fromstring(sheet)
    for cell in root.iter(f"{_MAIN}c"):
        value = cell.find(f"{_MAIN}v")
        place = str(cell.get("r"))
        if place in results and value is not None:
            value.text = str(results[place])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
