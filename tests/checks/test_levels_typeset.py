"""Levels of numbering on typeset pages: what runs on behind a heading is the level below it."""

import pytest

from reports.checks import Dossier
from reports.importers import read
from tests.checks.judging import found
from tests.checks.printed_reports import printed

SAID = "政府信息公开纳入年度工作考核，开展社会评议1次，没有发生责任追究情形。"


def _levels(*swaps):
    return {one.check for one in found(printed(*swaps, kind="pdf"), "N02", "N03", "N04")}


@pytest.mark.parametrize(
    "said",
    [
        "1.考核结果为合格。2.社会评议结果为满意。3.没有责任追究。",
        "\n1.考核结果为合格。\n2.社会评议结果为满意。",
        "一是考核。二是社会评议。三是责任追究。",
        "1、考核合格；2、评议满意。",
        "（1）考核结果为合格。（2）社会评议结果为满意。",
        "\n（1）考核结果为合格。\n（2）社会评议结果为满意。",
    ],
)
def test_a_list_behind_a_heading_of_a_typeset_page_is_no_second_level(said):
    assert _levels((SAID, said)) == set()


@pytest.mark.parametrize("page", ["— 4 —", "第4页 共5页", "-4-", "第 4 页", "·4·"])
def test_a_page_number_above_the_date_is_no_part_of_the_text(page):
    lines = printed().document.as_printed.text.split("\n")
    told = "\n".join([*lines[:-1], page, lines[-1]])
    assert not found(Dossier(read(told.encode(), "a.txt")), "N07")
    cut = told.replace("没有发生责任追究情形。", "没有发生责任追究情形")
    assert found(Dossier(read(cut.encode(), "a.txt")), "N07")
