"""Rows of a workbook as people see them: merged cells everywhere, formulas never as blanks."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook

from reports.importers.sheets.first_sheet import rows_of


def _book(rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> bytes:
    book = Workbook()
    assert book.active
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_what_is_merged_stands_in_all_the_places_that_it_covers() -> None:
    data = _book([["省", "县"], ["甲", 1], [None, 2], ["乙", 3]], ["A2:A3"])
    assert rows_of(data, 9, 2) == [["省", "县"], ["甲", "1"], ["甲", "2"], ["乙", "3"]]


def test_a_merged_area_beyond_what_is_read_does_no_harm() -> None:
    data = _book([["题", None, None], ["甲", "乙", "丙"]], ["A1:C1", "B900:ZZ1000"])
    assert rows_of(data, 2, 2) == [["题", "题"], ["甲", "乙"]]


def test_a_formula_without_its_result_is_shown_as_it_stands() -> None:
    data = _book([["甲", "=A1"], [None, "乙"]])
    assert rows_of(data, 9, 2) == [["甲", "=A1"], ["", "乙"]]
