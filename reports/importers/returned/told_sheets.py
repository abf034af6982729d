"""How is a workbook read cell by cell? As values that go from one process to another."""

import warnings
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from reports.document.entry import writable
from reports.importers.opening.package import DAMAGED, Package
from reports.importers.returned.sheet_cells import ERROR, FORMULA, NUMBER, OTHER, TEXT
from reports.importers.unreadable import Unreadable

_BOOK: Final = "xl/workbook.xml"
_LARGEST: Final = 20 * 1024 * 1024
_MOST_CELLS: Final = 400_000
_MOST_SHEETS: Final = 400
_LARGEST_AREA: Final = 5000
_LONGEST: Final = 400
"""Characters of a cell that are kept: a label has forty."""

_KINDS: Final = {"n": NUMBER, "s": TEXT, "inlineStr": TEXT, "f": FORMULA, "e": ERROR}


def told_sheets(data: bytes) -> list[dict[str, Any]]:
    """The sheets of a workbook as values that go from one process to another."""
    # Loading openpyxl takes longer than reading a report of another kind.
    from openpyxl import load_workbook

    package = Package(data, _LARGEST)
    if _BOOK not in package:
        raise Unreadable("这不是Excel文件（XLSX），或者文件已经损坏。旧的XLS请另存为XLSX再交。")
    package.inspect()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            typed = load_workbook(BytesIO(data))
            shown = load_workbook(BytesIO(data), data_only=True)
            return list(_told(typed.worksheets, shown))
    except Unreadable:
        raise
    except Exception as fault:  # openpyxl lets through whatever a damaged part makes Python raise
        raise Unreadable(DAMAGED) from fault


def _told(sheets: list[Any], shown: Any) -> Iterator[dict[str, Any]]:
    if len(sheets) > _MOST_SHEETS or sum(len(one._cells) for one in sheets) > _MOST_CELLS:
        raise Unreadable("工作簿太大：工作表太多，或者有内容的格超过40万个。")
    for sheet in sheets:
        values = shown[sheet.title]
        yield {
            "name": sheet.title,
            "cells": list(_cells(sheet, values)),
            "merged": list(_areas(sheet)),
            "hidden_rows": [n for n, one in sheet.row_dimensions.items() if one.hidden],
            "hidden_columns": sorted(_hidden_columns(sheet)),
            "is_hidden": sheet.sheet_state != "visible",
        }


def _areas(sheet: Any) -> Iterator[list[int]]:
    """Merged areas, a title's over all columns among them; no more than can be looked through."""
    for one in sheet.merged_cells.ranges:
        if one.size["rows"] * one.size["columns"] <= _LARGEST_AREA:
            yield [one.min_row, one.min_col, one.max_row, one.max_col]


def _hidden_columns(sheet: Any) -> Iterator[int]:
    for one in sheet.column_dimensions.values():
        if one.hidden and one.min:
            yield from range(one.min, min(one.max, one.min + 500) + 1)


def _cells(sheet: Any, values: Any) -> Iterator[list[Any]]:
    for (row, column), cell in sheet._cells.items():
        if cell.value is None:
            continue
        formula = cell.value if isinstance(cell.value, str) else "="
        is_formula = cell.data_type == "f"
        seen = values.cell(row, column).value if is_formula else cell.value
        kind = _KINDS.get(cell.data_type, OTHER)
        yield [row, column, kind, _shown(seen), formula[:_LONGEST] if is_formula else ""]


def _shown(value: object) -> str:
    """A value as one would write it: no exponent, no .0 after a whole number."""
    if isinstance(value, float):
        number = Decimal(repr(value))
        return str(int(number)) if number.is_finite() and number % 1 == 0 else f"{number:f}"
    return "" if value is None else writable(str(value))[:_LONGEST]
