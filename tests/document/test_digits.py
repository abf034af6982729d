"""Which characters are digits, and does whatever counts as one have a value?"""

import sys

import pytest

from reports.document.digits import are_digits, narrow


def test_whatever_counts_as_digits_is_a_number() -> None:
    for code in range(sys.maxunicode + 1):
        if are_digits(chr(code)):
            assert str(int(chr(code))) == narrow(chr(code))


@pytest.mark.parametrize("text", ["", "३", "٣", "\U0001d7d1", "²", "①", "1.5", "-1", "十", "1\n"])
def test_nothing_else_counts_as_digits(text: str) -> None:
    assert not are_digits(text)


def test_full_width_signs_are_made_plain_and_others_left() -> None:
    assert narrow("１，２３４．５％　（件）②") == "1,234.5% (件)②"
