"""What is typed is read, or refused in words; never turned into something else."""

import contextlib
import datetime
from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reports.document.entry import (
    LONGEST_TEXT,
    Misread,
    paragraphs,
    read_amount,
    read_count,
    read_date,
    read_text,
)
from reports.document.live_fields import written
from reports.statute.schema import MOST_DIGITS


@pytest.mark.parametrize(
    ("typed", "count"),
    [("3", 3), (" 1,234 ", 1234), ("１２", 12), ("7件", 7), ("0", 0), ("007", 7), ("3.0", 3)],
)
def test_a_count_is_read_as_people_write_it(typed: str, count: int) -> None:
    assert read_count(typed) == count


@pytest.mark.parametrize("typed", ["", " ", "　", "\n"])
def test_blank_is_not_zero(typed: str) -> None:
    assert read_count(typed) is None
    assert read_amount(typed, 4, "万元") is None
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("a", "不是数字"),
        ("-1", "负数"),
        ("1.5", "不是整数"),
        ("123456789012", "太大"),
        ("😀", "不是数字"),
        ("—", "没有就填0"),
        ("无", "没有就填0"),
        ("1,23", "不是数字"),
        ("1e5", "不是数字"),
        ("约100", "不是数字，请只填数字"),
        ("3" * 200_000, "太大"),
        ("٣", "不是数字"),
        ("\U0001d7d1", "不是数字"),
        ("5²", "不是数字"),
        ("①", "不是数字"),
    ],
)
def test_what_is_no_count_is_refused_in_words(typed: str, words: str) -> None:
    with pytest.raises(Misread, match=words) as refusal:
        read_count(typed)
    assert len(str(refusal.value)) < 60


@given(
    st.lists(st.integers(0, 9999), min_size=2, max_size=8),
    st.sampled_from([" ", "   ", "\u3000", "\xa0", "\t", "\n", "\r\n", " ,", ", ", " . "]),
)
@example([12, 5], " . ")
def test_numbers_that_stand_apart_are_never_glued_to_one(numbers: list[int], gap: str) -> None:
    typed = gap.join(map(str, numbers))
    for read in (read_count, partial(read_amount, places=4, unit="万元"), read_date):
        with pytest.raises(Misread):
            read(typed)


def test_amounts_keep_their_decimals() -> None:
    assert read_amount("59,237.2449", 4, "万元") == Decimal("59237.2449")
    assert read_amount("0.5万元", 4, "万元") == Decimal("0.5")
    with pytest.raises(Misread, match="小数太长"):
        read_amount("0.12345", 4, "万元")


@pytest.mark.parametrize(("typed", "unit"), [("5000元", "万元"), ("1万元", "元"), ("3件", "元")])
def test_an_amount_in_another_unit_is_refused(typed: str, unit: str) -> None:
    with pytest.raises(Misread, match=f"单位是{unit}"):
        read_amount(typed, 2, unit)


@pytest.mark.parametrize("typed", ["2025-01-08", "2025年1月8日", "2025.1.8", "２０２５/1/8"])
def test_dates_are_read_in_the_ways_offices_write_them(typed: str) -> None:
    assert read_date(typed) == datetime.date(2025, 1, 8)


@pytest.mark.parametrize("typed", ["2025-02-30", "1月8日", "昨天", "2025-13-01"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(Misread, match="不是有效日期"):
        read_date(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1月8日", "2027-01-08"),
        ("２．１５", "2027-02-15"),
        ("12月30日", "2026-12-30"),
        ("27-3-1", "2027-03-01"),
        ("2026-02-30", "2027-01-08"),
        ("昨天", "2027-01-08"),
    ],
)
def test_a_day_without_its_year_is_told_in_the_year_in_which_reports_are_signed(
    typed: str, meant: str
) -> None:
    with pytest.raises(Misread) as refusal:
        read_date(typed)
    assert refusal.value.said_in(2026).endswith(f"如{meant}")


def test_text_loses_only_what_no_document_can_hold() -> None:
    assert read_text("一\r\n二\x00三\ud800") == "一\n二三"
    with pytest.raises(Misread, match="还没有保存"):
        read_text("字" * (LONGEST_TEXT + 1))


def test_paragraphs_lose_their_indents_and_empty_lines() -> None:
    assert paragraphs("　　一。\n\n 二。 ") == ("一。", "二。")


@given(st.integers(0, 10**MOST_DIGITS - 1))
def test_every_count_reads_back(count: int) -> None:
    assert read_count(written(count)) == read_count(f"{count:,}件") == count


@given(st.text(max_size=300), st.sampled_from([read_count, read_date, read_text]))
def test_whatever_is_typed_is_read_or_refused_in_words(
    typed: str, read: Callable[[str], object]
) -> None:
    with contextlib.suppress(Misread):
        read(typed)
