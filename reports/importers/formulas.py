"""What does a cell of a sheet show? Its value; for a formula the result, computed where missing."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter, range_boundaries

_REFERENCE = r"\$?[A-Z]{1,2}\$?[1-9][0-9]{0,3}"
_PART = rf"{_REFERENCE}(?::{_REFERENCE})?"
_ADDITION = re.compile(
    rf"=(?:SUM\((?P<listed>{_PART}(?:,{_PART})*)\)|(?P<added>{_REFERENCE}(?:\+{_REFERENCE})*))"
)
_DEEPEST = 4
_MOST_PARTS = 500


class Values:
    """The texts of a sheet's cells, and what was odd about them."""

    def __init__(self, typed: Any, shown: Any) -> None:
        self._typed, self._shown = typed, shown
        self.remarks: list[str] = []

    def text(self, row: int, column: int) -> str:
        """What a cell shows; empty, with a remark, for a formula without a result."""
        typed = self._typed.cell(row, column).value
        if not _is_formula(typed):
            return _plain(typed)
        parts = list(_parts(typed))
        if parts and all(self._value(place, 0) is None for place in parts):
            self._remark(row, column, "公式所加的格都是空的，读作没有填")
            return ""
        shown = self._shown.cell(row, column).value
        result = self._computed(parts, 0) if shown is None else shown
        if result is None:
            self._remark(row, column, "公式没有保存结果，读作没有填")
        return _plain(result)

    def _computed(self, parts: list[tuple[int, int]], depth: int) -> int | Decimal | None:
        """The sum of the parts; None as soon as one of them is no number."""
        values = [self._value(place, depth) for place in parts]
        numbers = [value for value in values if value is not None]
        return sum(numbers) if parts and len(numbers) == len(parts) else None

    def _value(self, place: tuple[int, int], depth: int) -> int | Decimal | None:
        shown, typed = self._shown.cell(*place).value, self._typed.cell(*place).value
        if shown is None and _is_formula(typed) and depth < _DEEPEST:
            return self._computed(list(_parts(typed)), depth + 1)
        if isinstance(shown, int | float) and not isinstance(shown, bool):
            return Decimal(repr(shown)) if isinstance(shown, float) else shown
        return None

    def _remark(self, row: int, column: int, says: str) -> None:
        place = f"{get_column_letter(column)}{row}"
        self.remarks.append(f"工作表“{self._typed.title}”的{place}：{says}。")


def _is_formula(value: object) -> bool:
    return isinstance(value, str) and value.startswith("=")


def _parts(formula: str) -> Iterator[tuple[int, int]]:
    """Rows and columns of what a plain addition adds; none for any other formula."""
    addition = _ADDITION.fullmatch(formula.replace(" ", "").upper())
    if not addition:
        return
    for part in re.split("[,+]", addition["listed"] or addition["added"]):
        left, top, right, bottom = range_boundaries(part)
        places = [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
        yield from places[:_MOST_PARTS]


def _plain(value: object) -> str:
    """A value as a person would write it: no exponent, no .0 after a whole number."""
    if isinstance(value, float):
        number = Decimal(repr(value))
        return str(int(number)) if number.is_finite() and number % 1 == 0 else f"{number:f}"
    return "" if value is None else str(value)
