"""A label that the end of a page cut in two is whole again; another row below is left."""

import pytest

from reports.importers.whole_tables.cut_labels import with_whole_label
from reports.statute import format_for
from tests.importers.printed_tables import matrix

EDITION = format_for(2024)
HEAD = ["", "自然人", "商业企业"]
ABOVE = [HEAD, ["一、本年新收政府信息公开申请数量", "1", "0"], ["二、上年结转政府信息", "3", "0"]]
BELOW = [HEAD, ["公开申请数量", "", ""], ["四、结转下年度继续办理", "0", "0"]]


def test_the_rest_of_a_label_goes_to_the_row_above() -> None:
    above, below = with_whole_label(matrix(ABOVE), matrix(BELOW), EDITION)
    assert above.row_text(2) == "二、上年结转政府信息公开申请数量 | 3 | 0"
    assert below.text == "自然人 | 商业企业\n四、结转下年度继续办理 | 0 | 0"


@pytest.mark.parametrize("rest", ["公开申请", "（二）部分公开", "数量如下"])
def test_what_makes_no_label_stays_where_it_is(rest: str) -> None:
    parts = matrix(ABOVE), matrix([HEAD, [rest, "", ""], *BELOW[2:]])
    assert with_whole_label(*parts, EDITION) == parts


def test_a_whole_label_takes_nothing_from_below() -> None:
    parts = matrix(ABOVE[:2]), matrix(BELOW)
    assert with_whole_label(*parts, EDITION) == parts
