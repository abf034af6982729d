"""What does a cell of a sheet show? Its value; for a formula the result, computed where missing."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeAlias

from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils import get_column_letter, range_boundaries

from reports.document.digits import are_digits
from reports.document.note_marks import lowered, raised
from reports.importers.sheets.shown_otherwise import is_shown_otherwise

Place: TypeAlias = tuple[int, int]
"""Row and column, from 1."""

_REFERENCE = r"\$?[A-Z]{1,2}\$?[1-9][0-9]{0,3}"
_WRITTEN = r"[0-9]{1,9}(?:\.[0-9]{1,6})?"
_PART = rf"(?:{_REFERENCE}(?::{_REFERENCE})?|{_WRITTEN})"
_ADDED = rf"(?:{_REFERENCE}|{_WRITTEN})"
_ADDITION = re.compile(
    rf"=(?:SUM\((?P<listed>{_PART}(?:,{_PART})*)\)|(?P<added>{_ADDED}(?:\+{_ADDED})*))"
)
_ELSEWHERE = re.compile(rf"=(?:'([^'!]{{1,40}})'|([^'!=()+]{{1,40}}))!({_REFERENCE})")
"""A figure that stands on another sheet: =数据源!B3."""

_ALIGNED = {"superscript": raised, "subscript": lowered}
_LARGEST = 1_000_000_000
_NEARLY = Decimal("1e-8")
_MOST_PARTS = 500
_LONGEST = 2000


class Values:
    """The texts of a sheet's cells, and what was odd about them."""

    def __init__(
        self,
        typed: Mapping[Place, Any],
        shown: Mapping[Place, Any],
        sheet: str,
        others: Mapping[str, Any] | None = None,
    ) -> None:
        """``typed``: the cells with their formulas; ``shown``: their values as last computed.

        ``others`` are the sheets of the workbook by name, to which a formula may refer.
        """
        self._typed, self._shown, self._sheet = typed, shown, sheet
        self._others = others or {}
        self._sums: dict[Place, int | Decimal | None] = {}
        self.remarks: list[str] = []
        self.struck: list[str] = []

    def text(self, place: Place) -> str:
        """What a cell shows; empty, with a remark, for a formula that gives nothing."""
        if place in self._struck_out:
            self.struck.append(_plain(self._shown.get(place)))
            return ""
        formula = self._formula(place)
        if not formula:
            worded = self._worded(place)
            return self._as_shown(place, self._shown.get(place)) if worded is None else worded
        parts = _parts(formula)
        if parts and all(self._number(part) is None for part in parts):
            return self._nothing(place, "公式所加的格都没有数")
        shown = self._shown.get(place)
        if shown is None:
            shown = self._elsewhere(formula)
        result = self._sum(place) if shown is None else shown
        if result is None:
            return self._nothing(place, "公式没有结果")
        return self._as_shown(place, result)

    def _as_shown(self, place: Place, value: object) -> str:
        """A value; empty, with a remark, where the cell's format shows another number."""
        cell = self._typed.get(place)
        if cell is None or not is_shown_otherwise(value, cell.number_format):
            return _plain(value)
        self.struck.append(_plain(value))
        return self._nothing(place, f"格子里的数是{_plain(value)}，显示的不是这个数")

    @cached_property
    def _struck_out(self) -> frozenset[Place]:
        """The cells that are struck through as a whole; none where most of the sheet is."""
        said = [place for place, value in self._shown.items() if value is not None]
        struck = [place for place in said if (one := self._typed.get(place)) and one.font.strike]
        return frozenset(struck if 2 * len(struck) < len(said) else ())

    def _worded(self, place: Place) -> str | None:
        """What a cell shows whose characters differ: digits of notes raised, none that is struck;
        None of any other cell."""
        cell = self._typed.get(place)
        if cell is None or not isinstance(cell.value, CellRichText):
            return None
        parts = [(str(one), getattr(one, "font", None)) for one in cell.value]
        self.struck += [text for text, font in parts if font and font.strike and text.strip()]
        shown = [
            _ALIGNED[font.vertAlign](text) if font and font.vertAlign in _ALIGNED else text
            for text, font in parts
            if not (font and font.strike)
        ]
        return "".join(shown)

    def _elsewhere(self, formula: str) -> int | float | None:
        """The number on another sheet to which a formula refers, and does nothing besides."""
        told = _ELSEWHERE.fullmatch(formula[:_LONGEST].strip())
        sheet = self._others.get(told[1] or told[2]) if told else None
        cell = sheet[told[3].replace("$", "")] if told and sheet else None
        return cell.value if cell is not None and cell.data_type == "n" else None

    def _sum(self, place: Place) -> int | Decimal | None:
        """The sum of a formula's parts; None as soon as one of them is no number."""
        if place not in self._sums:
            self._sums[place] = None
            parts = _parts(self._formula(place))
            numbers = [self._number(part) for part in parts]
            known = [number for number in numbers if number is not None]
            if parts and len(known) == len(parts):
                self._sums[place] = sum(known)
        return self._sums[place]

    def _number(self, place: Place | Decimal) -> int | Decimal | None:
        if isinstance(place, Decimal):
            return place
        shown = self._shown.get(place)
        if shown is None and self._formula(place):
            return self._sum(place)
        if isinstance(shown, float):
            return _shown_number(shown)
        return shown if isinstance(shown, int) and not isinstance(shown, bool) else None

    def _formula(self, place: Place) -> str:
        """The formula of a cell; of an unusual one only that it is one."""
        cell = self._typed.get(place)
        if cell is None or cell.data_type != "f":
            return ""
        return cell.value if isinstance(cell.value, str) else "="

    def _nothing(self, place: Place, why: str) -> str:
        where = f"{get_column_letter(place[1])}{place[0]}"
        self.remarks.append(f"工作表“{self._sheet}”的{where}：{why}，读作没有填。")
        return ""


def _parts(formula: str) -> list[Place | Decimal]:
    """The places and numbers that a plain addition adds; none for any other formula."""
    addition = _ADDITION.fullmatch(formula[:_LONGEST].replace(" ", "").upper())
    if not addition:
        return []
    parts = re.split("[,+]", addition["listed"] or addition["added"])
    return [place for part in parts for place in _places(part)][:_MOST_PARTS]


def _places(part: str) -> Iterator[Place | Decimal]:
    if are_digits(part[0]):
        yield Decimal(part)
        return
    left, top, right, bottom = range_boundaries(part)
    for row in range(top, min(bottom, top + _MOST_PARTS) + 1):
        for column in range(left, min(right, left + _MOST_PARTS) + 1):
            yield row, column


def _shown_number(value: float) -> Decimal:
    """A number to the digits that a sheet shows: 36.00000000000001 is 36 there."""
    number = Decimal(f"{value:.15g}")
    if not number.is_finite() or abs(number) > _LARGEST:
        return number
    whole = number.to_integral_value()
    return whole if abs(number - whole) < _NEARLY else number


def _plain(value: object) -> str:
    """A value as a person would write it: no exponent, no .0 after a whole number."""
    if isinstance(value, float):
        number = _shown_number(value)
        return str(int(number)) if number.is_finite() and number % 1 == 0 else f"{number:f}"
    return "" if value is None else str(value)
