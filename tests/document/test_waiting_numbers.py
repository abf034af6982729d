"""This year's numbers where last year's stood: a month stays a month."""

import pytest

from reports.document.entry import Misread
from reports.document.marks import mark
from reports.document.waiting_numbers import why_not, with_numbers

WAITS = f"2027年{mark('6月')}底前开设专栏。"


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("9", "9月"), ("１２", "12月"), ("十二", "十二月"), ("9月", "9月"), ("第三季度", "第三季度")],
)
def test_a_bare_number_in_a_months_place_is_a_month(typed: str, stands: str) -> None:
    assert with_numbers(WAITS, [typed]) == f"2027年{stands}底前开设专栏。"


@pytest.mark.parametrize("last", ["6月15日", "６月１５日", "6 月 15 日"])
def test_a_bare_number_in_a_days_place_is_asked(last: str) -> None:
    with pytest.raises(Misread, match="几月几日"):
        with_numbers(f"2027年{mark(last)}前完成。", ["20"])
    assert not why_not(last, "7月20日")


def test_a_count_gets_no_unit_of_its_own() -> None:
    assert with_numbers(f"公开{mark('108')}条。", ["１２０"]) == "公开120条。"
