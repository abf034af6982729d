"""Do signatures stand where the standard puts them, and do labels break between words?"""

import pytest

from reports.exporters.blocks import SignatureBlock
from reports.exporters.placing import LINE, label_lines, signature_gap, signed_lines
from reports.exporters.title_lines import width
from reports.statute import EDITIONS
from reports.statute.grid import grid
from reports.statute.schema import Edition
from tests.exporters.samples import LONG_NAME

DATE = "2025年1月8日"


def test_the_date_leaves_four_characters_and_the_name_is_centred_above_it() -> None:
    (name, over), (date, right) = signed_lines(SignatureBlock("0", "临水县青石镇人民政府", DATE))
    assert right == 4
    assert over + width(name) / 2 == right + width(date) / 2


def test_a_name_that_would_reach_the_margin_is_broken_above_the_date() -> None:
    (first, over), (second, _), (_, right) = signed_lines(
        SignatureBlock("0", "临水土家族苗族自治县青石镇人民政府", DATE)
    )
    assert (first, second) == ("临水土家族苗族自治县", "青石镇人民政府")
    assert right == 4
    assert over >= 0


def test_a_name_longer_than_a_line_is_broken_between_words() -> None:
    *names, (date, _) = signed_lines(SignatureBlock("0", LONG_NAME, DATE))
    assert "".join(name for name, _ in names) == LONG_NAME
    assert all(right >= 0 and width(name) <= LINE for name, right in names)
    assert date == DATE


@pytest.mark.parametrize(("name", "date"), [("某镇", ""), ("", DATE)])
def test_half_a_signature_stands_four_characters_in(name: str, date: str) -> None:
    assert signed_lines(SignatureBlock("0", name, date)) == ((name or date, 4),)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.key)
def test_labels_lose_nothing_when_they_break(edition: Edition) -> None:
    for table in edition.tables:
        for box in (box for row in grid(table) for box in row if box.is_label):
            assert "".join(label_lines(table, box)) == box.text


def test_narrow_labels_break_between_words() -> None:
    table = EDITIONS[0].by_key["requests"]
    labels = {box.text: label_lines(table, box) for row in grid(table) for box in row}
    assert labels["社会公益组织"] == ("社会", "公益", "组织")
    assert labels["自然人"] == ("自然人",)
    assert labels["（三）不予公开"] == ("（三）", "不予公开")


def test_without_a_seal_the_longer_of_name_and_date_leaves_two_characters() -> None:
    (name, over), (date, right) = signed_lines(
        SignatureBlock("0", "临水县青石镇人民政府", DATE, sealed=False)
    )
    assert (over, right) == (2, 2 + width(name) - 2 - width(date))
    (name, over), (date, right) = signed_lines(SignatureBlock("0", "某镇", DATE, sealed=False))
    assert right == 2
    assert over + width(name) == right + width(date) + 2


def test_a_seal_needs_two_empty_lines_and_none_needs_one() -> None:
    assert signature_gap(SignatureBlock("0", "某镇", DATE)) == 2
    assert signature_gap(SignatureBlock("0", "某镇", DATE, sealed=False)) == 1
