"""What stands in each cell of a workbook? Number, text, formula or error, and what is hidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from openpyxl.utils import get_column_letter

Place = tuple[int, int]
"""Row and column, from 1."""

NUMBER: Final = "n"
TEXT: Final = "s"
FORMULA: Final = "f"
ERROR: Final = "e"
OTHER: Final = "o"


@dataclass(frozen=True)
class SheetCell:
    """A cell: its kind, what it shows, and the formula behind that where there is one."""

    kind: str
    shown: str
    formula: str = ""

    @property
    def number(self) -> Decimal | None:
        """The number that it shows; text that looks like one is none."""
        if self.kind == NUMBER or (self.kind == FORMULA and _is_number(self.shown)):
            return Decimal(self.shown)
        return None

    @property
    def is_error(self) -> bool:
        """Whether it shows #REF! or its like."""
        return self.shown.startswith("#") and self.kind in (ERROR, FORMULA)


@dataclass(frozen=True)
class SheetRead:
    """A sheet of a workbook as plain values."""

    name: str
    cells: Mapping[Place, SheetCell]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Areas: first row, first column, last row, last column."""
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    is_hidden: bool = False
    height: int = field(default=0, compare=False)
    width: int = field(default=0, compare=False)

    @cached_property
    def covering(self) -> dict[Place, Place]:
        """Each place that a merged area covers, with the place where its text stands."""
        return {
            (row, column): (top, left)
            for top, left, bottom, right in self.merged
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        }

    def text(self, place: Place) -> str:
        """What one sees at a place, a merged area's text all over it."""
        cell = self.cells.get(self.covering.get(place, place))
        return " ".join(cell.shown.split()) if cell else ""


def place_name(place: Place) -> str:
    """A place as Excel names it: B12."""
    return f"{get_column_letter(place[1])}{place[0]}"


def _is_number(text: str) -> bool:
    return bool(text) and text.lstrip("-").replace(".", "", 1).isascii() and _parses(text)


def _parses(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except ArithmeticError:
        return False


def heard_sheets(told: list[dict[str, Any]]) -> list[SheetRead]:
    """The sheets again."""
    return [
        SheetRead(
            name=one["name"],
            cells={(row, column): SheetCell(*rest) for row, column, *rest in one["cells"]},
            merged=tuple(tuple(area) for area in one["merged"]),
            hidden_rows=tuple(one["hidden_rows"]),
            hidden_columns=tuple(one["hidden_columns"]),
            is_hidden=one["is_hidden"],
            height=max((row for row, *_ in one["cells"]), default=0),
            width=max((column for _, column, *_ in one["cells"]), default=0),
        )
        for one in told
    ]
