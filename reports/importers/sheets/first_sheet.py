"""What stands on the first sheet of a workbook? Rows as people see them, so many and no more."""

import re
import warnings
import zipfile
from io import BytesIO
from typing import Any

from reports.document.entry import writable
from reports.importers.opening.package import Package
from reports.importers.unreadable import Unreadable

_LARGEST_MEMBER = 20 * 1024 * 1024
_FAULTS = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError),
    zipfile.BadZipFile,
)


def rows_of(data: bytes, most_rows: int, most_columns: int) -> list[list[str]]:
    """The rows from the top; formulas as what they came to, or as they stand where that is not
    kept. What is merged stands in all the places that it covers.
    """
    # Loading openpyxl takes longer than reading a file of another kind.
    from openpyxl import load_workbook

    Package(data, largest=_LARGEST_MEMBER).inspect()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            said = _source(book, sheet)
            bounds = {"max_row": most_rows, "max_col": most_columns, "values_only": True}
            rows = [[_text(one) for one in row] for row in sheet.iter_rows(**bounds)]
            if _FORMULA.search(said):
                typed = load_workbook(BytesIO(data), read_only=True).worksheets[0]
                _with_formulas(rows, typed.iter_rows(**bounds))
            for area in _MERGED.findall(said):
                _spread(rows, area.decode())
            return rows
    except _FAULTS as fault:
        raise Unreadable("这个文件读不出来，请用下载的模板填写，存成XLSX再试。") from fault


_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')


def _source(book: Any, sheet: Any) -> bytes:
    """The sheet as it stands in the file: what is merged is said behind its rows."""
    with book._archive.open(sheet._worksheet_path) as part:
        return bytes(part.read())


def _with_formulas(rows: list[list[str]], typed: Any) -> None:
    """Show a formula whose result the file does not hold: a blank would say that it is empty."""
    for row, cells in zip(rows, typed, strict=False):
        for place, value in enumerate(cells[: len(row)]):
            if not row[place] and isinstance(value, str) and value.startswith("="):
                row[place] = value


def _spread(rows: list[list[str]], area: str) -> None:
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = range_boundaries(area)
    covered = rows[top - 1 : bottom]
    text = covered[0][left - 1] if covered and left <= len(covered[0]) else ""
    for row in covered:
        row[left - 1 : right] = [text] * len(row[left - 1 : right])


def _text(value: object) -> str:
    """A cell as people see it: 13800000000.0 is typed without its fraction."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(writable(str(value)).split())
