"""What stands on the first sheet of a workbook? Rows as people see them, so many and no more."""

import warnings
import zipfile
from io import BytesIO

from reports.document.entry import writable
from reports.importers.opening.package import Package
from reports.importers.unreadable import Unreadable

_LARGEST_MEMBER = 20 * 1024 * 1024
_FAULTS = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError),
    zipfile.BadZipFile,
)


def rows_of(data: bytes, most_rows: int, most_columns: int) -> list[list[str]]:
    """The rows from the top; formulas as what they came to."""
    # Loading openpyxl takes longer than reading a file of another kind.
    from openpyxl import load_workbook

    Package(data, largest=_LARGEST_MEMBER).inspect()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            rows = book.worksheets[0].iter_rows(
                max_row=most_rows, max_col=most_columns, values_only=True
            )
            return [[_text(one) for one in row] for row in rows]
    except _FAULTS as fault:
        raise Unreadable("这个文件读不出来，请用下载的模板填写，存成XLSX再试。") from fault


def _text(value: object) -> str:
    """A cell as people see it: 13800000000.0 is typed without its fraction."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(writable(str(value)).split())
