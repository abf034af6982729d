"""Do Chinese numerals say what they say?"""

import pytest

from reports.importers.chinese_numerals import chinese_number, in_digits


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("〇", 0),
        ("九", 9),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("两千三百", 2300),
        ("一万零一十", 10010),
        ("二三", 23),
        ("三件半", None),
        ("无", None),
        ("", None),
    ],
)
def test_a_numeral_is_its_number(text: str, number: int | None) -> None:
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("二〇二五年一月二十日", "2025年1月20日"),
        ("二0一七年十二月三十一日", "2017年12月31日"),
        ("二O二四年", "2024年"),
        ("2025年1月8日", "2025年1月8日"),
        ("三年行动", "三年行动"),
    ],
)
def test_dates_come_in_digits(text: str, digits: str) -> None:
    assert in_digits(text) == digits
