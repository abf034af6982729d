"""How is an Excel file read? As a workbook, once it is known to be one that can do no harm."""

import warnings

from reports.document import Document
from reports.importers.assemble import assemble
from reports.importers.flow import Flow
from reports.importers.opening.package import DAMAGED, Package
from reports.importers.source import source_of
from reports.importers.unreadable import Unreadable

_BOOK = "xl/workbook.xml"
_LARGEST = 10 * 1024 * 1024


def read(data: bytes, year: int | None = None) -> Document:
    """Read the three tables of an XLSX file."""
    return assemble(flow(data), source_of("xlsx", data), year)


def flow(data: bytes) -> Flow:
    """Take a workbook apart."""
    # Loading openpyxl takes longer than reading a report of another kind.
    from reports.importers.sheets.workbook import flow_of

    package = Package(data, _LARGEST)
    if _BOOK not in package:
        raise Unreadable("这不是Excel文件（XLSX），或者文件已经损坏。")
    package.inspect()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return flow_of(data)
    except Unreadable:
        raise
    except Exception as fault:  # openpyxl lets through whatever a damaged part makes Python raise
        raise Unreadable(DAMAGED) from fault
