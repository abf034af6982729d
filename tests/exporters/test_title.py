"""Is a title broken in lines of whole words, in a trapezoid or a lozenge?"""

from time import perf_counter

import pytest

from reports.document import default_title
from reports.exporters.title_lines import MOST, title_lines, width
from tests.exporters.samples import LONG_NAME

BROKEN = {
    "某镇2024年政府信息公开工作年度报告": ["某镇2024年政府信息公开工作年度报告"],
    "临水县青石镇人民政府2024年政府信息公开工作年度报告": [
        "临水县青石镇人民政府",
        "2024年政府信息公开工作年度报告",
    ],
    "临水县市场监督管理局2024年政府信息公开工作年度报告": [
        "临水县市场监督管理局",
        "2024年政府信息公开工作年度报告",
    ],
    "临水土家族苗族自治州青石县白马滩镇人民政府关于2024年度政府信息公开工作的报告": [
        "临水土家族苗族自治州",
        "青石县白马滩镇人民政府关于",
        "2024年度政府信息公开工作的报告",
    ],
}


@pytest.mark.parametrize("title", BROKEN)
def test_a_title_is_broken_between_words(title: str) -> None:
    assert list(title_lines(title)) == BROKEN[title]


@pytest.mark.parametrize("name", ["某镇", "临水县青石镇人民政府", LONG_NAME, "甲" * 45, "a" * 99])
def test_a_title_loses_nothing_and_every_line_fits(name: str) -> None:
    title = default_title(name, 2024)
    lines = title_lines(title)
    assert "".join(lines) == title
    assert max(map(width, lines)) <= MOST


def test_a_title_that_is_none_takes_no_time() -> None:
    began = perf_counter()
    title_lines("甲乙" * 10_000)
    assert perf_counter() - began < 1
